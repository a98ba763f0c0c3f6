import { Worker } from "node:worker_threads";
import type { PagesRead } from "../../corpus/formats/documents/page-progress.ts";
import { formatOf } from "../../corpus/formats/formats.ts";
import type { FileRead, FileToRead } from "../../corpus/read-article.ts";

/** Limits for reading one text file. Documents may take as many times more as their format says. */
export interface ReadingLimits {
    /** Milliseconds of processor time. */
    readonly time: number;
    /** Megabytes of memory. */
    readonly memory: number;
}

/**
 * A 5 MiB book in Markdown with emphasis in each paragraph takes half of each on a small machine. V8's garbage collection
 * threads can take as much time again, which these limits do not count.
 */
export const readingLimits: ReadingLimits = { time: 4000, memory: 320 };

/** A thread that reads one file after another. */
export interface ReadingThread {
    post(file: FileToRead): void;
    /** Terminates the thread without calling a listener. */
    end(): void;
}

interface Listeners {
    /** Called for each file, in the order in which they were posted. */
    readonly onRead: (read: FileRead) => void;
    /** Called now and then while a document with many pages is read. */
    readonly onPage: (read: PagesRead) => void;
    /** Called at most once, when the current file took too much time or memory, or crashed the thread. */
    readonly onEnd: (why: "time" | "memory" | "failure") => void;
}

/** A message from the thread, after each file, within it, and after work that does not count for a file. */
export interface FromReading {
    readonly read?: FileRead;
    /** How far the current file is. */
    readonly pages?: PagesRead;
    /** Microseconds of processor time that the thread has used so far. */
    readonly spent: number;
}

/** Starts a thread that is terminated when a file exceeds the limits. */
export function startReading(limits: ReadingLimits, { onRead, onPage, onEnd }: Listeners): ReadingThread {
    const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
        // V8 ends the whole process, not the thread, when a single allocation exceeds the limit by far. So V8's limit is
        // well above ours, which is checked from this thread.
        resourceLimits: {
            maxOldGenerationSizeMb: limits.memory * 4,
            maxYoungGenerationSizeMb: youngGeneration,
        },
    });
    worker.unref();
    /** The names of the files left, and how many are done. */
    const left: string[] = [];
    let done = 0;
    /** When the current file was started, and the processor time used before it. */
    let began = 0;
    let before = 0;
    let isOver = false;
    let looking: NodeJS.Timeout | undefined;

    const stop = () => {
        isOver = true;
        clearInterval(looking);
        void worker.terminate();
    };
    const fail = (why: "time" | "memory" | "failure") => {
        if (isOver) return;
        stop();
        onEnd(why);
    };
    const look = async () => {
        const { time, memory } = limitsOf(left[0] ?? "", limits);
        // A thread in native code does not report its processor time, so also limit the elapsed time.
        if (performance.now() - began > time * patience) return fail("time");
        const number = done;
        const [cpu, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
        if (number !== done) return;
        if ((cpu.user + cpu.system - before) / 1000 > time) fail("time");
        // What a compressed file unpacks to is outside of the heap.
        else if ((heap.used_heap_size + heap.external_memory) / 1e6 > memory) fail("memory");
    };
    const begin = () => {
        began = performance.now();
        worker.ref();
        // A thread that is about to end cannot be queried.
        looking ??= setInterval(
            () => void look().catch(() => undefined),
            Math.min(lookEvery, limits.time / 2),
        );
    };
    const rest = () => {
        clearInterval(looking);
        looking = undefined;
        worker.unref();
    };
    worker.on("message", ({ read, pages, spent }: FromReading) => {
        if (isOver) return;
        if (pages !== undefined) return onPage(pages);
        before = spent;
        if (read === undefined) return;
        done++;
        left.shift();
        if (left.length > 0) begin();
        else rest();
        onRead(read);
    });
    worker.on("error", (cause) => fail(isOutOfMemory(cause) ? "memory" : "failure"));
    worker.on("exit", () => fail("failure"));
    return {
        post: (file) => {
            if (left.push(file.name) === 1) begin();
            worker.postMessage(file);
        },
        end: stop,
    };
}

/** The limits for reading a file with this name. */
export function limitsOf(name: string, { time, memory }: ReadingLimits): ReadingLimits {
    const effort = formatOf(name)?.effort ?? { time: 1, memory: 1 };
    return { time: time * effort.time, memory: memory * effort.memory };
}

/** Milliseconds. */
const lookEvery = 50;
/** Megabytes. */
const youngGeneration = 32;
/** On a busy machine, a file may take this many times longer than the limit of processor time. */
const patience = 10;

function isOutOfMemory(cause: unknown): boolean {
    return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
