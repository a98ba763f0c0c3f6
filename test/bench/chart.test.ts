import { expect, test } from "vitest";
import { benchChart } from "../../bench/chart.ts";
import { drawPicture } from "../../src/charts/draw-picture.ts";
import { aResult } from "./a-result.ts";

const linesOf = (...about: Parameters<typeof benchChart>) =>
    benchChart(...about).panels.map((panel) => (panel.kind === "lines" ? panel.lines : []));

test("each panel has a line for each size, with a value for each commit", () => {
    const results = ["aaaaaaa", "bbbbbbb", "ccccccc"].map((name) => aResult(name, [1000, 10_000, 100_000]));
    const { panels } = benchChart(results);
    expect(panels).toHaveLength(10);
    expect(panels[0]).toMatchObject({ labels: ["aaaaaaa", "bbbbbbb", "ccccccc"] });
    const lines = linesOf(results).flat();
    expect(lines).toHaveLength(31);
    expect(lines.every(({ values }) => values.length === 3 && values.every(Number.isFinite))).toBe(true);
    expect(lines[2]?.name).toBe("100,000");
    expect(linesOf(results)[8]?.at(-1)?.name).toBe("1 article");
});

test("a size that a commit was not measured at has no value there", () => {
    const [cpu] = linesOf([aResult("aaaaaaa", [1000]), aResult("bbbbbbb", [10_000])]);
    expect(cpu?.map(({ values }) => values.map((value) => value === undefined))).toEqual([
        [false, true],
        [true, false],
    ]);
});

test("an older result that lacks a measure has no value there", () => {
    const [old, now] = [aResult("aaaaaaa", [1000]), aResult("bbbbbbb", [1000])];
    const lacking = JSON.parse(JSON.stringify(old), (key, value) => (key === "fts5" ? undefined : value));
    const known = linesOf([lacking, now])
        .flat()
        .map(({ values }) => values.filter((value) => value !== undefined).length);
    expect(known).toEqual([2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2]);
});

test.each([0, 1, 2])("a chart of %i commits can be drawn", (count) => {
    const results = ["aaaaaaa", "bbbbbbb"].slice(0, count).map((name) => aResult(name, [1000]));
    expect(
        [...drawPicture(benchChart(results)).subarray(1, 4)].map((code) => String.fromCodePoint(code)),
    ).toEqual(["P", "N", "G"]);
});
