import { parentPort } from "node:worker_threads";
import { type FileToRead, readArticle } from "../corpus/read-article.ts";
import type { FromReading } from "./reading-thread.ts";

const tell = (told: Omit<FromReading, "spent">) => {
    const { user, system } = process.threadCpuUsage();
    parentPort?.postMessage({ ...told, spent: user + system } satisfies FromReading);
};

let queue: Promise<void> = Promise.resolve();
/** One after the other: the first of a format waits until its reader is loaded. */
parentPort?.on("message", (file: FileToRead) => {
    queue = queue.then(async () => tell({ read: await readArticle(file) }));
});
if (parentPort !== null) tell({});
