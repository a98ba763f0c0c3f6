import { availableParallelism } from "node:os";
import { message } from "../../../locales/message.ts";
import type { Problem } from "../../corpus/corpus.ts";
import { formatOf } from "../../corpus/formats/formats.ts";
import type { FileRead, FileToRead, ReadArticle } from "../../corpus/read-article.ts";
import {
    limitsOf,
    type ReadingLimits,
    type ReadingThread,
    readingLimits,
    startReading,
} from "./reading-thread.ts";

/** Reads articles from files. */
export interface FileReader {
    /**
     * Reads a file. One that exceeds the limits gets an error that says so. Can be called for many files at once, which are
     * started in that order. Rejects if the reader is closed, or with the reason of the file's signal.
     */
    readonly read: ReadArticle;
    close(): void;
}

/** How many threads may read at the same time. */
export interface ReadingThreads {
    readonly most: number;
    /** How many bytes must wait for each thread before another is started. */
    readonly worthAnother: number;
}

/**
 * Opens a reader that works in threads of its own. The first starts with the first file, others if many files wait. A thread is
 * replaced when a file exceeds the limits. Outside of tests and bench/, all articles are read this way.
 */
export function openFileReader(
    limits: ReadingLimits = readingLimits,
    { most, worthAnother }: ReadingThreads = readingThreads,
): FileReader {
    /** The files that no thread has yet. */
    const waiting: WaitingFile[] = [];
    let waitingBytes = 0;
    const lanes = new Set<Lane>();
    let resting: NodeJS.Timeout | undefined;
    let isClosed = false;

    const endLanes = () => {
        for (const { thread } of lanes) thread.end();
        lanes.clear();
    };
    const openLane = () => {
        const lane: Lane = {
            posted: [],
            bytes: 0,
            thread: startReading(limits, {
                onRead: (read) => settle(lane, read),
                onPage: (read) => lane.posted[0]?.onPage?.(read),
                onEnd: (why) => {
                    lanes.delete(lane);
                    const [first, ...others] = lane.posted.splice(0);
                    // The others must be sent again, to another thread.
                    waiting.unshift(...others);
                    waitingBytes += bytesOf(others);
                    first?.done.resolve(unfinished(first.file.name, why, limits));
                    feed();
                },
            }),
        };
        lanes.add(lane);
    };
    const settle = (lane: Lane, read: FileRead) => {
        const file = lane.posted.shift();
        lane.bytes -= file?.file.bytes.length ?? 0;
        file?.done.resolve(read);
        feed();
    };
    const fill = (lane: Lane) => {
        while (lane.posted.length === 0 || (lane.posted.length < mostAhead && lane.bytes < ahead)) {
            const next = waiting.shift();
            if (next === undefined) return;
            waitingBytes -= next.file.bytes.length;
            lane.bytes += next.file.bytes.length;
            lane.posted.push(next);
            lane.thread.post(next.file);
        }
    };
    const feed = () => {
        clearTimeout(resting);
        const isWorthAnother = lanes.size === 0 || waitingBytes > lanes.size * worthAnother;
        if (waiting.length > 0 && lanes.size < most && isWorthAnother) openLane();
        for (const lane of lanes) fill(lane);
        if ([...lanes].every(({ posted }) => posted.length === 0))
            resting = setTimeout(endLanes, longestRest).unref();
    };
    /** A thread that is reading the file is ended; one that has it in advance reads it in vain. */
    const giveUp = (one: WaitingFile, reason: unknown) => {
        one.done.reject(reason);
        const at = waiting.indexOf(one);
        if (at >= 0) waitingBytes -= bytesOf(waiting.splice(at, 1));
        const lane = [...lanes].find(({ posted }) => posted[0] === one);
        if (lane === undefined) return;
        lane.thread.end();
        lanes.delete(lane);
        const others = lane.posted.splice(0).slice(1);
        waiting.unshift(...others);
        waitingBytes += bytesOf(others);
        feed();
    };
    return {
        // A signal cannot be sent to a thread.
        read: ({ signal, ...file }, onPage) => {
            if (isClosed) return Promise.reject(closed());
            const done = Promise.withResolvers<FileRead>();
            const one: WaitingFile = { file, onPage, done };
            waiting.push(one);
            waitingBytes += file.bytes.length;
            const stop = () => giveUp(one, signal?.reason);
            signal?.addEventListener("abort", stop, { once: true });
            if (signal?.aborted === true) stop();
            else feed();
            return done.promise.finally(() => signal?.removeEventListener("abort", stop));
        },
        close: () => {
            isClosed = true;
            clearTimeout(resting);
            const unread = [...[...lanes].flatMap(({ posted }) => posted), ...waiting.splice(0)];
            endLanes();
            for (const { done } of unread) done.reject(closed());
        },
    };
}

interface WaitingFile {
    readonly file: FileToRead;
    readonly onPage: Parameters<ReadArticle>[1];
    readonly done: PromiseWithResolvers<FileRead>;
}

/** A thread, and the files that it was sent. It is reading the first one. */
interface Lane {
    readonly thread: ReadingThread;
    readonly posted: WaitingFile[];
    /** The size of these files. */
    bytes: number;
}

const bytesOf = (files: readonly WaitingFile[]) =>
    files.reduce((sum, { file }) => sum + file.bytes.length, 0);

/**
 * One thread for each core. Starting one takes 50 MB and as much time as reading three megabytes of plain text, so a corpus of
 * 10,000 paragraphs is read by one.
 */
const readingThreads: ReadingThreads = { most: availableParallelism(), worthAnother: 16 * 1024 * 1024 };

/** In bytes and files. How much to send ahead, so that a thread never waits for its next file. It is copied to the thread. */
const ahead = 256 * 1024;
const mostAhead = 100;

/** Milliseconds after which idle threads are ended to free their memory. */
const longestRest = 5000;

const closed = () => new Error("The file reader is closed.");

function unfinished(name: string, why: "time" | "memory" | "failure", ofText: ReadingLimits): FileRead {
    const limits = limitsOf(name, ofText);
    const problems: Readonly<Record<typeof why, Pick<Problem, "problem">>> = {
        time: { problem: message("article.too-slow.problem", { seconds: limits.time / 1000 }) },
        memory: { problem: message("article.too-much-memory.problem", { megabytes: limits.memory }) },
        failure: { problem: message("article.broken.problem") },
    };
    const remedy = formatOf(name)?.simplify() ?? message("article.too-much.remedy");
    return { problems: [{ ...problems[why], remedy, severity: "error" }], isUnfinished: true };
}
