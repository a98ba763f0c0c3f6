import { spawnSync } from "node:child_process";
import { fileURLToPath } from "node:url";
import { expect, test } from "vitest";
import { benchOptions, benchUsage } from "../../bench/bench-options.ts";

const root = fileURLToPath(new URL("../..", import.meta.url));
const timeout = 60_000;

test("without options three sizes are measured and written", () => {
    expect(benchOptions([])).toEqual({
        sizes: [1000, 10_000, 100_000],
        against: undefined,
        out: "bench/results",
        million: false,
        draw: false,
    });
});

test("other sizes are only printed, unless a folder is given", () => {
    expect(benchOptions(["--sizes", "1000,5000"])).toMatchObject({ sizes: [1000, 5000], out: undefined });
    expect(benchOptions(["--sizes", "1000", "--out", "x"])).toMatchObject({ sizes: [1000], out: "x" });
});

test("another checkout and a million paragraphs can be chosen", () => {
    expect(benchOptions(["--against", root])).toMatchObject({ against: root.replace(/\/$/u, "") });
    expect(benchOptions(["--million"])).toMatchObject({ sizes: [1_000_000], million: true });
});

test.each([
    [["--sizes", "many"], "--sizes must be whole numbers"],
    [["--sizes", "0"], "--sizes must be whole numbers"],
    [["--sizes", "1000,"], "--sizes must be whole numbers"],
    [["--sizes", "2000000"], "--sizes must be whole numbers"],
    [["--against", "/nowhere"], "--against must be a checkout"],
    [["--million", "--sizes", "1000"], "cannot be used together"],
    [["--million", "--against", root], "cannot be used together"],
    [["--draw", "--sizes", "1000"], "--draw can only be used with --out"],
    [["--size", "1000"], "'--size'"],
    [["1000"], "1000"],
])("%s is refused with a sentence", (args, sentence) => {
    expect(benchOptions(args)).toContain(sentence);
});

test("a mistake is printed with the usage, and the exit code is 2; --help prints the usage", () => {
    const bench = (...args: string[]) =>
        spawnSync(process.execPath, ["bench/bench.ts", ...args], { cwd: root, encoding: "utf8", timeout });
    const bad = bench("--sizes", "many");
    expect(bad.stderr).toContain("--sizes must be whole numbers");
    expect(bad.stderr).toContain(benchUsage);
    expect(bad.status).toBe(2);
    const help = bench("--help");
    expect(help.stdout).toBe(benchUsage);
    expect(help.status).toBe(0);
});
