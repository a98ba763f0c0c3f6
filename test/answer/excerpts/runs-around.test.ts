import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { runsAround } from "../../../src/answer/excerpts/runs-around.ts";
import { shortParagraph } from "../../../src/corpus/article.ts";
import { anArticle } from "../../build.ts";

/** A sentence of so many characters. */
const filler = (name: string, length = 150) =>
    `${name} ${"is old and ".repeat(40)}`
        .slice(0, length - 1)
        .trimEnd()
        .concat(".");

/** What is quoted of a paragraph around sentences, counted from 0; runs are separated by " / ". */
function quoted(texts: readonly string[], key: number, near: { second?: number; others?: number[] } = {}) {
    const [paragraph] = anArticle({ text: [texts.join(" ")] }).paragraphs;
    if (paragraph === undefined) throw new Error("there is no paragraph");
    const rangeOf = (at: number) => paragraph.sentences[at] ?? { start: 0, end: 0 };
    const { second, others = [] } = near;
    const runs = runsAround(paragraph, {
        key: rangeOf(key),
        second: second === undefined ? undefined : rangeOf(second),
        others: () => others.map(rangeOf),
    });
    const isIn = (at: number) =>
        runs.some((run) => run.start <= rangeOf(at).start && rangeOf(at).end <= run.end);
    return { runs: runs.length, sentences: texts.flatMap((_, at) => (isIn(at) ? [at] : [])) };
}

describe("of a long paragraph", () => {
    const plain = ["Oslo", "Rome", "Bern", "Riga", "Kyiv", "Lima"].map((name) => filler(name));
    const withOpening = (at: number, text: string) => plain.with(at, filler(text));

    test.each([
        "It",
        "They",
        "“This",
        "However, the tower",
        "As a result, Oslo",
        "The company",
        "One of them",
        "Meanwhile, Rome",
    ])("a KeySentence that opens with “%s” brings the one before", (opening) => {
        expect(quoted(withOpening(2, opening), 2, { others: [3] }).sentences).toEqual([1, 2]);
    });

    test.each(["The people of", "Thistles", "Italy", "Butter"])(
        "“%s” refers to nothing before",
        (opening) => {
            expect(quoted(withOpening(2, opening), 2, { others: [3] }).sentences).toEqual([2, 3]);
        },
    );

    test("a sentence before that refers back itself brings its own", () => {
        const texts = withOpening(2, "It").with(1, filler("They"));
        expect(quoted(texts, 2).sentences).toEqual([0, 1, 2]);
    });

    test.each(["Paul saw the following capitals.", "Capitals are as follows.", "Which capitals did he see?"])(
        "“%s” brings the next",
        (text) => {
            expect(quoted(plain.with(2, text), 2, { others: [1] }).sentences).toEqual([2, 3]);
        },
    );

    test("no sentence is quoted alone: the neighbor that may answer comes with it, else the next", () => {
        expect(quoted(plain, 2, { others: [5, 1, 3] }).sentences).toEqual([1, 2]);
        expect(quoted(plain, 2).sentences).toEqual([2, 3]);
        expect(quoted(plain, 5).sentences).toEqual([4, 5]);
    });

    test("a neighbor that is too long is left out, and the other one tried", () => {
        const texts = plain.with(3, filler("Long", 400));
        expect(quoted(texts, 2).sentences).toEqual([1, 2]);
        expect(quoted(texts.with(1, filler("Longer", 400)), 2).sentences).toEqual([2]);
    });

    test("the second sentence is quoted wherever it is, with a single one between them", () => {
        expect(quoted(plain, 1, { second: 3 })).toEqual({ runs: 1, sentences: [1, 2, 3] });
        expect(quoted(plain, 4, { second: 0 })).toEqual({ runs: 2, sentences: [0, 4] });
        expect(quoted(plain, 1, { second: 2 })).toEqual({ runs: 1, sentences: [1, 2] });
    });

    test("the KeySentence and the second are quoted even if they are long", () => {
        const texts = plain.with(1, filler("Long", 400)).with(4, filler("Longer", 450));
        expect(quoted(texts, 1, { second: 4 })).toEqual({ runs: 2, sentences: [1, 4] });
    });
});

test("a short paragraph is quoted whole", () => {
    expect(quoted(["One came.", "Two went.", "It rained."], 1, { second: 2 })).toEqual({
        runs: 1,
        sentences: [0, 1, 2],
    });
});

test("for any paragraph, runs are whole sentences in order with those that may answer, and no longer than needed", () => {
    const opening = fc.constantFrom("It", "The company", "Rome", "However, it", "The following", "They");
    const sentence = fc
        .tuple(opening, fc.integer({ min: 12, max: 320 }))
        .map(([text, length]) => filler(text, length));
    fc.assert(
        fc.property(
            fc.array(sentence, { minLength: 2, maxLength: 9 }),
            fc.nat(),
            fc.nat(),
            (texts, one, other) => {
                const [built] = anArticle({ text: [texts.join(" ")] }).paragraphs;
                const ranges = built?.sentences ?? [];
                const key = ranges[one % ranges.length];
                const second = ranges[other % ranges.length];
                if (built === undefined || key === undefined || second === undefined || key === second)
                    return;
                const runs = runsAround(built, { key, second });
                const starts = ranges.map(({ start }) => start);
                const ends = ranges.map(({ end }) => end);
                let reached = -1;
                for (const { start, end } of runs) {
                    expect(starts).toContain(start);
                    expect(ends).toContain(end);
                    expect(start).toBeGreaterThan(reached);
                    reached = end;
                }
                for (const marked of [key, second])
                    expect(runs.some(({ start, end }) => start <= marked.start && marked.end <= end)).toBe(
                        true,
                    );
                const length = runs.reduce((sum, { start, end }) => sum + end - start, 0);
                const needed = key.end - key.start + second.end - second.start + 1;
                expect(length).toBeLessThanOrEqual(Math.max(shortParagraph, needed));
            },
        ),
        { numRuns: 300 },
    );
});

test("of long code, as many lines around the KeySentence are quoted as fit", () => {
    const text = Array.from({ length: 60 }, (_, at) => `    line ${at + 10}();`).join("\n");
    const lines = [...text.matchAll(/\S.*/gu)].map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
    }));
    const paragraph = { number: 1, text, path: [], sentences: lines, kind: "code" as const };
    const quoted = [0, 30, 59].map((at) => {
        const key = lines[at] ?? { start: 0, end: 0 };
        const [run = key] = runsAround(paragraph, { key });
        return text
            .slice(run.start, run.end)
            .split("\n")
            .map((line) => Number(line.match(/\d+/u)));
    });
    const numbers = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
    expect(quoted).toEqual([numbers(10, 42), numbers(24, 56), numbers(37, 69)]);
});

describe("of a long answer in an interview", () => {
    const text = `Ida Holm: With stone. ${"We had no money that year. ".repeat(25)}Nobody paid us.`;
    const quoteBelow = (path: readonly string[]) => {
        const built = anArticle({ text: [text] });
        const [paragraph] = built.paragraphs.map((one) => ({ ...one, path }));
        const last = paragraph?.sentences.length ?? 0;
        const key = paragraph?.sentences[last - 1];
        if (paragraph === undefined || key === undefined) throw new Error("There is no such sentence.");
        return runsAround(paragraph, { key }).map(({ start, end }) => text.slice(start, end));
    };

    test("the sentence that names the speaker is quoted too", () => {
        expect(quoteBelow(["Reporter: Who paid?"])).toEqual([
            "Ida Holm: With stone.",
            "We had no money that year. Nobody paid us.",
        ]);
    });

    test("but not of other texts", () => {
        expect(quoteBelow(["Costs"])).toEqual(["We had no money that year. Nobody paid us."]);
    });
});
