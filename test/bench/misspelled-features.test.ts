import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const time = 60_000;

/** What the compiler says about a file in src/ after a name in it is misspelled. */
function complaintsAbout(file: string, name: string, misspelled: string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), "misspelled-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    for (const copied of ["src", "locales"])
        cpSync(join(root, copied), join(folder, copied), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    cpSync(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const changed = text.replace(`"${name}"`, `"${misspelled}"`);
    expect(changed).not.toBe(text);
    writeFileSync(path, changed);
    writeFileSync(
        join(folder, "tsconfig.one.json"),
        JSON.stringify({ extends: "./tsconfig.json", include: [], files: [file] }),
    );
    return new Promise((resolve) => {
        const compiler = join(root, "node_modules/typescript/bin/tsc");
        const options = { cwd: folder, timeout: time };
        execFile(process.execPath, [compiler, "-p", "tsconfig.one.json"], options, (_, stdout) =>
            resolve(stdout),
        );
    });
}

test.each([
    ["src/answer/gate/gate-features.ts", "focus to any word", "focus to any wrod"],
    ["src/answer/gate/extra-odds.ts", "money", "monye"],
])(
    "%s cannot refer to a feature that is not measured",
    async (file, name, misspelled) => {
        const complaints = await complaintsAbout(file, name, misspelled);
        expect(complaints).toContain(file);
        expect(complaints).toContain(`Type '"${misspelled}"' is not assignable to type`);
        expect(complaints.trim().split("\n")).toHaveLength(1);
    },
    time,
);
