import { describe, expect, test } from "vitest";
import { quoteOf } from "../src/answer/excerpt.ts";
import { openLibrary } from "../src/answer/library.ts";
import { languageArticles } from "./language-articles.ts";
import { readNow } from "./read-now.ts";

const articles = languageArticles.flatMap(({ language, text }) => {
    const { article } = readNow(`${language}.txt`, new TextEncoder().encode(text));
    return article ?? [];
});
/** All languages at once, as one corpus. */
const library = openLibrary(articles);

describe.each(languageArticles)("$language", ({ language, questions, unanswerable }) => {
    test("the article's language is told from its text", () => {
        expect(library.find(language)?.language).toBe(language);
    });

    test.each(questions)("%s", async (question, words) => {
        const { verdict, excerpts } = await library.ask(question);
        const [first] = excerpts;
        const key = first?.paragraph.text.slice(first.key.start, first.key.end);
        expect({ verdict, article: first?.article.id, key }).toEqual({
            verdict: "answered",
            article: language,
            key: expect.stringContaining(words),
        });
        for (const run of first === undefined ? [] : quoteOf(first).split("[…]")) {
            expect(first?.paragraph.text).toContain(run.trim());
        }
    });

    test("zero-width and bidirectional marks in a question change nothing", async () => {
        const [question = ""] = questions[0] ?? [];
        const marked = `\u202b${[...question].join("\u200b")}\u202c\u200f`;
        const plain = await library.ask(question);
        const { verdict, excerpts } = await library.ask(marked);
        expect({ verdict, excerpts }).toEqual({ verdict: plain.verdict, excerpts: plain.excerpts });
    });

    test("what the articles do not answer is not answered", async () => {
        expect((await library.ask(unanswerable)).verdict).not.toBe("answered");
    });
});
