import { say } from "../../locales/say.ts";
import type { Problem } from "../corpus/corpus.ts";
import { formatOf } from "../corpus/formats.ts";
import type { FileRead, FileToRead, ReadArticle } from "../corpus/read-article.ts";
import { type ReadingLimits, type ReadingThread, readingLimits, startReading } from "./reading-thread.ts";

/** Reads articles from files, one after another. */
export interface FileReader {
    /**
     * Reads a file. One that exceeds the limits gets an error that says so. Can be called for many files at once, which are
     * read in that order. Rejects if the reader is closed.
     */
    readonly read: ReadArticle;
    close(): void;
}

/**
 * Opens a reader that works in a thread of its own. The thread starts with the first file, and is replaced when a file exceeds
 * the limits. Outside of tests and bench/, all articles are read this way.
 */
export function openFileReader(limits: ReadingLimits = readingLimits): FileReader {
    /** The first one is being read. */
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
        // All but the first must be sent again, to the next thread.
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

/** How many files to send ahead, so that the thread never waits for the next. Each of them is copied to it. */
const ahead = 8;

/** Milliseconds after which an idle thread is ended to free its memory. */
const longestRest = 5000;

const closed = () => new Error("The file reader is closed.");

function unfinished(name: string, why: "time" | "memory" | "failure", limits: ReadingLimits): FileRead {
    const problems: Readonly<Record<typeof why, Pick<Problem, "problem">>> = {
        time: { problem: say("article.too-slow.problem", { seconds: limits.time / 1000 }) },
        memory: { problem: say("article.too-much-memory.problem", { megabytes: limits.memory }) },
        failure: { problem: say("article.broken.problem") },
    };
    const remedy = formatOf(name)?.simplify() ?? say("article.too-much.remedy");
    return { problems: [{ ...problems[why], remedy, severity: "error" }], isUnfinished: true };
}
