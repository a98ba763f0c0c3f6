import { once } from "node:events";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import { readLearned } from "../../src/answer/model/read-learned.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { openLibraryThread } from "../../src/thread/library-thread.ts";
import { within } from "../within.ts";
import { started } from "./record-workers.ts";

const folder = fileURLToPath(new URL("../../corpus", import.meta.url));

/** A library that counts as large, and the threads that answer from it. */
async function aLargeLibrary() {
    const before = started.length;
    const thread = await openLibraryThread({ folder, searchIndex: "lean" });
    onTestFinished(() => thread.library.close());
    const all = started.slice(before);
    const running = all.filter(({ file }) => file === "answering-worker.ts").map(({ worker }) => worker);
    const builder = all.find(({ file }) => file === "library-worker.ts")?.worker;
    return { thread, running, builder };
}

test("several threads answer and explain from one large library as one thread would", async () => {
    const { thread, running } = await aLargeLibrary();
    expect(running.length).toBeGreaterThan(0);
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
    expect(await thread.library.check()).toEqual({ ready: true });
});

test("if one of its threads dies, all end, so that they are opened again together", async () => {
    const { thread, running } = await aLargeLibrary();
    const exits = running.map((worker) => within("a thread's end", once(worker, "exit")));
    // So many that each thread still has some when it is ended.
    const asked = Array.from({ length: 200 }, (_, at) =>
        thread.library.ask(`Who is Lynn Maalouf ${at}?`).catch((cause: unknown) => cause),
    );
    void running.at(-1)?.terminate();
    expect(await within("the end", thread.ended)).toBeInstanceOf(LibraryAwayError);
    await within("the end of all threads", Promise.all(exits));
    for (const last of asked.slice(-running.length)) expect(await last).toBeInstanceOf(LibraryAwayError);
    expect(thread.isAlive()).toBe(false);
    await expect(thread.library.ask("Who is Lynn Maalouf?")).rejects.toThrow(LibraryAwayError);
});

test("the thread that built it ends, and all others end after the last question of a closed library", async () => {
    const { thread, running, builder } = await aLargeLibrary();
    if (builder === undefined) throw new Error("No thread has built it.");
    await expect.poll(() => builder.threadId).toBe(-1);
    const exits = running.map((worker) => within("a thread's end", once(worker, "exit")));
    const asked = thread.library.ask("Who is Lynn Maalouf?");
    thread.library.close();
    expect((await asked).verdict).toBe("answered");
    await within("the end of all threads", Promise.all(exits));
});
