import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { anArticle } from "../build.ts";

/** An English article that was taken for a Dutch one: a small index, in which every word is rare. */
const misread = anArticle({
    id: "misread",
    title: "The harbour",
    language: "nl",
    text: ["The harbour was built for the fishing boats in 1902.", "It is closed in winter."],
});
const english = [
    anArticle({
        id: "mill",
        title: "The mill",
        text: ["The mill was built by Ida Holm for the bakers in 1911.", "The mill grinds rye in winter."],
    }),
    anArticle({
        id: "tower",
        title: "The tower",
        text: ["The tower is 300 metres tall.", "It is closed on Monday."],
    }),
];
const library = openLibrary([...english, misread]);

test.each([
    ["When was the mill built?", "mill"],
    ["Who built the mill for the bakers?", "mill"],
    ["What does the mill grind in winter?", "mill"],
    ["How tall is the tower?", "tower"],
    ["When was the harbour built for the boats?", "misread"],
])("%s is answered from the language whose articles know its words", async (question, id) => {
    const { excerpts } = await library.ask(question);
    expect(excerpts[0]?.article.id).toBe(id);
});

test("a name that only the articles of another language know decides", async () => {
    const german = anArticle({
        id: "holm",
        title: "Ida Holm",
        language: "de",
        text: ["Ida Holm wurde 1870 in Lervik geboren.", "Sie baute Brücken."],
    });
    const both = openLibrary([
        anArticle({ text: ["The tower was built in 1911.", "It was painted in 1920."] }),
        german,
    ]);
    const { excerpts } = await both.ask("Wann wurde Ida Holm geboren?");
    expect(excerpts[0]?.article.id).toBe("holm");
});

test("of one article alone, its own language answers, whatever words the articles of another know", async () => {
    const question = "When was the mill of the harbour for the fishing boats built?";
    const { verdict, excerpts } = await library.ask(question, { article: "mill" });
    expect(verdict).not.toBe("not-found");
    expect(excerpts.map(({ article }) => article.id)).toEqual(expect.arrayContaining(["mill"]));
});

test.each([
    [{ languages: ["en"] }, ["mill", "tower"]],
    [{ languages: ["nl"] }, ["misread"]],
])("within %j, only its articles compete", async (scope, ids) => {
    const { excerpts } = await library.ask("When was the harbour built for the boats of the mill?", scope);
    expect(excerpts.length).toBeGreaterThan(0);
    for (const { article } of excerpts) expect(ids).toContain(article.id);
});
