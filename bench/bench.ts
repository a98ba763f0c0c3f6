import { execFile } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { cpus } from "node:os";
import { join } from "node:path";
import { parseArgs, promisify } from "node:util";
import { benchTable, type Measures } from "./bench-table.ts";
import { drawChart } from "./chart.ts";
import { type FixtureCorpus, removeFixtureCorpus, writeFixtureCorpus } from "./fixture-corpus.ts";
import type { LibraryMeasures } from "./measure-library.ts";
import type { ThreadMeasures } from "./measure-thread.ts";
import { questionSetFolder } from "./question-sets.ts";
import { readSourceText } from "./source-text.ts";

/** Compares speed and memory with plain MiniSearch at each size. Writes a table and a chart. `npm run bench -- --size 1000`. */
const { values } = parseArgs({
    options: {
        size: { type: "string", multiple: true, default: ["1000", "10000", "100000"] },
        out: { type: "string", default: "bench/results" },
    },
});
const sizes = values.size.map(Number);
if (!sizes.every((size) => Number.isInteger(size) && size >= 1000 && size <= 1_000_000))
    throw new RangeError("--size must be a whole number of paragraphs from 1000 to 1000000.");

const sets = ["new_wiki.train.json", "amazon_reviews.train.json"];
const source = readSourceText(sets.map((name) => join(questionSetFolder, name)));
const measures: Measures[] = [];
for (const size of sizes) {
    progress(`${size.toLocaleString("en")} paragraphs: writing the corpus`);
    const fixture = writeFixtureCorpus(source, size);
    try {
        progress(`${size.toLocaleString("en")} paragraphs: measuring the library and MiniSearch`);
        const library: LibraryMeasures = await measured("measure-library.ts", fixture);
        progress(`${size.toLocaleString("en")} paragraphs: measuring the library's thread and the bot`);
        const thread: ThreadMeasures = await measured("measure-thread.ts", fixture);
        measures.push({ library, thread });
    } finally {
        removeFixtureCorpus(fixture);
    }
}
progress("");
const [cpu] = cpus();
const machine = `Node ${process.version}, ${cpus().length} processors (${cpu?.model.trim() ?? "unknown"})`;
const table = benchTable(measures, { machine, origin: source.origin });
mkdirSync(values.out, { recursive: true });
writeFileSync(`${values.out}/bench.md`, table);
writeFileSync(`${values.out}/bench.svg`, drawChart(measures));
process.stdout.write(table);

/** Runs a script in a process of its own, so that it starts with an empty heap. */
async function measured<T>(script: string, { folder }: FixtureCorpus): Promise<T> {
    const path = new URL(script, import.meta.url).pathname;
    const flags = ["--expose-gc", "--max-old-space-size=12000"];
    const { stdout } = await promisify(execFile)(process.execPath, [...flags, path, folder]);
    return JSON.parse(stdout);
}

function progress(text: string): void {
    if (process.stderr.isTTY) process.stderr.write(`\r\x1b[K${text}`);
    else if (text !== "") process.stderr.write(`${text}\n`);
}
