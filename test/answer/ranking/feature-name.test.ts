import { execFile } from "node:child_process";
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import type { FeatureName } from "../../../src/answer/ranking/features.ts";

const root = fileURLToPath(new URL("../../..", import.meta.url));
const time = 60_000;

test("only a feature that a group measures is a FeatureName", () => {
    const measured = ["score", "focus to any word", "money", "asks how many"] satisfies FeatureName[];
    // @ts-expect-error No group measures it.
    const misspelt: FeatureName = "focus to any wrod";
    // @ts-expect-error No group measures it.
    const alsoMisspelt: FeatureName = "monye";
    // @ts-expect-error There is no such kind of question.
    const unknownKind: FeatureName = "asks whoo";
    const path = join(root, "src/answer/learned/english.json");
    const { names }: { readonly names: readonly string[] } = JSON.parse(readFileSync(path, "utf8"));
    expect(names).toEqual(expect.arrayContaining(measured));
    for (const name of [misspelt, alsoMisspelt, unknownKind]) expect(names).not.toContain(name);
});

/** What the compiler says of a file of src/ in which a name is written in another way. */
function complaintsAbout(file: string, name: string, misspelt: string): Promise<string> {
    const folder = mkdtempSync(join(tmpdir(), "misspelt-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    cpSync(join(root, "src"), join(folder, "src"), { recursive: true });
    symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
    cpSync(join(root, "package.json"), join(folder, "package.json"));
    cpSync(join(root, "tsconfig.json"), join(folder, "tsconfig.json"));
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    const changed = text.replace(`"${name}"`, `"${misspelt}"`);
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
    "%s cannot name a feature that is not measured",
    async (file, name, misspelt) => {
        const complaints = await complaintsAbout(file, name, misspelt);
        expect(complaints).toContain(file);
        expect(complaints).toContain(`Type '"${misspelt}"' is not assignable to type`);
        expect(complaints.trim().split("\n")).toHaveLength(1);
    },
    time,
);
