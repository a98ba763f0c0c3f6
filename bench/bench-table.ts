import type { LibraryMeasures } from "./measure-library.ts";
import type { ThreadMeasures } from "./measure-thread.ts";

interface Circumstances {
    readonly machine: string;
    readonly origin: string;
}

/** The measures as a Markdown table with one column per size. Ratios are the product's value divided by plain MiniSearch's. */
export function benchTable(measures: readonly Measures[], { machine, origin }: Circumstances): string {
    const row = (name: string, cell: (measures: Measures) => string) =>
        `| ${name} | ${measures.map(cell).join(" | ")} |`;
    return `${[
        "# Speed and memory",
        "",
        "`npm run bench` measures this in one run. Ratios are easier to compare across machines than times.",
        "Plain MiniSearch indexes the same stemmed terms of titles, sections and texts, without stop words, and searches for any of them.",
        "",
        row("paragraphs", ({ library }) => whole(library.paragraphs)),
        `|---|${measures.map(() => "---:|").join("")}`,
        row("articles", ({ library }) => whole(library.articles)),
        row("different terms", ({ library }) => whole(library.terms)),
        row("question p50 / p99, ms", ({ library: { p50, p99 } }) => both(p50.product, p99.product)),
        row("question in plain MiniSearch", ({ library: { p50, p99 } }) => both(p50.plain, p99.plain)),
        row(
            "**ratio of p50 / p99**",
            ({ library: { p50, p99 } }) =>
                `**${ratio(p50.product / p50.plain)} / ${ratio(p99.product / p99.plain)}**`,
        ),
        row("indexing, s", ({ library }) => seconds(library.index.product)),
        row("indexing with plain MiniSearch's `addAll`, s", ({ library }) => seconds(library.index.plain)),
        row(
            "**indexing throughput, ratio**",
            ({ library: { index } }) => `**${ratio(index.plain / index.product)}**`,
        ),
        row("`addAll` without text analysis, s", ({ library }) => seconds(library.plainGivenTerms)),
        row(
            "memory per 1,000 paragraphs, MB",
            ({ library: { memory, paragraphs } }) =>
                `${perThousand(memory.product, paragraphs)} + articles ${perThousand(memory.articles, paragraphs)}`,
        ),
        row("memory of plain MiniSearch, MB", ({ library: { memory, paragraphs } }) =>
            perThousand(memory.plain, paragraphs),
        ),
        row("first start, s", ({ thread }) => seconds(thread.ready)),
        row("restart with a snapshot, s", ({ thread }) => seconds(thread.readyAgain)),
        row("**restart / first start**", ({ thread }) => `**${ratio(thread.readyAgain / thread.ready)}**`),
        row("longest stall of the event loop while loading, ms", ({ thread: { stall } }) =>
            tenth(stall.loading),
        ),
        row("while reloading", ({ thread: { stall } }) => tenth(stall.reloading)),
        row("while 20 ask at once", ({ thread: { stall } }) => tenth(stall.asking)),
        row("library thread, one member asking: p50 / p99, ms", ({ thread: { alone } }) =>
            both(alone.p50, alone.p99),
        ),
        row("library thread, 20 asking: p50 / p99, ms", ({ thread: { twenty } }) =>
            both(twenty.p50, twenty.p99),
        ),
        row("library thread, 20 asking: answers per second", ({ thread: { twenty } }) =>
            whole(twenty.perSecond),
        ),
        row("`/ask` over the loopback, 20 asking: answers per second", ({ thread: { loopback } }) =>
            whole(loopback.perSecond),
        ),
        row("`/ask` over the loopback, 20 asking: p50 / p99, ms", ({ thread: { loopback } }) =>
            both(loopback.p50, loopback.p99),
        ),
        "",
        `${machine}. ${origin}`,
    ].join("\n")}\n`;
}

const whole = (value: number) => Math.round(value).toLocaleString("en");
const tenth = (value: number) => value.toFixed(1);
const ratio = (value: number) => value.toFixed(2);
const seconds = (milliseconds: number) => (milliseconds / 1000).toFixed(2);
const both = (one: number, other: number) => `${tenth(one)} / ${tenth(other)}`;
const perThousand = (bytes: number, paragraphs: number) => (bytes / 1e6 / (paragraphs / 1000)).toFixed(1);

/** Everything measured at one size. */
export interface Measures {
    readonly library: LibraryMeasures;
    readonly thread: ThreadMeasures;
}
