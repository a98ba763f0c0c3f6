import {
    chmodSync,
    mkdtempSync,
    readdirSync,
    readFileSync,
    rmSync,
    statSync,
    symlinkSync,
    writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { EnvChangeError } from "../../src/env-file/change-env.ts";
import { readEnvFile } from "../../src/env-file/read-env-file.ts";
import { writeEnvFile } from "../../src/env-file/write-env-file.ts";

const changes = new Map([["LOG_LEVEL", "warn"]]);

test("a new file is a copy of the example that only its owner can read", () => {
    const path = join(aFolder(), ".env");
    writeEnvFile(path, changes);
    const text = readFileSync(path, "utf8");
    expect(text).toContain("#LOG_LEVEL=info\nLOG_LEVEL=warn\n");
    expect(text).toContain("docs/settings.md");
    expect(modeOf(path)).toBe(0o600);
});

test("an existing file is changed as a whole, and then only its owner can read it", () => {
    const folder = aFolder();
    const path = join(folder, ".env");
    writeFileSync(path, "# mine\nLOG_LEVEL=info\n");
    chmodSync(path, 0o644);
    writeEnvFile(path, changes);
    expect(readFileSync(path, "utf8")).toBe("# mine\nLOG_LEVEL=warn\n");
    expect(modeOf(path)).toBe(0o600);
    expect(readdirSync(folder)).toEqual([".env"]);
});

test("a link stays, and the file that it leads to is changed", () => {
    const [folder, secrets] = [aFolder(), aFolder()];
    writeFileSync(join(secrets, "bot"), "LOG_LEVEL=info\n");
    symlinkSync(join(secrets, "bot"), join(folder, ".env"));
    writeEnvFile(join(folder, ".env"), changes);
    expect(readFileSync(join(secrets, "bot"), "utf8")).toBe("LOG_LEVEL=warn\n");
    expect(readdirSync(secrets)).toEqual(["bot"]);
});

test("if it fails, the old file is still there and nothing else", () => {
    const folder = aFolder();
    const path = join(folder, ".env");
    writeFileSync(path, "A=1\n");
    expect(() => writeEnvFile(path, new Map([["A", "' ` \" #"]]))).toThrow(EnvChangeError);
    expect(readFileSync(path, "utf8")).toBe("A=1\n");
    expect(readdirSync(folder)).toEqual([".env"]);
});

test("reading says whether everyone can read the file", () => {
    const path = join(aFolder(), ".env");
    writeFileSync(path, "A=1\n");
    chmodSync(path, 0o604);
    expect(readEnvFile(path)).toMatchObject({ file: { variables: { A: "1" }, isOpenToAll: true } });
    chmodSync(path, 0o640);
    expect(readEnvFile(path)).toMatchObject({ file: { isOpenToAll: false } });
});

const modeOf = (path: string) => statSync(path).mode & 0o777;

function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "env-"));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    return folder;
}
