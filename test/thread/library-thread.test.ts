import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { NoCorpusError } from "../../src/corpus/read-files.ts";
import { factsOf } from "../../src/corpus/stored/stored-article.ts";
import { setArticle } from "../../src/proposal/article-set.ts";
import { openLibraryThread } from "../../src/thread/library-thread.ts";
import { inWords } from "../in-words.ts";
import { within } from "../within.ts";
import { started } from "./record-workers.ts";

function folder(files: Readonly<Record<string, string>>): string {
    const root = mkdtempSync(join(tmpdir(), "thread-"));
    onTestFinished(() => rmSync(root, { recursive: true }));
    for (const [name, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, name)), { recursive: true });
        writeFileSync(join(root, name), text);
    }
    return root;
}

async function opened(root: string) {
    const thread = await openLibraryThread({ folder: root });
    onTestFinished(() => thread.library.close());
    return thread;
}

test("answers like the same library without a thread, and never transfers the text of articles", async () => {
    const root = new URL("../../corpus", import.meta.url).pathname;
    const { library, corpus } = await opened(root);
    const { articles, version, errors } = await readCorpus(root, readArticle);
    expect(corpus).toEqual({ version, errors, articles: articles.map(factsOf) });
    const direct = openLibrary(articles);
    for (const question of ["How many children were killed?", "Who is Lynn Maalouf?", "What is a zorblax?"]) {
        const expected = await direct.ask(question);
        const excerpts = expected.excerpts.map((excerpt) => ({ ...excerpt, article: corpus.articles[0] }));
        expect(await library.ask(question)).toEqual({ ...expected, excerpts });
        expect(await library.explain(question)).toEqual(await direct.explain(question));
    }
    expect((await library.find("20-civilians-killed-raqqa"))?.paragraphCount).toBe(27);
});

test("parts of an answer come without the text of articles too", async () => {
    const { library, corpus } = await opened(
        folder({ "a.md": "# Oslo\n\nOslo has a fjord.", "b.md": "# Bern\n\nBern has a bear." }),
    );
    const answer = await library.ask("Does Oslo have a fjord? And does Bern have a bear?");
    const parts = answer.verdict === "answered" ? (answer.parts ?? []) : [];
    expect(parts.map((part) => part.answer.excerpts[0]?.article)).toEqual(corpus.articles);
});

test("many simultaneous questions all get their own answers", async () => {
    const files = Object.fromEntries(
        Array.from({ length: 20 }, (_, at) => [
            `a${at}.md`,
            `# Zebra${at}\n\nThe zebra${at} has ${at} stripes.`,
        ]),
    );
    const { library } = await opened(folder(files));
    const answers = await Promise.all(
        Array.from({ length: 20 }, (_, at) => library.ask("How many stripes?", { article: `a${at}` })),
    );
    expect(answers.map(({ excerpts }) => excerpts[0]?.article.id)).toEqual(
        Array.from({ length: 20 }, (_, at) => `a${at}`),
    );
});

test("a question can be limited to collections", async () => {
    const { library } = await opened(
        folder({ "news/a.md": "# A\n\nIda built it.", "guides/b.md": "# B\n\nOlaf built it." }),
    );
    const { excerpts } = await library.ask("Who built it?", { collections: ["guides"] });
    expect(excerpts.map(({ article }) => article.id)).toEqual(["b"]);
    const { candidates } = await library.explain("Who built it?", { collections: ["news"] });
    expect(candidates.map(({ article }) => article)).toEqual(["a"]);
});

test("an unknown article is an error, a missing folder an error that says what to do, and an empty one an empty corpus", async () => {
    const { library } = await opened(folder({ "a.md": "# A\n\nText." }));
    await expect(library.ask("x", { article: "b" })).rejects.toThrow(RangeError);
    await expect(openLibraryThread({ folder: "/nowhere/at/all" })).rejects.toThrow(NoCorpusError);
    expect((await opened(folder({ "a.md": "" }))).corpus).toMatchObject({
        articles: [],
        errors: [{ file: "a.md" }],
    });
});

test("a closed library still answers earlier questions", async () => {
    const { library } = await opened(folder({ "a.md": "# A\n\nThe zebra is striped." }));
    const asked = library.ask("Is the zebra striped?");
    library.close();
    expect((await asked).verdict).toBe("answered");
});

test("files in memory are built like a folder, together with earlier errors", async () => {
    const text = "# A\n\nThe zebra is striped.";
    const error = { file: "x.md", problem: "P.", remedy: "R.", severity: "error" } as const;
    const shares: number[] = [];
    const { corpus, library } = await openLibraryThread(
        { files: [setArticle("a.md", text, "folder")], errors: [error] },
        undefined,
        (share) => shares.push(share),
    );
    onTestFinished(() => library.close());
    expect(corpus.version).toBe((await opened(folder({ "a.md": text }))).corpus.version);
    expect(corpus.errors).toEqual([error]);
    expect((await library.ask("Is the zebra striped?")).verdict).toBe("answered");
    expect(shares).toEqual([0.5, 0.95]);
});

test("the doctor examines the articles in the thread", async () => {
    const { examine } = await opened(folder({ "a.md": "# A\n\nThe zebra is striped.", "b.md": "" }));
    const day = (count: number) => new Date(count * 24 * 60 * 60 * 1000);
    const findings = await examine({ last: new Map(), since: day(0), now: day(40) });
    expect(findings.filter(({ severity }) => severity === "fault").map(({ about }) => about)).toEqual([
        "b.md",
    ]);
    expect(inWords(findings.at(-1))).toMatchObject({
        about: "a",
        problem: expect.stringContaining("last 30 days"),
    });
});

test("a library that is canceled while it is built ends its threads, and a canceled one does not begin", async () => {
    const root = folder({ "a.md": "# A\n\nThe zebra has 20 stripes." });
    const canceling = new AbortController();
    const before = started.length;
    const opening = openLibraryThread({ folder: root, signal: canceling.signal });
    const [thread] = started.slice(before);
    const ended = new Promise((resolve) => thread?.worker.once("exit", resolve));
    canceling.abort(new Error("Canceled"));
    await expect(within("the library", opening)).rejects.toThrow("Canceled");
    await within("the end of its thread", ended);
    const again = openLibraryThread({ folder: root, signal: canceling.signal });
    await expect(within("the library", again)).rejects.toThrow("Canceled");
    expect(started.length).toBe(before + 1);
});

test("it can be canceled while texts are parsed, and while they are indexed", async () => {
    const many = Array.from({ length: 200 }, (_, at) => [
        `a${at}.md`,
        `# A${at}\n\nThe zebra has ${at} stripes.`,
    ]);
    const root = folder(Object.fromEntries(many));
    for (const from of [0, 0.5]) {
        const canceling = new AbortController();
        const before = started.length;
        const stop = (share: number) =>
            share > from && canceling.abort(new Error(`Canceled from ${from} on`));
        const opening = openLibraryThread({ folder: root, signal: canceling.signal }, undefined, stop);
        const [thread] = started.slice(before);
        const ended = new Promise((resolve) => thread?.worker.once("exit", resolve));
        await expect(within("the library", opening)).rejects.toThrow(`Canceled from ${from} on`);
        await within("the end of its thread", ended);
    }
});

test("a library is built from one that is open, unless its thread has ended", async () => {
    const files = Array.from({ length: 3 }, (_, at) =>
        setArticle(`a${at}.md`, `# Zebra ${at}\n\nThe zebra${at} has ${at} stripes.`, "folder"),
    );
    const first = await openLibraryThread({ files });
    const more = [...files, setArticle("b.md", "# Gnu\n\nThe gnu has 7 stripes.", "folder")];
    const second = await openLibraryThread({ files: more, earlier: first.share });
    onTestFinished(() => second.library.close());
    const ask = async () => (await second.library.ask("How many stripes does the zebra1 have?")).excerpts[0];
    expect((await ask())?.paragraph.text).toBe("The zebra1 has 1 stripes.");
    first.library.close();
    await within("the end of the first", first.ended);
    const third = await openLibraryThread({ files: more, earlier: first.share });
    onTestFinished(() => third.library.close());
    expect(third.corpus).toEqual(second.corpus);
});
