import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { anArticle } from "../build.ts";

const library = openLibrary([
    anArticle({ id: "bridge", text: ["The bridge was built in 1911. It is white.", "Cars cross it."] }),
]);

test("an explanation shows the search terms, the scored sentences and the decision", async () => {
    const question = "When was the bridge built?";
    const { verdict, excerpts } = await library.ask(question);
    const { terms, candidates, gate, kindOfQuestion, language } = await library.explain(question);
    expect({ kindOfQuestion, language }).toEqual({ kindOfQuestion: "when", language: "en" });
    expect(terms.map(({ written, matches }) => [written, matches])).toEqual([
        ["bridge", ["bridg"]],
        ["built", ["built"]],
    ]);
    expect(candidates[0]).toMatchObject({
        article: "bridge",
        paragraph: 1,
        sentence: "The bridge was built in 1911.",
        features: { "in sentence": 1 },
    });
    expect(candidates.map(({ score }) => score)).toEqual(
        candidates.map(({ score }) => score).toSorted((one, other) => other - one),
    );
    expect(gate).toMatchObject({ verdict, confidence: excerpts[0]?.confidence });
    expect(gate.odds).toBeGreaterThanOrEqual(gate.limits.answered);
});

test("a word that no article contains has its near synonyms", async () => {
    const { terms } = await library.explain("Who constructed the automobile bridge?");
    expect(terms.map(({ written, matches, related }) => [written, matches, related])).toEqual([
        ["constructed", [], ["built"]],
        ["automobile", [], ["car"]],
        ["bridge", ["bridg"], []],
    ]);
});

test("if nothing matches, the explanation says which words no article contains", async () => {
    const { terms, candidates, gate, language } = await library.explain("zorblax quiddity");
    expect(terms.map(({ matches }) => matches)).toEqual([[], []]);
    expect({ candidates, language, verdict: gate.verdict }).toEqual({
        candidates: [],
        language: undefined,
        verdict: "not-found",
    });
});

test("explaining an unknown article is an error", async () => {
    await expect(library.explain("x", { article: "other" })).rejects.toThrow(RangeError);
});
