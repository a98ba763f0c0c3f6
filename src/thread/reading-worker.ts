import { parentPort } from "node:worker_threads";
import { type Format, formatOf } from "../corpus/formats.ts";
import { type FileToRead, readArticle } from "../corpus/read-article.ts";
import type { FromReading } from "./reading-thread.ts";

const tell = (told: Omit<FromReading, "spent">) => {
    const { user, system } = process.threadCpuUsage();
    parentPort?.postMessage({ ...told, spent: user + system } satisfies FromReading);
};

const loaded = new Set<Format>();
/** What it takes to load the reader of a format is not the first file's. */
async function load(format: Format | undefined): Promise<void> {
    if (format === undefined || loaded.has(format)) return;
    await format.reader();
    loaded.add(format);
    tell({});
}

let queue: Promise<void> = Promise.resolve();
/** One file after the other. */
parentPort?.on("message", (file: FileToRead) => {
    queue = queue.then(async () => {
        await load(formatOf(file.name));
        tell({ read: await readArticle(file) });
    });
});
if (parentPort !== null) tell({});
