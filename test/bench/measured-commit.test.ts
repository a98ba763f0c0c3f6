import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { measuredCommit } from "../../bench/measured-commit.ts";

function aFolder(): string {
    const folder = mkdtempSync(join(tmpdir(), "commit-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    return folder;
}

function aRepository(): string {
    const folder = aFolder();
    const git = (...args: string[]) =>
        execFileSync("git", ["-C", folder, "-c", "user.name=N", "-c", "user.email=n@example.org", ...args], {
            timeout: 60_000,
        });
    git("init", "--quiet");
    writeFileSync(join(folder, "file.ts"), "1;\n");
    git("add", "file.ts");
    git("commit", "--quiet", "--message=one", "--date=2026-01-02T03:04:05Z");
    return folder;
}

test("a clean checkout has the name and the time of its commit", () => {
    const folder = aRepository();
    const commit = measuredCommit(folder);
    expect(commit?.name).toMatch(/^[0-9a-f]{7,}$/u);
    expect(Date.parse(commit?.date ?? "")).toBeGreaterThan(Date.parse("2026-01-01"));
    expect(commit?.changed).toBe(false);
});

test("results of the benchmark don't count as changes, all else does", () => {
    const folder = aRepository();
    mkdirSync(join(folder, "bench/results"), { recursive: true });
    writeFileSync(join(folder, "bench/results/bench.md"), "new");
    expect(measuredCommit(folder)?.changed).toBe(false);
    writeFileSync(join(folder, "file.ts"), "2;\n");
    expect(measuredCommit(folder)?.changed).toBe(true);
});

test("a folder without Git has no commit", () => {
    expect(measuredCommit(aFolder())).toBeUndefined();
});
