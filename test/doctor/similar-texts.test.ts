import fc from "fast-check";
import { expect, test } from "vitest";
import { similarTexts } from "../../src/doctor/similar-texts.ts";

const words = (count: number, of = "w") => Array.from({ length: count }, (_, at) => `${of}${at}`);
const text = (list: readonly string[]) => list.join(" ");

test("texts are similar if they are equal or differ in one word, case or punctuation", () => {
    const original = words(60);
    const changed = original.with(30, "other");
    const texts = [text(original), text(changed), text(original).toUpperCase(), original.join(", ")];
    expect(similarTexts(texts)).toEqual([
        [0, 1],
        [0, 2],
        [0, 3],
    ]);
});

test("texts are not similar if they share only half of their words, have them in another order, or are too short", () => {
    const half = [...words(30), ...words(30, "x")];
    expect(similarTexts([text(words(60)), text(half), text(words(60).toReversed())])).toEqual([]);
    expect(similarTexts(["Read more below.", "Read more below."])).toEqual([]);
});

test("scripts without spaces are compared by their letters", () => {
    const sentence = "这座桥建于一九一一年，由当地的石匠用附近山上的石头建造，至今仍有许多人从上面走过。";
    expect(
        similarTexts([
            sentence,
            sentence.replace("桥", "塔"),
            "今天的天气很好，我们去公园里散步吧，然后回家。",
        ]),
    ).toEqual([[0, 1]]);
});

test("hardly any pair that shares four fifths is missed, and no pair that shares less is found", () => {
    const pair = fc.record({
        count: fc.integer({ min: 80, max: 150 }),
        edits: fc.array(fc.nat(), { maxLength: 8 }),
        name: fc.string({ minLength: 1, maxLength: 3 }).map((name) => `q${name.replace(/[^\p{L}]/gu, "")}`),
    });
    let found = 0;
    let expected = 0;
    fc.assert(
        fc.property(pair, ({ count, edits, name }) => {
            const original = words(count, name);
            const edited = edits.reduce((list, at) => list.with(at % count, "edited"), original);
            const triples = (list: readonly string[]) =>
                new Set(list.slice(2).map((_, at) => text(list.slice(at, at + 3))));
            const [one, other] = [triples(original), triples(edited)];
            const isSimilar = one.intersection(other).size >= 0.8 * one.union(other).size;
            const pairs = similarTexts([text(original), text(edited)]).length;
            expected += isSimilar ? 1 : 0;
            found += pairs;
            if (!isSimilar) expect(pairs).toBe(0);
        }),
        { numRuns: 300 },
    );
    expect(expected).toBeGreaterThan(50);
    expect(found).toBeGreaterThan(0.97 * expected);
});
