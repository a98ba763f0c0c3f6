import type { Line, Picture } from "../src/charts/picture.ts";
import type { BenchResult, SizeMeasures } from "./bench-result.ts";

/** A picture with a panel for each measure: its value at each size over the results, oldest first. */
export function benchChart(results: readonly BenchResult[]): Picture {
    const labels = results.map(({ commit }) => commit.name);
    const paragraphs = (result: BenchResult) => result.sizes.map(({ library }) => library.paragraphs);
    const sizes = [...new Set(results.flatMap(paragraphs))].sort((one, other) => one - other);
    const linesOf = (value: (measures: SizeMeasures) => number): Line[] =>
        sizes.map((size) => ({
            name: size.toLocaleString("en"),
            values: results.map((result) => {
                const measures = result.sizes.find(({ library }) => library.paragraphs === size);
                const measured = measures === undefined ? Number.NaN : value(measures);
                // Older results lack what was not measured then.
                return Number.isFinite(measured) ? measured : undefined;
            }),
        }));
    const one = { name: "1 article", values: results.map(({ firstArticle }) => firstArticle / 1e6) };
    return {
        title: "Benchmark",
        subtitle: `The last ${results.length} results, by commit. A line is a number of paragraphs.`,
        panels: measures.map(({ title, value, withFirst = false }) => ({
            kind: "lines",
            title,
            labels,
            lines: [...linesOf(value), ...(withFirst ? [one] : [])],
        })),
    };
}

interface Measure {
    readonly title: string;
    readonly value: (measures: SizeMeasures) => number;
    /** Whether it has a line for the bot with one article. */
    readonly withFirst?: boolean;
}

const measures: readonly Measure[] = [
    { title: "CPU per question, ms", value: ({ cpuPerQuestion }) => cpuPerQuestion },
    { title: "/ask, 20 at once: answers per second", value: ({ bot }) => bot.loopback.perSecond },
    { title: "Median beside MiniSearch", value: ({ library: { p50 } }) => p50.product / p50.plain },
    {
        title: "99th percentile beside MiniSearch",
        value: ({ library: { p99 } }) => p99.product / p99.plain,
    },
    { title: "Median beside SQLite's FTS5", value: ({ library: { p50 } }) => p50.product / p50.fts5 },
    {
        title: "99th percentile beside SQLite's FTS5",
        value: ({ library: { p99 } }) => p99.product / p99.fts5,
    },
    { title: "CPU until ready from nothing, s", value: ({ bot }) => bot.ready.cpu / 1000 },
    { title: "CPU until ready again, s", value: ({ bot }) => bot.readyAgain.cpu / 1000 },
    { title: "Resident memory, MB", value: ({ bot }) => bot.resident / 1e6, withFirst: true },
    {
        title: "Longest turn of the main thread, ms",
        value: ({ bot: { turn } }) => Math.max(...Object.values(turn)),
    },
];
