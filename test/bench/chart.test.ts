import { expect, test } from "vitest";
import { drawChart } from "../../bench/chart.ts";
import { aResult } from "./a-result.ts";

const linesOf = (svg: string) =>
    [...svg.matchAll(/polyline class="line\d" points="([^"]*)"/gu)].map(([, points = ""]) =>
        points.split(" ").map((point) => point.split(",").map(Number)),
    );

test("each line goes through all commits, inside its frame", () => {
    const results = ["aaaaaaa", "bbbbbbb", "ccccccc"].map((name) => aResult(name, [1000, 10_000, 100_000]));
    const svg = drawChart(results);
    const lines = linesOf(svg);
    // Ten panels with three sizes, and the memory with one article.
    expect(lines.map((points) => points.length)).toEqual(new Array(31).fill(3));
    const points = lines.flat();
    expect(points.every(([x = -1, y = -1]) => x >= 60 && x <= 340 && y >= 50 && y <= 215)).toBe(true);
    expect(svg.match(/>bbbbbbb</gu)).toHaveLength(10);
    expect(svg).toContain("100,000: 600");
});

test("more is higher, and a size that a commit was not measured at has no point there", () => {
    const [cpu = []] = linesOf(
        drawChart([aResult("aaaaaaa", [1000]), aResult("bbbbbbb", [10_000]), aResult("ccccccc", [1000])]),
    );
    expect(cpu).toHaveLength(2);
    const ready = linesOf(drawChart([aResult("aaaaaaa", [1000, 10_000])])).slice(12, 14);
    const [[small] = [], [large] = []] = ready.map((line) => line.map(([, y = Number.NaN]) => y));
    expect(Number(large)).toBeLessThan(Number(small));
});

test("an older result that lacks a measure has no point there", () => {
    const [old, now] = [aResult("aaaaaaa", [1000]), aResult("bbbbbbb", [1000])];
    const lacking = JSON.parse(JSON.stringify(old), (key, value) => (key === "fts5" ? undefined : value));
    const lines = linesOf(drawChart([lacking, now]));
    expect(lines.map((points) => points.length)).toEqual([2, 2, 2, 2, 1, 1, 2, 2, 2, 2, 2]);
});

test("one commit, and none, can be drawn", () => {
    expect(drawChart([aResult("aaaaaaa", [1000])])).not.toContain("NaN");
    expect(drawChart([])).not.toContain("NaN");
});
