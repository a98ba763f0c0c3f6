import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { basename, join } from "node:path";
import { fileURLToPath } from "node:url";
import { type BenchOptions, benchOptions, benchUsage } from "./bench-options.ts";
import type { BenchResult, CheckoutMeasures, SizeMeasures } from "./bench-result.ts";
import { againstTable, benchTable } from "./bench-table.ts";
import { benchChart } from "./chart.ts";
import { isTrial } from "./fixture-corpus.ts";
import { keepResult, lastResults } from "./history.ts";
import { firstArticle, type Measuring, measureMillion, measureSize } from "./measure-size.ts";
import { type MeasuredCommit, measuredCommit } from "./measured-commit.ts";
import { millionTable } from "./million-table.ts";
import { questionSetFolder } from "./question-sets.ts";
import { readSourceText } from "./source-text.ts";

/** The last step that progress showed. */
let shown = "";

/** Measures speed and memory. See bench-options.ts for its options. */
const here = fileURLToPath(new URL("..", import.meta.url));
const options = benchOptions(process.argv.slice(2));
if (options === undefined) process.stdout.write(benchUsage);
else if (typeof options === "string") {
    process.stderr.write(`${options}\n\n${benchUsage}`);
    process.exitCode = 2;
} else await run(options);

async function run({ sizes, against, out, million, draw }: BenchOptions): Promise<void> {
    if (draw) return drawHistory(out ?? ".");
    const sets = ["new_wiki.train.json", "amazon_reviews.train.json"];
    const source = readSourceText(sets.map((name) => join(questionSetFolder, name)));
    const measuring = { source, progress, checkouts: against === undefined ? [here] : [here, against] };
    const facts = { commit: commitOf(here), machine: machine(), origin: source.origin };
    if (out !== undefined && facts.commit.changed) {
        process.stderr.write(
            "The result would be kept for a commit, but this is no checkout of a commit without changes. Commit them first, or use --sizes, which only prints.\n",
        );
        process.exitCode = 2;
        return;
    }
    if (million) {
        const [paragraphs = 0] = sizes;
        const bot = await measureMillion(paragraphs, measuring);
        report(millionTable({ ...facts, paragraphs, bot }), "million.md", out);
        return;
    }
    const { own, others } = await measureSizes(sizes, measuring);
    const result: BenchResult = {
        ...facts,
        ...own,
        ...(against !== undefined && { against: { commit: commitOf(against).name, ...others } }),
    };
    report(
        [benchTable(result), againstTable(result)].filter((text) => text !== "").join("\n"),
        "bench.md",
        out,
    );
    if (out === undefined) return;
    keepResult(out, result);
    await drawHistory(out);
}

/** Draws the last results. The chart library is loaded only now, so that it is not measured. */
async function drawHistory(out: string): Promise<void> {
    const { drawPicture } = await import("../src/charts/draw-picture.ts");
    writeFileSync(join(out, "bench.png"), drawPicture(benchChart(lastResults(out, 10))));
}

async function measureSizes(sizes: readonly number[], measuring: Measuring) {
    const [first = 0, othersFirst = 0] = await firstArticle(measuring, sizes.every(isTrial) ? 1 : 3);
    const own: SizeMeasures[] = [];
    const others: CheckoutMeasures[] = [];
    for (const size of sizes) {
        const { library, sides } = await measureSize(size, measuring);
        const [side, other] = sides;
        if (side !== undefined) own.push({ library, ...side });
        if (other !== undefined) others.push(other);
    }
    return {
        own: { firstArticle: first, sizes: own },
        others: { firstArticle: othersFirst, sizes: others },
    };
}

/** Prints the table, and writes it to a file if a folder is given. */
function report(table: string, file: string, out: string | undefined): void {
    progress("");
    process.stdout.write(table);
    if (out === undefined) return;
    mkdirSync(out, { recursive: true });
    writeFileSync(join(out, file), table);
}

function commitOf(checkout: string): MeasuredCommit {
    const commit = measuredCommit(checkout);
    if (commit === undefined) return { name: basename(checkout), date: "", changed: true };
    return commit.changed ? { ...commit, name: `${commit.name} with changes` } : commit;
}

function machine(): string {
    const [cpu] = cpus();
    return `Node ${process.version}, ${cpus().length} processors (${cpu?.model.trim() ?? "unknown"})`;
}

/** Shows on standard error what is being done, unless it is shown already. */
function progress(text: string): void {
    if (text === shown) return;
    shown = text;
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
    else if (text !== "") process.stderr.write(`${text}\n`);
}
