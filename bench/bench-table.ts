import type { LibraryMeasures } from "./measure-library.ts";
import type { ThreadMeasures } from "./measure-thread.ts";

interface Circumstances {
    readonly machine: string;
    readonly origin: string;
}

/** The measures as a Markdown table, a column a size. Ratios are the product's figure over plain MiniSearch's. */
export function benchTable(measures: readonly Measures[], { machine, origin }: Circumstances): string {
    const row = (name: string, cell: (measures: Measures) => string) =>
        `| ${name} | ${measures.map(cell).join(" | ")} |`;
    return `${[
        "# Speed and memory",
        "",
        "`npm run bench` measures this in one run; ratios compare better than times from machine to machine.",
        "Plain MiniSearch contains the same stemmed terms without stop words in title, section and text, and is asked for any of them.",
        "",
        row("paragraphs", ({ library }) => whole(library.paragraphs)),
        `|---|${measures.map(() => "---:|").join("")}`,
        row("articles", ({ library }) => whole(library.articles)),
        row("different terms", ({ library }) => whole(library.terms)),
        row("question p50 / p99, ms", ({ library: { p50, p99 } }) => both(p50.product, p99.product)),
        row("the same, plain MiniSearch", ({ library: { p50, p99 } }) => both(p50.plain, p99.plain)),
        row(
            "**ratio of p50 / p99**",
            ({ library: { p50, p99 } }) =>
                `**${ratio(p50.product / p50.plain)} / ${ratio(p99.product / p99.plain)}**`,
        ),
        row("index the articles, s", ({ library }) => seconds(library.index.product)),
        row("the same, plain MiniSearch `addAll`", ({ library }) => seconds(library.index.plain)),
        row(
            "**indexing throughput, ratio**",
            ({ library: { index } }) => `**${ratio(index.plain / index.product)}**`,
        ),
        row("`addAll` alone, its terms found before, s", ({ library }) => seconds(library.plainGivenTerms)),
        row(
            "memory per 1,000 paragraphs, MB",
            ({ library: { memory, paragraphs } }) =>
                `${perThousand(memory.product, paragraphs)} + articles ${perThousand(memory.articles, paragraphs)}`,
        ),
        row("the same, plain MiniSearch", ({ library: { memory, paragraphs } }) =>
            perThousand(memory.plain, paragraphs),
        ),
        row("ready from nothing, s", ({ thread }) => seconds(thread.ready)),
        row("ready again after a restart, s", ({ thread }) => seconds(thread.readyAgain)),
        row("**share of the first time**", ({ thread }) => `**${ratio(thread.readyAgain / thread.ready)}**`),
        row("longest stall of the event loop while loading, ms", ({ thread: { stall } }) =>
            tenth(stall.loading),
        ),
        row("while reloading", ({ thread: { stall } }) => tenth(stall.reloading)),
        row("while 20 ask at once", ({ thread: { stall } }) => tenth(stall.asking)),
        row("in its thread: p50 / p99, one asking, ms", ({ thread: { alone } }) =>
            both(alone.p50, alone.p99),
        ),
        row("20 asking at once, ms", ({ thread: { twenty } }) => both(twenty.p50, twenty.p99)),
        row("answers a second, 20 asking", ({ thread: { twenty } }) => whole(twenty.perSecond)),
        row("by /ask over the loopback Discord, a second", ({ thread: { loopback } }) =>
            whole(loopback.perSecond),
        ),
        row("p50 / p99 of those, ms", ({ thread: { loopback } }) => both(loopback.p50, loopback.p99)),
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

/** All that is measured at one size. */
export interface Measures {
    readonly library: LibraryMeasures;
    readonly thread: ThreadMeasures;
}
