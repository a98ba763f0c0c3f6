import { describe, expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { readArticle } from "../../../src/corpus/read-article.ts";
import { readCorpus } from "../../../src/corpus/read-corpus.ts";
import { anArticle } from "../../build.ts";

/** The ids of the articles that differ. Each text becomes one article. */
async function differ(question: string, ...texts: readonly string[]): Promise<string[]> {
    const library = openLibrary(
        texts.map((text, at) => anArticle({ id: `a${at}`, title: "Lervik", text: [text] })),
    );
    const answer = await library.ask(question);
    return answer.verdict === "answered" && answer.differ
        ? answer.excerpts.map(({ article }) => article.id).sort()
        : [];
}

describe("articles differ", () => {
    test.each([
        [
            "How long is the bridge of Lervik?",
            "The bridge of Lervik is 412 metres long.",
            "The bridge of Lervik is about 420 metres long.",
        ],
        [
            "When was the bridge of Lervik built?",
            "The bridge of Lervik was built in 1911.",
            "The bridge of Lervik was built in 1921.",
        ],
        [
            "How many people live in Lervik?",
            "About 3,000 people live in Lervik.",
            "Lervik is a town where 5,200 people live.",
        ],
        [
            "How many people died in the fire at Lervik mill?",
            "The fire at Lervik mill left 34 people dead.",
            "In the fire that destroyed Lervik mill, 41 people died.",
        ],
        [
            "How many people died in the fire at Lervik mill?",
            "In the fire at Lervik mill, thirty-four people died.",
            "The fire at Lervik mill killed 41 people.",
        ],
        [
            "When was the bridge of Lervik opened?",
            "The bridge of Lervik was opened on 9 May 1911.",
            "On 12 May 1911, the king opened the bridge of Lervik.",
        ],
        [
            "Who built the bridge of Lervik?",
            "The bridge of Lervik was built by the engineer Ida Holm.",
            "The bridge of Lervik was built by the engineer Karl Berg.",
        ],
    ])("%s", async (question, ...texts) => {
        expect(await differ(question, ...texts)).toEqual(["a0", "a1"]);
    });
});

describe("articles about similar things don't differ", () => {
    test.each([
        [
            "equal numbers don't differ",
            "How long is the bridge of Lervik?",
            "The bridge of Lervik is 412 metres long.",
            "The bridge of Lervik is 412 metres long, they say.",
        ],
        [
            "a rough number does not differ from an exact one",
            "How many people live in Lervik?",
            "About 3,000 people live in Lervik.",
            "In Lervik live 3,012 people.",
        ],
        [
            "a least number does not differ from a higher one",
            "How many people died in the fire at Lervik mill?",
            "At least 20 people died in the fire at Lervik mill.",
            "In the fire at Lervik mill, 24 people died.",
        ],
        [
            "a month does not differ from its day",
            "When was the bridge of Lervik opened?",
            "The bridge of Lervik was opened in May 1911.",
            "The bridge of Lervik was opened on 9 May 1911.",
        ],
        [
            "numbers of different years don't differ",
            "How many cars cross the bridge of Lervik every day?",
            "In 1990, 3,000 cars crossed the bridge of Lervik every day.",
            "In 2010, 5,000 cars crossed the bridge of Lervik every day.",
        ],
        [
            "numbers of different places don't differ",
            "How many people died in the fire?",
            "In Norby, 34 people died in the fire.",
            "In Sundal, 41 people died in the fire.",
        ],
        [
            "different units are not compared",
            "How long is the bridge of Lervik?",
            "The bridge of Lervik is 412 metres long.",
            "The bridge of Lervik is 1,352 feet long.",
        ],
        [
            "numbers of different things don't differ",
            "How long is the bridge of Lervik?",
            "The bridge of Lervik is 412 metres long.",
            "The bridge of Lervik carries 3000 cars.",
        ],
        [
            "numbers of different nouns don't differ",
            "How many boats lie in Lervik?",
            "In Lervik lie 40 boats.",
            "In Lervik lie 12 rusty ships and boats.",
        ],
        [
            "nothing differs if the question asks for no number",
            "Who built the bridge of Lervik?",
            "The bridge of Lervik was built in 1911 by Ida Holm.",
            "The bridge of Lervik was built in 1921 by Ida Holm.",
        ],
    ])("%s", async (_, question, ...texts) => {
        expect(await differ(question, ...texts)).toEqual([]);
    });

    test("the distances and counts in the first article are about different things", async () => {
        const { articles } = await readCorpus(
            new URL("../../../corpus", import.meta.url).pathname,
            readArticle,
        );
        const library = openLibrary(articles);
        for (const question of [
            "How far is al-Heesha from Raqqa?",
            "How far is Ain Issa from al-Heisha?",
            "How many civilians were killed?",
            "How many civilians were killed around Manbij?",
            "How many civilian deaths has the coalition admitted?",
        ]) {
            const answer = await library.ask(question);
            expect(answer.verdict === "answered" && answer.differ).not.toBe(true);
        }
    });
});
