import { parse } from "dotenv";
import fc from "fast-check";
import { expect, test } from "vitest";
import { changedEnv, EnvChangeError } from "../../src/env-file/change-env.ts";

const changed = (text: string, changes: Readonly<Record<string, string>>) =>
    changedEnv(text, new Map(Object.entries(changes)));

test("a value is replaced where it is; all other lines stay", () => {
    const text = "# mine\nLOG_LEVEL=warn # quiet\nexport STATUS_PORT=9100\n\nOTHER='x y'\n";
    expect(changed(text, { STATUS_PORT: "9200", LOG_LEVEL: "info" })).toBe(
        "# mine\nLOG_LEVEL=info # quiet\nexport STATUS_PORT=9200\n\nOTHER='x y'\n",
    );
});

test("a setting that is a comment is added below it, another one at the end", () => {
    expect(changed("#STATUS_PORT=9100\n#LOG_LEVEL=info", { STATUS_PORT: "1", CORPUS_DIR: "my texts" })).toBe(
        "#STATUS_PORT=9100\nSTATUS_PORT=1\n#LOG_LEVEL=info\nCORPUS_DIR='my texts'\n",
    );
    expect(changed("", { A: "1" })).toBe("A=1\n");
});

test("of several lines, the one that counts is changed", () => {
    expect(changed("A=1\nA=2\n", { A: "3" })).toBe("A=1\nA=3\n");
});

test("a value of several lines is replaced as a whole", () => {
    expect(changed('A="x\ny" # note\nB=1\n', { A: "z" })).toBe("A=z\nB=1\n");
});

test("a byte order mark and Windows' line ends stay", () => {
    expect(changed("\ufeffA=1\r\nB=2\r\n", { A: "3", C: "4" })).toBe("\ufeffA=3\r\nB=2\r\nC=4\r\n");
});

test("what could not be read back is refused, rather than lose a token", () => {
    expect(() => changed("", { A: "' ` \" #" })).toThrow(EnvChangeError);
});

test("every change is read back, and nothing else changes", () => {
    const name = fc.constantFrom("A", "B", "C");
    const value = fc.stringMatching(/^[\w ./:#=$'-]{0,12}$/u).map((text) => text.trim());
    const line = fc.oneof(
        fc.tuple(name, value).map(([key, held]) => `${key}=${held.includes("'") ? "" : `'${held}'`}`),
        fc.tuple(name, fc.constantFrom("1", "x y")).map(([key, held]) => `${key} = ${held} # note`),
        fc.constantFrom("", "# a comment", "#B=2", "nonsense"),
    );
    fc.assert(
        fc.property(fc.array(line), fc.dictionary(name, value), (lines, changes) => {
            const text = lines.join("\n");
            expect(parse(changed(text, changes))).toEqual({ ...parse(text), ...changes });
        }),
    );
});
