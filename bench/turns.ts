import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serveCorpus } from "../src/app/serve-corpus.ts";
import type { ChangeRequest } from "../src/publishing/plan.ts";
import { longestTurn } from "./longest-turn.ts";
import { madeUpText } from "./source-text.ts";
import { syntheticCorpus } from "./synthetic-corpus.ts";

/*
 * Measures the main thread's processor time in its longest turn while a bot with many articles starts, reloads, proposes and
 * publishes. Writes a table.
 */
const { values } = parseArgs({
    options: {
        articles: { type: "string", default: "10000" },
        /** The least number of paragraphs in an article; most have more. */
        paragraphs: { type: "string", default: "2" },
    },
});
const root = mkdtempSync(join(tmpdir(), "bench-turns-"));
const corpusFolder = join(root, "corpus");
mkdirSync(corpusFolder);
const files = new Map<string, string>();
const perArticle = Number(values.paragraphs);
const wanted = { paragraphs: Number(values.articles) * perArticle * 2, seed: 1, perArticle };
for (const { name, markdown } of syntheticCorpus(madeUpText().topics, wanted)) {
    if (files.size === Number(values.articles)) break;
    files.set(name, markdown);
}
/** Writes the files, each with the ending, or only some of them. */
const write = (ending: string, count = files.size) => {
    for (const [name, text] of [...files].slice(0, count))
        writeFileSync(join(corpusFolder, name), `${text}${ending}`);
};
write("");

const place = {
    corpusFolder,
    dataFolder: join(root, "data"),
    warn: (line: string) => process.stderr.write(`${line}\n`),
};
process.stdout.write(
    "| | longest turn | all turns | main thread's memory afterwards |\n|---|---:|---:|---:|\n",
);
const served = await measured("start from nothing", () => serveCorpus(place));
write("\nThis paragraph is new.\n", 1);
await measured("reload, one article changed", served.reload);
await propose("one article changed", "\nThis paragraph is newer.\n", 1);
await propose("every article changed", "\nThis paragraph is the newest.\n");
await served.close();
const again = await measured("start again", () => serveCorpus(place));
await again.close();
rmSync(root, { recursive: true });
process.exit(0);

async function propose(what: string, ending: string, count?: number): Promise<void> {
    const publishing = served.storage?.publishing;
    if (publishing === undefined) throw new Error("The store could not be opened.");
    write(ending, count);
    const request: ChangeRequest = { kind: "reload", by: "1", why: "turns" };
    const proposed = await measured(`proposal, ${what}`, () => publishing.propose(request, () => undefined));
    if (proposed.outcome !== "proposed") throw new Error(`Proposing gave "${proposed.outcome}".`);
    const { id, changes } = proposed.proposal;
    if (changes.changed.length !== (count ?? files.size)) throw new Error("Not every change was found.");
    const published = await measured(`publishing, ${what}`, () => publishing.publish(id, "1"));
    if (published.outcome !== "published") throw new Error(`Publishing gave "${published.outcome}".`);
}

async function measured<T>(what: string, work: () => Promise<T>): Promise<T> {
    const { result, longest, total } = await longestTurn(work);
    const { heapUsed, external } = process.memoryUsage();
    const memory = ((heapUsed + external) / 1e6).toFixed(0);
    process.stdout.write(`| ${what} | ${longest.toFixed(1)} ms | ${total.toFixed(0)} ms | ${memory} MB |\n`);
    return result;
}
