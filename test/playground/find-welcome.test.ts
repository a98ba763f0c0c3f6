import { describe, expect, test } from "vitest";
import { type Library, openLibrary } from "../../src/answer/library.ts";
import { readArticle } from "../../src/corpus/read-article.ts";
import { readCorpus } from "../../src/corpus/read-corpus.ts";
import { findWelcome } from "../../src/playground/find-welcome.ts";
import { anArticle } from "../build.ts";

const bridge = anArticle({
    id: "bridge",
    title: "The bridge of Lervik",
    text: [
        "The bridge of Lervik was built in 1911 by the engineer Ida Holm.",
        "About 3,000 cars cross the bridge every day.",
    ],
});
const snow = anArticle({
    id: "snow",
    title: "Snow in Lervik",
    text: ["Ola Berg, a professor of weather, measures the snow of Lervik every winter."],
});

/** Asks every question again, and expects it to be answered or not as the welcome says. */
async function expectTruth(library: Library): Promise<void> {
    for (const { question, answerable } of await findWelcome(library)) {
        const { verdict } = await library.ask(question);
        expect([question, verdict]).toEqual([question, answerable ? "answered" : "not-found"]);
    }
}

describe("the welcome", () => {
    test("has four questions that the first article answers and one that it does not", async () => {
        const { articles } = await readCorpus("corpus", readArticle);
        const library = openLibrary(articles);
        const welcome = await findWelcome(library);
        expect(welcome.map(({ answerable }) => answerable)).toEqual([true, true, true, true, false]);
        expect(new Set(welcome.map(({ question }) => question)).size).toBe(5);
        await expectTruth(library);
        expect(await findWelcome(openLibrary(articles))).toEqual(welcome);
    });

    test("asks about several articles", async () => {
        const library = openLibrary([bridge, snow]);
        const questions = (await findWelcome(library)).map(({ question }) => question);
        expect(questions).toContain("Who is Ola Berg?");
        expect(questions).toContain("How many cars cross the bridge every day?");
        await expectTruth(library);
    });

    test.each([
        ["is tiny", anArticle({ text: ["Yes."] })],
        ["is in a language without welcome questions", anArticle({ language: "zh", text: ["桥长412米。"] })],
    ])("has only the unanswerable question if an article %s", async (_, article) => {
        expect(await findWelcome(openLibrary([article]))).toEqual([
            { question: "What is the capital of Brazil?", answerable: false },
        ]);
    });

    test("takes another unanswerable question if the articles answer the first", async () => {
        const brazil = anArticle({ title: "Brazil", text: ["The capital of Brazil is Brasília."] });
        const welcome = await findWelcome(openLibrary([brazil]));
        expect(welcome.at(-1)).toEqual({ question: "How do you bake sourdough bread?", answerable: false });
    });

    test("leaves out a question that another sentence answers better", async () => {
        const library = openLibrary([bridge]);
        const [excerptOfOther] = (await library.ask("When was the bridge of Lervik built?")).excerpts;
        const misled: Library = {
            ...library,
            ask: async (question) => {
                const answer = await library.ask(question);
                if (answer.verdict !== "answered" || excerptOfOther === undefined) return answer;
                const { paragraph } = excerptOfOther;
                const key = { start: 0, end: paragraph.text.length - 1 };
                return { ...answer, excerpts: [{ ...excerptOfOther, key }] };
            },
        };
        expect((await findWelcome(misled)).filter(({ answerable }) => answerable)).toEqual([]);
    });
});
