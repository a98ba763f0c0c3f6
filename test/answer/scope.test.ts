import { describe, expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { collectionsOf, languagesOf, type Scope } from "../../src/answer/scope.ts";
import { scopedLibrary } from "../../src/answer/scoped-library.ts";
import { anArticle } from "../build.ts";

const bridges = anArticle({
    id: "bridge",
    title: "The bridge",
    collection: "news",
    text: [
        "The bridge of Lervik was built in 1911 by Ida Holm. It is 412 metres long.",
        "The toll of the bridge was lifted in 1974.",
    ],
});
const tower = anArticle({
    id: "tower",
    title: "The tower",
    collection: "guides",
    text: ["The tower of Lervik was built in 1650.", "The tower is 300 metres tall, and the bridge is near."],
});
const alone = anArticle({
    id: "mill",
    title: "The mill",
    text: ["The mill was built in 1820 by Olaf Berg."],
});
const french = anArticle({
    id: "pont",
    title: "Le pont",
    collection: "news",
    language: "fr-CA",
    text: ["Le pont de Lervik fut construit en 1911 par Ida Holm."],
});
const articles = [bridges, tower, alone, french];
const library = openLibrary(articles);

const questions = [
    "When was the bridge built?",
    "When was the tower built?",
    "Who built the mill?",
    "When was the tol lifted?",
    "Quand fut construit le pont ?",
    "Who painted the lighthouse?",
];

describe.each<{ scope: Scope; ids: readonly string[] }>([
    { scope: { collections: ["news"] }, ids: ["bridge", "pont"] },
    { scope: { collections: ["guides"] }, ids: ["tower"] },
    { scope: { collections: ["guides", "news"] }, ids: ["bridge", "tower", "pont"] },
    { scope: { languages: ["en"] }, ids: ["bridge", "tower", "mill"] },
    { scope: { languages: ["fr"] }, ids: ["pont"] },
    { scope: { collections: ["news"], languages: ["en"] }, ids: ["bridge"] },
    { scope: { collections: ["gone"] }, ids: [] },
    { scope: {}, ids: ["bridge", "tower", "mill", "pont"] },
])("the scope $scope", ({ scope, ids }) => {
    const few = openLibrary(articles.filter(({ id }) => ids.includes(id)));

    test.each(questions)("gives the same answer as a library of only its articles: %s", async (question) => {
        const answer = await library.ask(question, scope);
        expect(answer).toEqual(await few.ask(question));
        expect(await library.ask(question, scope)).toEqual(answer);
        for (const { article } of answer.excerpts) expect(ids).toContain(article.id);
    });

    test("shows only its articles", async () => {
        const scoped = scopedLibrary(library, scope);
        expect(scoped.articles.map(({ id }) => id)).toEqual(ids);
        const found = await Promise.all(articles.map(({ id }) => scoped.find(id)));
        expect(found.flatMap((article) => article?.id ?? [])).toEqual(ids);
        for (const question of questions) expect(await scoped.ask(question)).toEqual(await few.ask(question));
        const { candidates } = await scoped.explain(questions[0] ?? "");
        for (const { article } of candidates) expect(ids).toContain(article);
    });
});

test("a question can be limited to one article of a scope", async () => {
    const scoped = scopedLibrary(library, { collections: ["news"] });
    const { excerpts } = await scoped.ask("When was it built?", { article: "bridge" });
    expect(excerpts.map(({ article }) => article.id)).toEqual(["bridge"]);
});

test("the collections and languages of articles are listed once each, in order", () => {
    expect(collectionsOf(articles)).toEqual(["guides", "news"]);
    expect(languagesOf(articles)).toEqual(["en", "fr"]);
});
