import { say } from "../../locales/say.ts";
import type { Problem } from "../corpus/corpus.ts";
import { formatOf } from "../corpus/formats.ts";
import type { FileRead, FileToRead, ReadArticle } from "../corpus/read-article.ts";
import { type ReadingLimits, type ReadingThread, readingLimits, startReading } from "./reading-thread.ts";

export interface FileReader {
    /**
     * Reads a file; one that takes more time or memory than it may has an error that says so. Files are read in the order
     * they come; many may be asked for at once. Rejects once the reader is closed.
     */
    readonly read: ReadArticle;
    close(): void;
}

/**
 * Reads files in a thread of its own, which starts with the first file and serves all of them; a new one takes its place
 * where a file takes too much. This is the one way in which the program reads articles.
 */
export function openFileReader(limits: ReadingLimits = readingLimits): FileReader {
    /** The first of them is being read. */
    const waiting: WaitingFile[] = [];
    let posted = 0;
    let thread: ReadingThread | undefined;
    let resting: NodeJS.Timeout | undefined;
    let isClosed = false;

    const endThread = () => {
        thread?.end();
        thread = undefined;
    };
    const settle = (read: FileRead) => {
        posted--;
        waiting.shift()?.done.resolve(read);
        feed();
    };
    const onEnd = (why: "time" | "memory" | "failure") => {
        thread = undefined;
        // The files after the first were sent to the thread that ended.
        posted = 1;
        settle(unfinished(waiting[0]?.file.name ?? "", why, limits));
    };
    const feed = () => {
        clearTimeout(resting);
        if (waiting.length === 0) {
            resting = setTimeout(endThread, longestRest).unref();
            return;
        }
        thread ??= startReading(limits, { onRead: settle, onEnd });
        while (posted < Math.min(waiting.length, ahead)) {
            const next = waiting[posted++];
            if (next !== undefined) thread?.post(next.file);
        }
    };
    return {
        read: (file) => {
            if (isClosed) return Promise.reject(closed());
            const done = Promise.withResolvers<FileRead>();
            waiting.push({ file, done });
            feed();
            return done.promise;
        },
        close: () => {
            isClosed = true;
            clearTimeout(resting);
            endThread();
            for (const { done } of waiting.splice(0)) done.reject(closed());
        },
    };
}

interface WaitingFile {
    readonly file: FileToRead;
    readonly done: PromiseWithResolvers<FileRead>;
}

/** How many files are with the thread at once, so that it need not wait for the next; each is copied to it. */
const ahead = 8;

/** Milliseconds after which a thread without work ends, which frees its memory. */
const longestRest = 5000;

const closed = () => new Error("The reader of files is closed.");

function unfinished(name: string, why: "time" | "memory" | "failure", limits: ReadingLimits): FileRead {
    const problems: Readonly<Record<typeof why, Pick<Problem, "problem">>> = {
        time: { problem: say("article.too-slow.problem", { seconds: limits.time / 1000 }) },
        memory: { problem: say("article.too-much-memory.problem", { megabytes: limits.memory }) },
        failure: { problem: say("article.broken.problem") },
    };
    const remedy = formatOf(name)?.simplify() ?? say("article.too-much.remedy");
    return { problems: [{ ...problems[why], remedy, severity: "error" }], isUnfinished: true };
}
