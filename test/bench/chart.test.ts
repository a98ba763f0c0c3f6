import { expect, test } from "vitest";
import { benchTable, type Measures } from "../../bench/bench-table.ts";
import { drawChart } from "../../bench/chart.ts";

const pair = (product: number, plain: number) => ({ product, plain });
const pace = { perSecond: 250, p50: 4, p99: 9 };

const measuresAt = (paragraphs: number): Measures => ({
    library: {
        articles: paragraphs / 30,
        paragraphs,
        characters: paragraphs * 500,
        terms: 9000,
        readingLearned: 50,
        index: pair(paragraphs / 4, paragraphs / 2),
        plainGivenTerms: paragraphs / 8,
        memory: { ...pair(paragraphs * 1e4, paragraphs * 8e3), articles: paragraphs * 3e3 },
        p50: pair(4, 8),
        p99: pair(9, 90),
        longest: pair(20, 200),
    },
    thread: {
        ready: paragraphs,
        readyAgain: paragraphs / 5,
        stall: { loading: 5, reloading: 6, asking: 7 },
        alone: pace,
        twenty: pace,
        loopback: pace,
    },
});

test("the table has a column per size, and ratios to plain MiniSearch", () => {
    const table = benchTable([measuresAt(1000), measuresAt(10_000)], { machine: "M", origin: "O" });
    expect(table).toContain("| paragraphs | 1,000 | 10,000 |");
    expect(table).toContain("| **ratio of p50 / p99** | **0.50 / 0.10** | **0.50 / 0.10** |");
    expect(table).toContain("| **indexing throughput, ratio** | **2.00** | **2.00** |");
    expect(table).toContain("| **restart / first start** | **0.20** | **0.20** |");
    const columns = table.split("\n").filter((line) => line.startsWith("|"));
    expect(new Set(columns.map((line) => line.split("|").length))).toEqual(new Set([5]));
});

test("the chart draws each line through all sizes, inside its frame", () => {
    const svg = drawChart([measuresAt(1000), measuresAt(10_000), measuresAt(100_000)]);
    const lines = [...svg.matchAll(/polyline points="([^"]+)"/gu)].map(([, points = ""]) =>
        points.split(" "),
    );
    expect(lines.map((points) => points.length)).toEqual([3, 3, 3, 3, 3, 3, 3]);
    const numbers = lines.flat().flatMap((point) => point.split(",").map(Number));
    expect(numbers.every((value) => value >= 0 && value <= 480)).toBe(true);
    expect(svg).toContain("Pullquote p99");
});

test("a single size can be drawn", () => {
    expect(drawChart([measuresAt(1000)])).not.toContain("NaN");
});
