import { createHash } from "node:crypto";
import { chmodSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { gunzipSync, gzipSync } from "node:zlib";
import { beforeEach, describe, expect, test } from "vitest";
import { openBackup } from "../../../src/store/backup/read-backup.ts";
import { aFolder } from "../a-store.ts";
import { makeFullStore } from "./a-full-store.ts";
import { backUp } from "./backups.ts";

let whole = Buffer.alloc(0);

beforeEach(async () => {
    if (whole.length > 0) return;
    const place = aFolder();
    await makeFullStore(place);
    whole = readFileSync(await backUp(place));
});

/** What is wrong with a file of these bytes; undefined if it can be read to its end. */
async function complaint(bytes: Uint8Array | string): Promise<string | undefined> {
    const file = join(aFolder().dataFolder, "given.backup");
    writeFileSync(file, bytes);
    try {
        const { parts } = await openBackup(file);
        for await (const _ of parts());
        return undefined;
    } catch (cause) {
        if (!(cause instanceof Error)) throw cause;
        expect(cause).toMatchObject({ name: "BackupError", reason: "impossible" });
        expect(cause.message).toContain(file);
        return cause.message.replace(file, "FILE");
    }
}

/** The same backup with other lines. */
function changed(change: (lines: string[]) => readonly string[], sealed = true): Buffer {
    const lines = gunzipSync(whole).toString().trimEnd().split("\n").slice(0, -1);
    const body = change(lines)
        .map((line) => `${line}\n`)
        .join("");
    const sha256 = createHash("sha256").update(body).digest("hex");
    return gzipSync(sealed ? `${body}${JSON.stringify({ sha256 })}\n` : body);
}

const withHeader = (facts: object) =>
    changed(([header = "", ...lines]) => [JSON.stringify({ ...JSON.parse(header), ...facts }), ...lines]);

test("a backup is a gzip file of JSON lines, says what it is, and needs no key to be read", () => {
    const lines = gunzipSync(whole).toString().trimEnd().split("\n");
    expect(JSON.parse(lines[0] ?? "")).toMatchObject({
        pullquote: "backup",
        format: 1,
        program: "1.2.3",
        madeAt: "2026-01-08T12:34:56.000Z",
        rows: { head: 1, version: 2, content: 6 },
    });
    expect(lines).toContain('{"table":"head","columns":["id","version"]}');
    expect(gunzipSync(whole).toString()).not.toMatch(/pepper|gap_asking/u);
});

test("only its owner can read it, whatever the process's mask is", async () => {
    const place = aFolder();
    await makeFullStore(place);
    const before = process.umask(0);
    try {
        expect(statSync(await backUp(place)).mode & 0o777).toBe(0o600);
    } finally {
        process.umask(before);
    }
});

describe("a file", () => {
    test("that is whole can be read", async () => {
        expect(await complaint(whole)).toBeUndefined();
        expect(await complaint(changed((lines) => lines))).toBeUndefined();
    });

    test("that ends too early is never taken for a backup, wherever it ends", async () => {
        for (let length = 2; length < whole.length - 1; length += Math.ceil(whole.length / 40))
            expect(await complaint(whole.subarray(0, length))).toMatch(
                /^FILE is incomplete: its end is missing/u,
            );
        expect(await complaint("")).toMatch(/^FILE is incomplete/u);
        expect(await complaint(changed((lines) => lines, false))).toMatch(/^FILE is incomplete/u);
    });

    test("of which one bit is another is never taken for a backup", async () => {
        for (let at = 12; at < whole.length; at += Math.ceil(whole.length / 60)) {
            const bytes = Buffer.from(whole);
            bytes.writeUInt8(bytes.readUInt8(at) ^ 4, at);
            expect(await complaint(bytes), `byte ${at}`).toMatch(
                /^FILE is (?:damaged|incomplete|not a backup)/u,
            );
        }
    });

    test.each<[string, (lines: string[]) => readonly string[]]>([
        ["without a row", (lines) => lines.filter((line) => !line.includes("zorblax"))],
        [
            "with a row twice",
            (lines) => lines.flatMap((line) => (line.includes("zorblax") ? [line, line] : [line])),
        ],
        ["with a row of another length", (lines) => lines.map((line) => line.replace('"zorblax",', ""))],
        [
            "with a table that there is not",
            (lines) => lines.map((line) => line.replace('"table":"gap"', '"table":"x"')),
        ],
        ["with rows before a table", ([header = "", ...lines]) => [header, "[1,2]", ...lines]],
        ["with something that is not JSON", (lines) => [...lines, "rm -rf"]],
        [
            "without the row of the version",
            (lines) => lines.map((line) => line.replace('"head":1,', '"head":0,')),
        ],
    ])("%s is damaged, even if its hash is right", async (_, change) => {
        expect(await complaint(changed(change))).toMatch(/^FILE is damaged\. Nothing was changed\./u);
    });

    test.each([
        ["text", "a shopping list"],
        ["compressed text", gzipSync("a shopping list\n")],
        ["compressed text without a line break", gzipSync("x".repeat(50_000_000))],
        ["other JSON", gzipSync('{"pullquote":"cake"}\n')],
    ])("of %s is not a backup", async (_, bytes) => {
        expect(await complaint(bytes)).toMatch(/^FILE is (?:not a backup that npm run store|damaged)/u);
    });

    test("that is a database says how it is used instead", async () => {
        const place = aFolder();
        await makeFullStore(place);
        const database = readFileSync(join(place.dataFolder, "pullquote.db"));
        expect(await complaint(database)).toMatch(
            /^FILE is a SQLite database.*copy this file there as pullquote\.db/u,
        );
    });

    test("from a newer version of the program names that version", async () => {
        const newer =
            "FILE was made by a newer version of Pullquote (9.9.9). Update Pullquote, and restore it then.";
        expect(await complaint(withHeader({ schema: "999-later", program: "9.9.9" }))).toBe(newer);
        expect(await complaint(withHeader({ format: 2, program: "9.9.9" }))).toBe(newer);
        // Its header lists tables that this version does not know.
        const rows = { head: 1, later_table: 5 };
        expect(await complaint(withHeader({ schema: "999-later", program: "9.9.9", rows }))).toBe(newer);
        expect(await complaint(withHeader({ rows }))).toMatch(/^FILE is damaged/u);
        const forged = withHeader({ format: 2, program: "9\u001b[31m" });
        expect(await complaint(forged)).toMatch(/^FILE is not a backup that npm run store/u);
    });

    test("that is missing, a folder or unreadable is named with what is wrong", async () => {
        const { dataFolder } = aFolder();
        await expect(openBackup(join(dataFolder, "none"))).rejects.toThrow("(there is no such file)");
        await expect(openBackup(dataFolder)).rejects.toThrow("(it is a folder)");
        const closed = join(dataFolder, "closed");
        writeFileSync(closed, whole);
        chmodSync(closed, 0);
        if (process.getuid?.() !== 0) await expect(openBackup(closed)).rejects.toThrow("(no permission)");
    });
});
