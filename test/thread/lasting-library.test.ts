import { expect, onTestFinished, test } from "vitest";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import { growingPause, type LibraryEvent, openLastingLibrary } from "../../src/thread/lasting-library.ts";
import { openLibraryThread } from "../../src/thread/library-thread.ts";
import { inWords } from "../in-words.ts";
import { within } from "../within.ts";
import { nextOptions, started } from "./record-workers.ts";

type Options = Partial<Parameters<typeof openLastingLibrary>[0]>;

const files = [
    setArticle("news/bridge.md", "# The bridge\n\nIda Holm built the bridge.", "folder"),
    setArticle("mill.md", "# The mill\n\nThe mill grinds rye.", "folder"),
];
const question = "Who built the bridge?";

/** A lasting library in real threads, with its events and a function that ends its current thread. */
async function aLibrary(options: Options = {}) {
    const events: LibraryEvent[] = [];
    const waiting = new Set<() => void>();
    const lasting = await openLastingLibrary({
        open: () => openLibraryThread({ files }),
        onEvent: (event) => {
            events.push(event);
            for (const check of waiting) check();
        },
        ...options,
    });
    onTestFinished(() => lasting.library.close());
    const kill = async () => {
        await started.at(-1)?.worker.terminate();
    };
    const count = (kind: LibraryEvent["kind"]) => events.filter((event) => event.kind === kind).length;
    /** Resolves once there have been so many events of this kind. */
    const reached = (kind: LibraryEvent["kind"], times: number) => {
        const { promise, resolve } = Promise.withResolvers<void>();
        const check = () => {
            if (count(kind) >= times) resolve();
        };
        waiting.add(check);
        check();
        return within(`${times} × ${kind}`, promise);
    };
    return { ...lasting, events, kill, count, reached };
}

/** The ids of the articles in the answer. */
const articlesOf = ({ excerpts }: { readonly excerpts: readonly { readonly article: { id: string } }[] }) =>
    excerpts.map(({ article }) => article.id);

test("a terminated thread is replaced at once, and questions, scopes and the doctor still work", async () => {
    const { library, examine, kill, events, reached } = await aLibrary();
    await kill();
    expect(articlesOf(await library.ask(question))).toEqual(["bridge"]);
    await reached("library-opened", 1);
    expect(events).toMatchObject([
        {
            kind: "library-stopped",
            seconds: 0,
            cause: { message: "The thread that answers stopped (exit code 1)." },
        },
        { kind: "library-opened" },
    ]);
    await kill();
    const { candidates } = await library.explain(question, { collections: ["news"] });
    expect(candidates.map(({ article }) => article)).toEqual(["bridge"]);
    await reached("library-opened", 2);
    await kill();
    expect((await examine()).length).toBeGreaterThan(0);
    await expect(library.ask(question, { article: "none" })).rejects.toThrow(RangeError);
});

test("unanswered questions are asked again in the next thread", async () => {
    const { library, kill } = await aLibrary();
    const asked = Array.from({ length: 20 }, () => library.ask(question));
    await kill();
    const answers = await Promise.all(asked);
    expect(answers.map(articlesOf)).toEqual(answers.map(() => ["bridge"]));
});

test("a question whose thread has ended twice is not asked a third time", async () => {
    let times = 0;
    const { library, reached } = await aLibrary({
        open: async () => {
            const thread = await openLibraryThread({ files });
            const worker = started.at(-1)?.worker;
            const ask = async (asked: string) => {
                if (!asked.includes("hostile")) return thread.library.ask(asked);
                times++;
                await worker?.terminate();
                return thread.library.ask(asked);
            };
            return { ...thread, library: { ...thread.library, ask } };
        },
        pauseBefore: () => 0,
    });
    await expect(library.ask("a hostile question")).rejects.toThrow(LibraryAwayError);
    expect(times).toBe(2);
    await reached("library-opened", 2);
    expect(articlesOf(await library.ask(question))).toEqual(["bridge"]);
});

test("if threads keep ending, they are opened after growing pauses, and questions wait for a limited time", async () => {
    const opened: number[] = [];
    let isBroken = false;
    const asked: number[] = [];
    const { library, kill, events, reached } = await aLibrary({
        open: async () => {
            opened.push(performance.now());
            if (isBroken) throw new LibraryAwayError("It ran out of memory.");
            return openLibraryThread({ files });
        },
        pauseBefore: (attempt) => {
            asked.push(attempt);
            return 20;
        },
        patience: 50,
    });
    isBroken = true;
    await kill();
    await expect(library.ask(question)).rejects.toThrow("It ran out of memory. A new one is being started.");
    await reached("library-stopped", 4);
    expect(asked.slice(0, 4)).toEqual([0, 1, 2, 3]);
    expect(inWords(await library.check())).toEqual({
        ready: false,
        why: "It ran out of memory. A new one is being started.",
        threads: { open: 0, ready: 0, waiting: 0 },
    });
    isBroken = false;
    await reached("library-opened", 1);
    expect(await library.check()).toEqual({ ready: true, threads: { open: 1, ready: 1, waiting: 0 } });
    expect(articlesOf(await library.ask(question))).toEqual(["bridge"]);
    expect(events.at(-1)).toEqual({ kind: "library-opened" });
});

test("pauses grow up to a minute", () => {
    expect([0, 1, 2, 3, 6, 7, 50].map(growingPause)).toEqual([0, 1000, 2000, 4000, 32_000, 60_000, 60_000]);
});

test.each([
    { name: "has lasted", stableAfter: 1, attempts: [0, 0] },
    { name: "has not lasted", stableAfter: 60_000, attempts: [0, 1] },
])("pauses start from the beginning if the previous thread $name", async ({ stableAfter, attempts }) => {
    const counted: number[] = [];
    const { kill, reached } = await aLibrary({
        stableAfter,
        pauseBefore: (attempt) => {
            counted.push(attempt);
            return 0;
        },
    });
    await kill();
    await reached("library-opened", 1);
    await kill();
    await reached("library-opened", 2);
    expect(counted).toEqual(attempts);
});

test("a thread that runs out of memory is replaced, and the process survives", async () => {
    nextOptions.set("library-worker.ts", {
        execArgv: ["--import", new URL("hoard.ts", import.meta.url).href],
        resourceLimits: { maxOldGenerationSizeMb: 128 },
    });
    const { library, events, reached } = await aLibrary();
    const channel = new BroadcastChannel("hoard");
    onTestFinished(() => channel.close());
    channel.postMessage("now");
    await reached("library-opened", 1);
    expect(events[0]).toMatchObject({
        kind: "library-stopped",
        cause: { message: "The thread that answers stopped (ERR_WORKER_OUT_OF_MEMORY)." },
    });
    expect(articlesOf(await library.ask(question))).toEqual(["bridge"]);
});

test("if the first thread ends before it is open, there is an event but no second attempt", async () => {
    const events: LibraryEvent[] = [];
    const opening = openLastingLibrary({
        open: () => Promise.reject(new LibraryAwayError("It ran out of memory.")),
        onEvent: (event) => events.push(event),
    });
    await expect(opening).rejects.toThrow("It ran out of memory.");
    expect(events).toMatchObject([{ kind: "library-stopped", seconds: undefined }]);
});

test("a closed library opens no other thread, and says that it is closed", async () => {
    const { library, kill, count } = await aLibrary();
    library.close();
    const threads = started.length;
    await kill();
    await expect(library.ask(question)).rejects.toThrow("The library is closed.");
    expect(inWords(await library.check())).toMatchObject({ ready: false, why: "The library is closed." });
    expect(started.length).toBe(threads);
    expect(count("library-stopped")).toBe(0);
});

test("a library that is closed while another thread opens also closes that thread", async () => {
    const opening = Promise.withResolvers<void>();
    let isFirst = true;
    const { library, kill, reached, count } = await aLibrary({
        open: async () => {
            if (!isFirst) await within("the go-ahead", opening.promise);
            isFirst = false;
            return openLibraryThread({ files });
        },
    });
    await kill();
    await reached("library-stopped", 1);
    const asked = library.ask(question);
    library.close();
    await expect(asked).rejects.toThrow("The library is closed.");
    opening.resolve();
    expect(count("library-opened")).toBe(0);
});
