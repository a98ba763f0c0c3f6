import type { BenchResult, CheckoutMeasures, SizeMeasures } from "./bench-result.ts";
import type { CheckTimes } from "./measure-library.ts";
import { both, megabytes, milliseconds, ratio, seconds, tenth, whole } from "./written.ts";

/** The measures as a Markdown table with one column per size. */
export function benchTable({ sizes, firstArticle, machine, origin }: BenchResult): string {
    const row = (name: string, cell: (measures: SizeMeasures) => string) =>
        `| ${name} | ${sizes.map(cell).join(" | ")} |`;
    const bot = (name: string, cell: (measures: CheckoutMeasures["bot"]) => string) =>
        row(name, (measures) => cell(measures.bot));
    return `${[
        "# Speed and memory",
        "",
        "`npm run bench` measures this in one run. Ratios are easier to compare across machines than times.",
        "[The chart](bench.png) shows the last ten results; a line is a number of paragraphs.",
        "",
        row("paragraphs", ({ library }) => whole(library.paragraphs)),
        `|---|${sizes.map(() => "---:|").join("")}`,
        row("articles", ({ library }) => whole(library.articles)),
        row("different terms", ({ library }) => whole(library.terms)),
        row("**CPU per question, ms**", ({ cpuPerQuestion }) => `**${milliseconds(cpuPerQuestion)}**`),
        row("CPU of a question p50 / p99, ms", ({ library: { p50, p99 } }) => both(p50.product, p99.product)),
        row("the same in plain MiniSearch", ({ library: { p50, p99 } }) => both(p50.plain, p99.plain)),
        row("the same in SQLite's FTS5", ({ library: { p50, p99 } }) => both(p50.fts5, p99.fts5)),
        row(
            "**p50 / p99 beside plain MiniSearch**",
            ({ library: { p50, p99 } }) =>
                `**${ratio(p50.product / p50.plain)} / ${ratio(p99.product / p99.plain)}**`,
        ),
        row(
            "**p50 / p99 beside FTS5**",
            ({ library: { p50, p99 } }) =>
                `**${ratio(p50.product / p50.fts5)} / ${ratio(p99.product / p99.fts5)}**`,
        ),
        row("CPU of checking a quote p50 / p99 / longest, ms", ({ library }) => checkTimes(library.check)),
        row("CPU of checking five in a message p50 / p99 / longest, ms", ({ library }) =>
            checkTimes(library.checkOfFive),
        ),
        row("CPU of indexing, s", ({ library }) => seconds(library.index.product)),
        row("the same with plain MiniSearch, s", ({ library }) => seconds(library.index.plain)),
        row("the same with it, without text analysis, s", ({ library }) => seconds(library.plainGivenTerms)),
        row("the same with FTS5, s", ({ library }) => seconds(library.index.fts5)),
        row(
            "memory of articles + index, without shared arrays, MB",
            ({ library: { memory } }) => `${megabytes(memory.articles)} + ${megabytes(memory.product)}`,
        ),
        row("memory of plain MiniSearch, MB", ({ library: { memory } }) => megabytes(memory.plain)),
        row("memory of FTS5, MB", ({ library: { memory } }) => megabytes(memory.fts5)),
        bot("**resident memory of the bot, MB**", ({ resident }) => `**${megabytes(resident)}**`),
        bot("after 1,000 more questions, MB", ({ residentLater }) => megabytes(residentLater)),
        bot("its peak until then, MB", ({ peakResident }) => megabytes(peakResident)),
        bot("**CPU until ready from nothing, s**", ({ ready }) => `**${seconds(ready.cpu)}**`),
        bot("time until ready from nothing, s", ({ ready }) => seconds(ready.passed)),
        bot("CPU until ready again, s", ({ readyAgain }) => seconds(readyAgain.cpu)),
        bot("time until ready again, s", ({ readyAgain }) => seconds(readyAgain.passed)),
        bot("ready again / from nothing: CPU", ({ ready, readyAgain }) => ratio(readyAgain.cpu / ready.cpu)),
        bot("ready again / from nothing: time", ({ ready, readyAgain }) =>
            ratio(readyAgain.passed / ready.passed),
        ),
        bot(
            "**`/ask` with 20 asking: answers per second**",
            ({ loopback }) => `**${whole(loopback.perSecond)}**`,
        ),
        bot("`/ask` with 20 asking: p50 / p99, ms", ({ loopback }) => both(loopback.p50, loopback.p99)),
        bot("`/ask` with 20 asking: CPU per answer, ms", ({ loopback }) => milliseconds(loopback.cpu)),
        bot("longest turn of the main thread while starting, ms", ({ turn }) => tenth(turn.start)),
        bot("longest turn while 20 ask, ms", ({ turn }) => tenth(turn.asking)),
        bot("longest turn while reloading, ms", ({ turn }) => tenth(turn.reload)),
        bot("longest turn while proposing / publishing, ms", ({ turn }) =>
            both(turn.proposal, turn.publication),
        ),
        "",
        `With one article, the bot's resident memory is ${megabytes(firstArticle)} MB.`,
        "",
        ...explanations,
        "",
        `${machine}. ${origin}`,
    ].join("\n")}\n`;
}

const explanations = [
    "- Plain MiniSearch and FTS5 index the same stemmed terms of titles, sections and texts, without stop words, and search for any of them; FTS5 ranks by bm25 and returns 50.",
    "- CPU per question is that of the command `ask`, with all threads. The rows after it, down to the memory of FTS5, are of one thread.",
    "- The bot is a process of its own, started like `npm start`, with a loopback Discord in another process. CPU is that of all its threads. It has been started before, so the cache of compiled code is filled if there is one. It is ready when it has answered the first question. Its memory is measured after a hundred questions, when it is idle; up to 20,000 paragraphs it is the median of three starts.",
    "- A turn is one turn of the event loop of the main thread, in CPU time, without the first one, which loads the program. It may be a few milliseconds too high. One article is changed before the reload, and before the proposal.",
];

/** Empty if that was not measured yet. */
function checkTimes(times: CheckTimes | undefined): string {
    return times === undefined ? "" : [times.p50, times.p99, times.longest].map(milliseconds).join(" / ");
}

/** A Markdown table of the other checkout's values divided by this checkout's, except where a row says otherwise. */
export function againstTable({ sizes, firstArticle, against, commit }: BenchResult): string {
    if (against === undefined) return "";
    const pairs = sizes.flatMap(({ library, ...here }, at) => {
        const there = against.sizes[at];
        return there === undefined ? [] : [{ paragraphs: library.paragraphs, here, there }];
    });
    type Pair = (typeof pairs)[number];
    const row = (name: string, cell: (pair: Pair) => string) =>
        `| ${name} | ${pairs.map(cell).join(" | ")} |`;
    const cheaper = (name: string, value: (side: CheckoutMeasures) => number) =>
        row(name, ({ here, there }) => `÷ ${ratio(value(there) / value(here))}`);
    return `${[
        `# ${commit.name} against ${against.commit}`,
        "",
        "Measured in turns in one run. ÷ 2 means half as much, × 2 twice as much.",
        "",
        row("paragraphs", ({ paragraphs }) => whole(paragraphs)),
        `|---|${pairs.map(() => "---:|").join("")}`,
        cheaper("CPU per question", ({ cpuPerQuestion }) => cpuPerQuestion),
        cheaper("CPU until ready from nothing", ({ bot }) => bot.ready.cpu),
        cheaper("time until ready from nothing", ({ bot }) => bot.ready.passed),
        row("ready again / the other's first time, CPU", ({ here, there }) =>
            ratio(here.bot.readyAgain.cpu / there.bot.ready.cpu),
        ),
        row("ready again / the other's first time", ({ here, there }) =>
            ratio(here.bot.readyAgain.passed / there.bot.ready.passed),
        ),
        row(
            "resident memory, MB",
            ({ here, there }) =>
                `${megabytes(there.bot.resident)} → ${megabytes(here.bot.resident)}: ÷ ${ratio(there.bot.resident / here.bot.resident)}`,
        ),
        row(
            "`/ask` with 20 asking: answers per second",
            ({ here, there }) => `× ${ratio(here.bot.loopback.perSecond / there.bot.loopback.perSecond)}`,
        ),
        cheaper("`/ask` with 20 asking: CPU per answer", ({ bot }) => bot.loopback.cpu),
        row("longest turn of the main thread, ms", ({ here, there }) => {
            const longest = ({ bot: { turn } }: CheckoutMeasures) => tenth(Math.max(...Object.values(turn)));
            return `${longest(there)} → ${longest(here)}`;
        }),
        "",
        `Resident memory with one article: ${megabytes(against.firstArticle)} → ${megabytes(firstArticle)} MB.`,
    ].join("\n")}\n`;
}
