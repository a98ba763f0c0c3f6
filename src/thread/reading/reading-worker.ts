import { flushCompileCache } from "node:module";
import { parentPort } from "node:worker_threads";
import type { PagesRead } from "../../corpus/formats/documents/page-progress.ts";
import { type Format, formatOf } from "../../corpus/formats/formats.ts";
import { type FileToRead, readArticle } from "../../corpus/read-article.ts";
import type { FromReading } from "./reading-thread.ts";

const post = (message: Omit<FromReading, "spent">) => {
    const { user, system } = process.threadCpuUsage();
    parentPort?.postMessage({ ...message, spent: user + system } satisfies FromReading);
};

const loaded = new Set<Format>();
/**
 * Loads the reader of a format separately, so that its time does not count for the first file. Parsers that only some files
 * need do count: a tenth of a second.
 */
async function load(format: Format | undefined): Promise<void> {
    if (format === undefined || loaded.has(format)) return;
    await format.reader();
    loaded.add(format);
    // The thread is terminated rather than ended, so it must save what it compiled now.
    flushCompileCache();
    post({});
}

/** Says how far a document is, now and then. */
function pages(): (read: PagesRead) => void {
    let next = 0;
    return (read) => {
        if (read.of < fewestPages || performance.now() < next) return;
        next = performance.now() + pause;
        post({ pages: read });
    };
}

/** Milliseconds between messages, for documents with this many pages. */
const pause = 250;
const fewestPages = 20;

// What a parser leaves behind of a broken file must not end the reading of the next one.
process.on("unhandledRejection", () => undefined);

let queue: Promise<void> = Promise.resolve();
let left = 0;
/** Reads one file after another. */
parentPort?.on("message", (file: FileToRead) => {
    left++;
    // A file whose reader waits for what never comes ends the thread at once, since nothing else is left to wait for.
    parentPort?.unref();
    queue = queue.then(async () => {
        await load(formatOf(file.name));
        post({ read: await readArticle(file, pages()) });
        if (--left === 0) parentPort?.ref();
    });
});
if (parentPort !== null) post({});
