import type { BenchResult, SizeMeasures } from "./bench-result.ts";
import { drawPanel, height, type Line, width } from "./chart-panel.ts";

/** An SVG with a panel for each measure: its value at each size over the results, oldest first, on a logarithmic axis. */
export function drawChart(results: readonly BenchResult[]): string {
    const commits = results.map(({ commit }) => commit.name);
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
    const panels = measures.map(({ title, value, withFirst = false }, at) => {
        const lines = [...linesOf(value), ...(withFirst ? [one] : [])];
        return drawPanel({
            left: (at % columns) * width,
            top: Math.floor(at / columns) * height,
            title,
            commits,
            lines,
        });
    });
    const size = { width: columns * width, height: Math.ceil(measures.length / columns) * height };
    return [
        `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}" viewBox="0 0 ${size.width} ${size.height}" font-family="sans-serif" font-size="12" role="img" aria-label="The last results of the benchmark by commit">`,
        style,
        `<rect class="page" width="100%" height="100%"/>`,
        ...panels,
        "</svg>\n",
    ].join("\n");
}

interface Measure {
    readonly title: string;
    readonly value: (measures: SizeMeasures) => number;
    /** Whether it has a line for the bot with one article. */
    readonly withFirst?: boolean;
}

const measures: readonly Measure[] = [
    { title: "CPU per question, ms", value: ({ cpuPerQuestion }) => cpuPerQuestion },
    { title: "/ask with 20 asking: answers per second", value: ({ bot }) => bot.loopback.perSecond },
    { title: "Median beside plain MiniSearch", value: ({ library: { p50 } }) => p50.product / p50.plain },
    {
        title: "99th percentile beside plain MiniSearch",
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

const columns = 2;

const style = `<style>
.page { fill: #ffffff; } .text { fill: #1f2937; } .faint { fill: #4b5563; } .grid { stroke: #e5e7eb; }
.line0 { stroke: #2563eb; } .line1 { stroke: #b45309; } .line2 { stroke: #047857; } .line3 { stroke: #a21caf; }
.name0 { fill: #1d4ed8; } .name1 { fill: #92400e; } .name2 { fill: #065f46; } .name3 { fill: #86198f; }
@media (prefers-color-scheme: dark) {
.page { fill: #0d1117; } .text { fill: #e6edf3; } .faint { fill: #9ca3af; } .grid { stroke: #30363d; }
.line0 { stroke: #60a5fa; } .line1 { stroke: #fbbf24; } .line2 { stroke: #34d399; } .line3 { stroke: #e879f9; }
.name0 { fill: #60a5fa; } .name1 { fill: #fbbf24; } .name2 { fill: #34d399; } .name3 { fill: #e879f9; }
}
</style>`;
