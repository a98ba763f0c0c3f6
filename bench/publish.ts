import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import { join } from "node:path";
import { parseArgs } from "node:util";
import { serveCorpus } from "../src/app/serve-corpus.ts";
import type { ServedCorpus } from "../src/app/served-corpus.ts";
import { idOf } from "../src/corpus/article-id.ts";
import { setArticle } from "../src/proposal/article-set.ts";
import type { ChangeRequest } from "../src/publishing/plan.ts";
import { questionSetFolder } from "./question-sets.ts";
import { readSourceText } from "./source-text.ts";
import { longestStall } from "./stall.ts";
import { syntheticCorpus } from "./synthetic-corpus.ts";

/*
 * Measures how long moderators wait for a proposal, for publishing it and for a restart, at 100, 10,000 and 75,000 paragraphs. With
 * --database-url, which must be an empty PostgreSQL database, a second process takes part. Writes a table.
 */
const { values } = parseArgs({
    options: {
        size: { type: "string", multiple: true, default: ["100", "10000", "75000"] },
        out: { type: "string", default: "bench/results" },
        "database-url": { type: "string" },
    },
});
const databaseUrl = values["database-url"];
const source = readSourceText([join(questionSetFolder, "new_wiki.train.json")]);

interface Row {
    readonly what: string;
    readonly cells: string[];
}
const rows: Row[] = [];
const note = (what: string, cell: string) => {
    const row = rows.find((known) => known.what === what);
    if (row === undefined) rows.push({ what, cells: [cell] });
    else row.cells.push(cell);
};

for (const size of values.size.map(Number)) await measure(size);

const [cpu] = cpus();
const table = `${[
    "# Publishing",
    "",
    `\`npm run bench:publish\` measures this; the store is ${databaseUrl === undefined ? "SQLite" : "PostgreSQL, which a second process also uses"}.`,
    "CPU is the processor time of all threads. A stall is the longest time for which the event loop was blocked.",
    "",
    `| | ${values.size.map((size) => `${Number(size).toLocaleString("en")} paragraphs`).join(" | ")} |`,
    `|---|${values.size.map(() => "---:|").join("")}`,
    ...rows.map(({ what, cells }) => `| ${what} | ${cells.join(" | ")} |`),
    "",
    `Node ${process.version}, ${cpus().length} processors (${cpu?.model.trim() ?? "unknown"}). ${source.origin}`,
].join("\n")}\n`;
mkdirSync(values.out, { recursive: true });
writeFileSync(join(values.out, databaseUrl === undefined ? "publish.md" : "publish-postgres.md"), table);
process.stdout.write(
    `${table}\n${readFileSync(new URL("results/publish-before.md", import.meta.url), "utf8")}`,
);
process.exit(0);

async function measure(paragraphs: number): Promise<void> {
    const root = mkdtempSync(join(tmpdir(), "bench-publish-"));
    const corpusFolder = join(root, "corpus");
    mkdirSync(corpusFolder);
    const files = new Map<string, string>();
    for (const { name, markdown } of syntheticCorpus(source.topics, {
        paragraphs,
        seed: 1,
        perArticle: 5,
    }))
        files.set(name, markdown);
    const write = (ending: string) => {
        for (const [name, text] of files) writeFileSync(join(corpusFolder, name), `${text}${ending}`);
    };
    write("");
    const place = { corpusFolder, dataFolder: join(root, "data"), databaseUrl, warn: complain };
    const started = performance.now();
    const served = await serveCorpus(place);
    note("start from nothing", seconds(performance.now() - started));
    note("articles", served.live.status().articles.toLocaleString("en"));
    const other = databaseUrl === undefined ? undefined : await openOther(place);
    if (other !== undefined) note("start of a second process", seconds(other.ready));

    const one = setArticle("added.md", "# The added article\n\nIt is new.\n", "discord");
    await publish(served, "one article added", { kind: "add", articles: [one], by: "1", why: "add" });
    if (other !== undefined)
        note("one article added: until the second process also serves it", seconds(await other.served()));
    const [[changed = "", text] = []] = files;
    writeFileSync(join(corpusFolder, changed), `${text}\n\nThis paragraph is new.\n`);
    await discard(served, "one file changed", { kind: "reload", by: "1", why: "reload" });
    await discard(served, "one article removed", {
        kind: "remove",
        id: idOf(changed),
        by: "1",
        why: "remove",
    });
    write("\n\nThis paragraph is new.\n");
    await publish(served, "every article changed", { kind: "reload", by: "1", why: "reload" });
    if (other !== undefined)
        note("every article changed: until the second process also serves it", seconds(await other.served()));

    other?.end();
    await served.close();
    const again = performance.now();
    const restarted = await serveCorpus(place);
    note("start again", seconds(performance.now() - again));
    await restarted.close();
    rmSync(root, { recursive: true, force: true });
}

/** Measures a proposal, and returns it with what publishes or discards it. */
async function propose({ storage }: ServedCorpus, what: string, request: ChangeRequest) {
    const publishing = storage?.publishing;
    if (publishing === undefined) throw new Error("The store could not be opened.");
    const started = performance.now();
    const before = process.cpuUsage();
    const proposing = await longestStall(() => publishing.propose(request, () => undefined));
    if (proposing.result.outcome !== "proposed")
        throw new Error(`Proposing gave the outcome "${proposing.result.outcome}".`);
    note(`${what}: until the proposal is shown`, seconds(performance.now() - started));
    note(`${what}: CPU until then`, seconds(cpuSince(before)));
    note(`${what}: longest stall until then`, milliseconds(proposing.stall));
    return { publishing, id: proposing.result.proposal.id };
}

async function discard(served: ServedCorpus, what: string, request: ChangeRequest): Promise<void> {
    const { publishing, id } = await propose(served, what, request);
    await publishing.discard(id, "1");
}

async function publish(served: ServedCorpus, what: string, request: ChangeRequest): Promise<void> {
    const { publishing, id } = await propose(served, what, request);
    const pressed = performance.now();
    const atPress = process.cpuUsage();
    const publishingIt = await longestStall(() => publishing.publish(id, "1"));
    if (publishingIt.result.outcome !== "published")
        throw new Error(`Publishing gave the outcome "${publishingIt.result.outcome}".`);
    note(`${what}: from Publish to served`, seconds(performance.now() - pressed));
    note(`${what}: CPU meanwhile`, seconds(cpuSince(atPress)));
    note(`${what}: longest stall meanwhile`, milliseconds(publishingIt.stall));
}

/** Starts another process on the same database. `served` resolves with the milliseconds until it serves the next version. */
async function openOther(place: object) {
    const started = performance.now();
    const child = fork(new URL("./publish-other.ts", import.meta.url), [JSON.stringify(place)]);
    const versions: number[] = [];
    const waiting: (() => void)[] = [];
    child.on("message", () => {
        versions.push(performance.now());
        waiting.shift()?.();
    });
    await once(child, "message");
    versions.splice(0);
    return {
        ready: performance.now() - started,
        served: async () => {
            const asked = performance.now();
            if (versions.length === 0) await new Promise<void>((resolve) => waiting.push(resolve));
            const served = versions.shift() ?? asked;
            return Math.max(0, served - asked);
        },
        end: () => void child.kill(),
    };
}

/** Milliseconds of processor time. */
function cpuSince(before: NodeJS.CpuUsage): number {
    const { user, system } = process.cpuUsage(before);
    return (user + system) / 1000;
}

function complain(sentence: string): void {
    process.stderr.write(`${sentence}\n`);
}

function seconds(time: number): string {
    return time < 10_000 ? `${(time / 1000).toFixed(2)} s` : `${(time / 1000).toFixed(0)} s`;
}

function milliseconds(time: number): string {
    return `${time.toFixed(0)} ms`;
}
