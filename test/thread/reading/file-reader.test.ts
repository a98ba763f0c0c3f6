import { expect, onTestFinished, test } from "vitest";
import { told } from "../../../locales/message.ts";
import { parseFiles } from "../../../src/corpus/parse-files.ts";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { openFileReader, type ReadingThreads } from "../../../src/thread/reading/file-reader.ts";
import type { ReadingLimits } from "../../../src/thread/reading/reading-thread.ts";
import { aPdf, lines } from "../../corpus/formats/pdf/a-pdf.ts";
import { inWords } from "../../in-words.ts";
import { within } from "../../within.ts";
import { started } from "../record-workers.ts";

const bytes = (text: string) => new TextEncoder().encode(text);

function aReader(limits?: ReadingLimits, threads?: ReadingThreads) {
    const reader = openFileReader(limits, threads);
    onTestFinished(() => reader.close());
    return reader;
}

/** The Markdown parser needs quadratic time for one of these texts, and a thousand times the size of the other in memory. */
const slow = bytes(`# T\n\n${"_a*".repeat(20_000)}\n`);
const large = bytes(`# T\n\n${"\\a".repeat(200_000)}\n`);

test.each([
    { name: "a.md", bytes: bytes("# A\n\nIt is *old*. It is tall.") },
    { name: "b.txt", bytes: bytes("B\n\nIt is old.") },
    { name: "c.html", bytes: bytes("<title>C</title><p>The bridge was opened in spring.</p>") },
    { name: "c.html", bytes: bytes("<title>C</title><p>x</p>"), charset: "klingon" },
    { name: "d.md", bytes: bytes("") },
    { name: "e.rtf", bytes: bytes("{\\rtf1}") },
])("$name is read the same way as without a thread", async (file) => {
    expect(await aReader().read(file)).toEqual(await readArticle(file));
});

test("a file with extremely deep nesting only causes an error of that file", async () => {
    const { read } = aReader({ time: 60_000, memory: 600 });
    for (const mark of [">", "- ", "["]) {
        const { article, problems } = await read({
            name: "a.md",
            bytes: bytes(`# A\n\n${mark.repeat(5000)}`),
        });
        expect(article === undefined ? problems.length : article.paragraphCount).toBe(1);
    }
    expect((await read({ name: "b.md", bytes: bytes("# B\n\nText.") })).article?.title).toBe("B");
});

test("a file that takes too much time gets an error that says so, and the next files are read", async () => {
    const { read } = aReader({ time: 400, memory: 2000 });
    const after = { name: "b.md", bytes: bytes("# B\n\nText.") };
    const all = Promise.all([read({ name: "a.md", bytes: slow }), read(after), read(after)]);
    const [first, ...others] = await within("three files", all);
    expect(inWords(first)).toEqual({
        problems: [
            {
                problem: "Reading the file takes more than 0.4 seconds of processor time.",
                remedy: expect.stringMatching(/^Split it into several files/u),
                severity: "error",
            },
        ],
        isUnfinished: true,
    });
    expect(others.map(({ article }) => article?.title)).toEqual(["B", "B"]);
});

test("a file or page that takes too much memory gets an error that says so and what to do", async () => {
    const { read } = aReader({ time: 60_000, memory: 100 });
    const page = bytes(`<title>T</title><p>${"_a*".repeat(200_000)}</p>`);
    const files = [
        { name: "a.md", bytes: large },
        { name: "b.html", bytes: page },
        { name: "c.md", bytes: bytes("# C\n\nText.") },
    ];
    const [first, second, third] = await within("three files", Promise.all(files.map((file) => read(file))));
    const problem = "Reading the file takes more than 100 MB of memory.";
    expect(inWords(first?.problems)).toMatchObject([
        { problem, remedy: expect.stringContaining("Split it") },
    ]);
    expect(inWords(second?.problems)).toMatchObject([
        { problem, remedy: expect.stringContaining("as .md or .txt") },
    ]);
    expect(third?.article?.title).toBe("C");
});

test("if one file of a thousand takes too much, only that one has an error", async () => {
    const { read } = aReader({ time: 1500, memory: 2000 });
    const files = Array.from({ length: 1000 }, (_, at) => ({
        file: `a${at}.md`,
        bytes: at === 500 ? slow : bytes(`# Article ${at}\n\nIt is number ${at}.`),
    }));
    const counts: number[] = [];
    const parsing = parseFiles(files, { read, onParsed: (count) => counts.push(count) });
    const { articles, errors } = await within("a thousand files", parsing);
    expect(inWords(errors)).toMatchObject([
        { file: "a500.md", problem: expect.stringContaining("takes more than") },
    ]);
    expect(articles).toHaveLength(999);
    expect(articles.every(({ id, title }) => title === `Article ${id.slice(1)}`)).toBe(true);
    expect(counts).toEqual(files.map((_, at) => at + 1));
});

/** Each thread is sent a quarter of a megabyte ahead. */
const several: ReadingThreads = { most: 3, worthAnother: 300_000 };
/** Two megabytes, some of them in files without text. */
const hundred = Array.from({ length: 100 }, (_, at) => ({
    file: `a${at}.md`,
    bytes: bytes(`# Article ${at}\n\n${at % 9 === 8 ? "" : `It is number ${at}. `.repeat(1200)}`),
}));

test("many files are read by several threads, but not by more than there may be, and a few by one", async () => {
    const before = started.length;
    const { read } = aReader(undefined, several);
    const few = hundred.slice(0, 5).map((file) => read({ name: file.file, ...file }));
    await within("five files", Promise.all(few));
    expect(started.length - before).toBe(1);
    await within("a hundred files", parseFiles(hundred, { read }));
    expect(started.length - before).toBe(3);
});

test("articles and errors do not depend on the number of threads", async () => {
    const corpora = [1, 3].map((most) =>
        parseFiles(hundred, { read: aReader(undefined, { ...several, most }).read }),
    );
    const [one, other] = await within("two corpora", Promise.all(corpora));
    expect(one?.errors.length).toBeGreaterThan(10);
    expect(other).toEqual(one);
    expect([...(other?.parsed.keys() ?? [])]).toEqual([...(one?.parsed.keys() ?? [])]);
});

test("files that end their threads only cost themselves, also with several threads", async () => {
    const { read } = aReader({ time: 600, memory: 2000 }, several);
    const files = hundred.map((file, at) => (at === 10 || at === 50 ? { ...file, bytes: slow } : file));
    const { articles, errors } = await within("the files", parseFiles(files, { read }));
    const tooSlow = errors.filter(({ problem }) => told(problem).includes("takes more than"));
    expect(tooSlow.map(({ file }) => file)).toEqual(["a10.md", "a50.md"]);
    expect(articles).toHaveLength(87);
});

test("a file that is given up ends its thread, and the others are read", async () => {
    const { read } = aReader({ time: 60_000, memory: 2000 }, { most: 1, worthAnother: 1 });
    const after = { name: "b.md", bytes: bytes("# B\n\nText.") };
    const before = started.length;
    await read(after);
    const canceling = new AbortController();
    const { signal } = canceling;
    const slowly = read({ name: "a.md", bytes: slow, signal });
    const next = read(after);
    const waiting = read({ ...after, signal });
    const last = read(after);
    const rejected = Promise.all(
        [slowly, waiting].map((one) => expect(within("a file", one)).rejects.toThrow("Canceled")),
    );
    canceling.abort(new Error("Canceled"));
    await rejected;
    for (const one of [next, last]) expect((await within("a file", one)).article?.title).toBe("B");
    expect(started.length - before).toBe(2);
    await expect(read({ ...after, signal })).rejects.toThrow("Canceled");
    // What is over cannot be given up.
    const late = new AbortController();
    expect((await read({ ...after, signal: late.signal })).article?.title).toBe("B");
    late.abort();
    expect((await read(after)).article?.title).toBe("B");
});

test("a closed reader reads nothing more, and waiting calls reject", async () => {
    const { read, close } = aReader();
    const waiting = read({ name: "a.md", bytes: slow });
    close();
    await expect(waiting).rejects.toThrow("closed");
    await expect(read({ name: "b.md", bytes: slow })).rejects.toThrow("closed");
});

test("a long document says at which page its reading is", async () => {
    const pages = Array.from({ length: 30 }, (_, at) => lines([`In year ${at * at}, it rained.`]));
    const seen: unknown[] = [];
    const reading = aReader().read({ name: "a.pdf", bytes: aPdf(pages) }, (read) => seen.push(read));
    expect((await within("the document", reading)).article).toBeDefined();
    expect(seen[0]).toEqual({ page: 1, of: 30 });
});
