import { Worker } from "node:worker_threads";
import type { FileRead, FileToRead } from "../corpus/read-article.ts";

/** What reading one file may take. */
export interface ReadingLimits {
    /** Milliseconds of processor time. */
    readonly time: number;
    /** Megabytes of memory. */
    readonly memory: number;
}

/**
 * A book of 5 MiB in plain Markdown takes half of each on a small machine. V8's own threads, which collect garbage, take up
 * to as much time again.
 */
export const readingLimits: ReadingLimits = { time: 4000, memory: 320 };

/** A thread that reads one file after the other. */
export interface ReadingThread {
    post(file: FileToRead): void;
    /** Ends it whatever it does; no one is told. */
    end(): void;
}

interface Listeners {
    /** Told of each file, in the order they were posted. */
    readonly onRead: (read: FileRead) => void;
    /** Told at most once: the first of the files that are left took too much time or memory, or ended the thread. */
    readonly onEnd: (why: "time" | "memory" | "failure") => void;
}

/** What the thread tells after each file, and whenever what it did was not for a file. */
export interface FromReading {
    readonly read?: FileRead;
    /** Microseconds of processor time that the thread took so far. */
    readonly spent: number;
}

/** Starts a thread that is ended once a file takes more than it may. */
export function startReading({ time, memory }: ReadingLimits, { onRead, onEnd }: Listeners): ReadingThread {
    const worker = new Worker(new URL("./reading-worker.ts", import.meta.url), {
        // V8 ends the whole program, not the thread, where one allocation takes a heap far beyond its limit. So that limit
        // is far above ours, which is looked after from here.
        resourceLimits: { maxOldGenerationSizeMb: memory * 4, maxYoungGenerationSizeMb: youngGeneration },
    });
    worker.unref();
    /** How many files are left, and how many are done. */
    let left = 0;
    let done = 0;
    /** When the file that is being read began, and the processor time that was spent before it. */
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
        // What the thread spent cannot be asked for while it is in native code.
        if (performance.now() - began > time * patience) return fail("time");
        const number = done;
        const [cpu, heap] = await Promise.all([worker.cpuUsage(), worker.getHeapStatistics()]);
        if (number !== done) return;
        if ((cpu.user + cpu.system - before) / 1000 > time) fail("time");
        else if (heap.used_heap_size / 1e6 > memory) fail("memory");
    };
    const begin = () => {
        began = performance.now();
        worker.ref();
        // A thread that is about to end cannot be asked.
        looking ??= setInterval(() => void look().catch(() => undefined), Math.min(lookEvery, time / 2));
    };
    const rest = () => {
        clearInterval(looking);
        looking = undefined;
        worker.unref();
    };
    worker.on("message", ({ read, spent }: FromReading) => {
        if (isOver) return;
        before = spent;
        if (read === undefined) return;
        done++;
        if (--left > 0) begin();
        else rest();
        onRead(read);
    });
    worker.on("error", (cause) => fail(isOutOfMemory(cause) ? "memory" : "failure"));
    worker.on("exit", () => fail("failure"));
    return {
        post: (file) => {
            if (left++ === 0) begin();
            worker.postMessage(file);
        },
        end: stop,
    };
}

/** Milliseconds. */
const lookEvery = 50;
/** Megabytes. */
const youngGeneration = 32;
/** How many times more time than on an idle machine a thread is given on a busy one. */
const patience = 10;

function isOutOfMemory(cause: unknown): boolean {
    return cause instanceof Error && "code" in cause && cause.code === "ERR_WORKER_OUT_OF_MEMORY";
}
