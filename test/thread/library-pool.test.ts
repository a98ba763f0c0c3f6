import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { MessagePort } from "node:worker_threads";
import { expect, onTestFinished, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import { readLearned } from "../../src/answer/model/read-learned.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import type { PoolLimits } from "../../src/thread/library-pool.ts";
import { openLibraryThread } from "../../src/thread/library-thread.ts";
import { within } from "../within.ts";
import { started } from "./record-workers.ts";

const folder = fileURLToPath(new URL("../../corpus", import.meta.url));

/** A library that counts as large, and the threads that answer from it. */
async function aLargeLibrary(limits: Partial<PoolLimits> = {}, earlier?: (to: MessagePort) => void) {
    const before = started.length;
    const pool = { most: 3, busyFor: 0, idleFor: 60_000, ...limits };
    const thread = await openLibraryThread({ folder, searchIndex: "lean", pool, earlier });
    onTestFinished(() => thread.library.close());
    const all = () => started.slice(before);
    const running = () =>
        all().flatMap(({ file, worker }) => (file === "answering-worker.ts" ? [worker] : []));
    const builder = all().find(({ file }) => file === "library-worker.ts")?.worker;
    return { thread, running, builder };
}

type LargeLibrary = Awaited<ReturnType<typeof aLargeLibrary>>;

/** Keeps it busy until so many threads have been opened. Returns all answers, or why there was none. */
async function busyUntil({ thread, running }: LargeLibrary, count: number) {
    const asked: Promise<unknown>[] = [];
    const ask = (which: number) =>
        thread.library.ask(`Who is Lynn Maalouf ${which}?`).catch((cause: unknown) => cause);
    for (let at = 0; at < 20_000 && running().length < count; at++) {
        asked.push(ask(at));
        // Always twenty at once.
        await asked.at(-20);
    }
    expect(running()).toHaveLength(count);
    return asked;
}

test("several threads answer and explain from one large library as one thread would", async () => {
    const large = await aLargeLibrary();
    const { thread, running } = large;
    expect(running()).toHaveLength(1);
    await within("the answers", Promise.all(await busyUntil(large, 3)));
    const { articles } = await readCorpus(folder, readArticle);
    const direct = openLibrary(articles, readLearned(), { searchIndex: "lean" });
    const questions = ["How many children were killed?", "Who is Lynn Maalouf?", "What is a zorblax?"];
    const asked = [...questions, ...questions, ...questions].map(async (question) => {
        const expected = await direct.ask(question);
        const excerpts = expected.excerpts.map((excerpt) => ({
            ...excerpt,
            article: thread.corpus.articles[0],
        }));
        expect(await thread.library.ask(question)).toEqual({ ...expected, excerpts });
        expect(await thread.library.explain(question)).toEqual(await direct.explain(question));
    });
    await within("the answers", Promise.all(asked));
    const findings = await within("the doctor", thread.examine());
    expect(findings.every(({ severity }) => severity === "advice")).toBe(true);
    expect(await thread.library.check()).toMatchObject({ ready: true });
});

test("one that is taken from another is answered from in the thread that built it, and others when it is busy", async () => {
    const first = await aLargeLibrary();
    const second = await aLargeLibrary({}, first.thread.share);
    expect(second.running()).toHaveLength(0);
    const question = "Who is Lynn Maalouf?";
    expect(await second.thread.library.ask(question)).toEqual(await first.thread.library.ask(question));
    const asked = await within("the answers", Promise.all(await busyUntil(second, 2)));
    expect(asked.filter((answer) => answer instanceof Error)).toEqual([]);
    const third = await aLargeLibrary({}, second.thread.share);
    expect(await third.thread.library.ask(question)).toEqual(await first.thread.library.ask(question));
});

test("one question after another needs one thread", async () => {
    const { thread, running } = await aLargeLibrary();
    for (let one = 0; one < 30; one++) await thread.library.ask(`Who is Lynn Maalouf ${one}?`);
    expect(running()).toHaveLength(1);
});

test("a library that is not busy for long opens no more threads", async () => {
    const { thread, running } = await aLargeLibrary({ busyFor: 60_000 });
    const asked = Array.from({ length: 60 }, (_, at) => thread.library.ask(`Who is Lynn Maalouf ${at}?`));
    await within("the answers", Promise.all(asked));
    expect(running()).toHaveLength(1);
});

test("threads that are idle end, except for the first", async () => {
    const large = await aLargeLibrary({ most: 2, idleFor: 1 });
    const asked = await busyUntil(large, 2);
    const [first, second] = large.running();
    if (first === undefined || second === undefined) throw new Error("No thread was opened.");
    await within("the second thread's end", once(second, "exit"));
    for (const answer of await within("the answers", Promise.all(asked)))
        expect(answer).toHaveProperty("verdict");
    expect(first.threadId).not.toBe(-1);
    expect(large.thread.isAlive()).toBe(true);
    // Being busy again opens another one.
    await within("the answers", Promise.all(await busyUntil(large, 3)));
});

test("if one of its threads dies, all end, so that they are opened again together", async () => {
    const large = await aLargeLibrary();
    await within("the answers", Promise.all(await busyUntil(large, 3)));
    const { thread, running } = large;
    const exits = running().map((worker) => within("a thread's end", once(worker, "exit")));
    const asked = Array.from({ length: 200 }, (_, at) =>
        thread.library.ask(`Who is Lynn Maalouf, again ${at}?`).catch((cause: unknown) => cause),
    );
    void running()[0]?.terminate();
    expect(await within("the end", thread.ended)).toBeInstanceOf(LibraryAwayError);
    await within("the end of all threads", Promise.all(exits));
    expect(await asked.at(-1)).toBeInstanceOf(LibraryAwayError);
    expect(thread.isAlive()).toBe(false);
    await expect(thread.library.ask("Who is Lynn Maalouf?")).rejects.toThrow(LibraryAwayError);
});

test("a library that is closed while another thread opens leaves no thread behind", async () => {
    const large = await aLargeLibrary({ most: 2 });
    const asked = await busyUntil(large, 2);
    large.thread.library.close();
    await within("the last answers", Promise.all(asked));
    for (const worker of large.running())
        await expect.poll(() => worker.threadId, { timeout: 20_000 }).toBe(-1);
});

test("the thread that built it ends, and all others end after the last question of a closed library", async () => {
    const { thread, running, builder } = await aLargeLibrary();
    if (builder === undefined) throw new Error("No thread has built it.");
    await expect.poll(() => builder.threadId).toBe(-1);
    const exits = running().map((worker) => within("a thread's end", once(worker, "exit")));
    const asked = thread.library.ask("Who is Lynn Maalouf?");
    thread.library.close();
    expect((await asked).verdict).toBe("answered");
    await within("the end of all threads", Promise.all(exits));
});
