import { expect, test } from "vitest";
import { openLibrary } from "../../src/answer/library.ts";
import { brokenPins, type Pin } from "../../src/proposal/pinned.ts";
import { aSet, built } from "./a-proposal.ts";

const bridge = "# The bridge\n\nThe bridge of Lervik was built in 1911.\n\nIt is 300 metres long.";
const mill = "# The mill\n\nThe mill of Lervik grinds wheat.";
const pin = {
    question: "When was the bridge of Lervik built?",
    article: "bridge",
    sentence: "The bridge of Lervik was built in 1911.",
};

const broken = (files: Readonly<Record<string, string>>, pins: readonly Pin[] = [pin]) =>
    brokenPins(pins, openLibrary(built(aSet(files)).corpus.articles));

test("a pin is intact as long as the same sentence of the same article answers", async () => {
    expect(await broken({ "bridge.md": bridge, "mill.md": mill })).toEqual([]);
});

test.each([
    ["the article is gone", { "mill.md": mill }, { why: "article-gone" }],
    [
        "the sentence changed",
        { "bridge.md": bridge.replace("1911", "1912") },
        { why: "another-sentence", instead: "The bridge of Lervik was built in 1912." },
    ],
    [
        "another article answers",
        { "bridge.md": "# The castle\n\nNobody lives there.", "new.md": bridge },
        { why: "another-article", instead: pin.sentence },
    ],
    ["nothing answers", { "bridge.md": "# The castle\n\nNobody lives there." }, { why: "not-answered" }],
])("a pin breaks if %s", async (_, files, expected) => {
    expect(await broken(files)).toEqual([{ pin, ...expected }]);
});

test("a pin of a quoted sentence breaks only if the answer no longer quotes it", async () => {
    const text = "# The bridge\n\nThe bridge of Lervik was built in 1911. It is blue.";
    const quoted = { ...pin, sentence: "It is blue.", role: "quoted" } as const;
    expect(await broken({ "bridge.md": text }, [quoted])).toEqual([]);
    expect(await broken({ "bridge.md": text }, [{ ...quoted, role: "answer" }])).toMatchObject([
        { why: "another-sentence" },
    ]);
    expect(await broken({ "bridge.md": text.replace("blue", "red") }, [quoted])).toMatchObject([
        { why: "another-sentence", instead: pin.sentence },
    ]);
    // It may also become the answer.
    expect(await broken({ "bridge.md": text }, [{ ...pin, role: "quoted" }])).toEqual([]);
});

test("every pin is checked and counted, and keeps its other properties", async () => {
    const pins = [
        { ...pin, id: 1 },
        { ...pin, id: 2, article: "castle" },
    ];
    const counts: number[] = [];
    const library = openLibrary(built(aSet({ "bridge.md": bridge })).corpus.articles);
    const result = await brokenPins(pins, library, (count) => counts.push(count));
    expect(result.map((one) => one.pin.id)).toEqual([2]);
    expect(counts).toEqual([1, 2]);
});
