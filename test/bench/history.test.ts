import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { keepResult, lastResults } from "../../bench/history.ts";
import { aResult } from "./a-result.ts";

function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "history-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
}

const committed = (name: string, date: string, machine = "M") => ({
    ...aResult(name, [1000]),
    commit: { name, date, changed: false },
    machine,
});

test("the last results are those of the newest commits, oldest first, in whatever order they were measured", () => {
    const folder = aFolder();
    keepResult(folder, committed("ccccccc", "2026-03-01T10:00:00.000Z"));
    keepResult(folder, committed("aaaaaaa", "2026-01-01T10:00:00.000Z"));
    keepResult(folder, committed("bbbbbbb", "2026-03-01T09:00:00.000Z"));
    expect(lastResults(folder, 10).map(({ commit }) => commit.name)).toEqual([
        "aaaaaaa",
        "bbbbbbb",
        "ccccccc",
    ]);
    expect(lastResults(folder, 2).map(({ commit }) => commit.name)).toEqual(["bbbbbbb", "ccccccc"]);
    expect(lastResults(folder, 1)).toEqual([committed("ccccccc", "2026-03-01T10:00:00.000Z")]);
});

test("a commit that is measured again has only its new result", () => {
    const folder = aFolder();
    keepResult(folder, committed("aaaaaaa", "2026-01-01T10:00:00.000Z", "old"));
    keepResult(folder, committed("aaaaaaa", "2026-01-01T10:00:00.000Z", "new"));
    expect(readdirSync(join(folder, "history"))).toEqual(["2026-01-01T100000-aaaaaaa.json"]);
    expect(lastResults(folder, 10).map(({ machine }) => machine)).toEqual(["new"]);
});
