import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { NoArticleError, openLiveLibrary } from "../../src/answer/live-library.ts";
import type { Article } from "../../src/corpus/article.ts";
import type { Corpus, CorpusError } from "../../src/corpus/corpus.ts";
import { anArticle } from "../build.ts";
import { inWords } from "../in-words.ts";

const broken: CorpusError = {
    file: "b.md",
    line: 1,
    problem: "No title.",
    remedy: "Add one.",
    severity: "error",
};
const corpus = (
    version: string,
    articles: readonly Article[],
    errors: readonly CorpusError[] = [],
): Corpus => ({
    version,
    articles,
    errors,
});
const tower = anArticle();
const mill = anArticle({
    id: "mill",
    title: "The mill",
    text: ["The mill grinds grain.", "It stands by the river."],
});

/** A live library that loads whatever the returned `next` is set to. */
async function live(first: Corpus) {
    const folder: { next: () => Promise<Corpus> } = { next: async () => first };
    let clock = 0;
    const library = await openLiveLibrary({
        load: async () => {
            const corpus = await folder.next();
            return { corpus, library: openLibrary(corpus.articles) };
        },
        now: () => {
            clock += 40;
            return new Date(clock);
        },
    });
    return { folder, library };
}

test("a reload publishes and says what was added, changed and removed", async () => {
    const { folder, library } = await live(corpus("1", [tower, mill]));
    const taller = anArticle({ text: ["The tower is 330 metres tall."] });
    folder.next = async () => corpus("2", [taller, anArticle({ id: "well", title: "The well" })], [broken]);

    expect(await library.reload()).toEqual({
        outcome: "published",
        version: "2",
        added: ["The well"],
        changed: ["The tower"],
        removed: ["The mill"],
        errors: [broken],
        articles: 2,
        paragraphs: 2,
        milliseconds: 80,
    });
    expect(library.status()).toMatchObject({
        version: "2",
        articles: 2,
        paragraphs: 2,
        errors: [broken],
        reloading: false,
    });
    expect(library.current().articles).toContain(taller);
});

test("a corpus without articles is refused, and the old one keeps answering", async () => {
    const { folder, library } = await live(corpus("1", [tower]));
    const before = library.current();
    folder.next = async () => corpus("2", [], [broken]);

    expect(await library.reload()).toMatchObject({ outcome: "refused", errors: [broken] });
    expect(library.current()).toBe(before);
    expect(library.status()).toMatchObject({ version: "1", errors: [broken] });
});

test("a corpus that cannot be built is refused with the cause, and the next reload works", async () => {
    const { folder, library } = await live(corpus("1", [tower]));
    const cause = new Error("no disk");
    folder.next = () => Promise.reject(cause);
    expect(inWords(await library.reload())).toMatchObject({
        outcome: "refused",
        reason: "The articles could not be indexed.",
        cause,
    });

    folder.next = async () => corpus("2", [mill]);
    expect(await library.reload()).toMatchObject({ outcome: "published", version: "2" });
});

test("during a reload the old library answers, and a second reload is told to wait", async () => {
    const { folder, library } = await live(corpus("1", [tower]));
    const before = library.current();
    const reading = Promise.withResolvers<Corpus>();
    folder.next = () => reading.promise;

    const first = library.reload();
    expect(library.status().reloading).toBe(true);
    expect(library.current()).toBe(before);
    expect(await library.reload()).toEqual({ outcome: "busy" });

    reading.resolve(corpus("2", [mill]));
    expect(await first).toMatchObject({ outcome: "published" });
    expect(library.current()).not.toBe(before);
});

test("at the start, a corpus without articles is an error that lists every problem", async () => {
    await expect(live(corpus("1", [], [broken]))).rejects.toThrow(NoArticleError);
    await expect(live(corpus("1", [], [broken]))).rejects.toMatchObject({ errors: [broken] });
});
