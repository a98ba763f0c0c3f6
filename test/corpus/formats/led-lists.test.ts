import { expect, test } from "vitest";
import { readNow } from "../../read-now.ts";
import { shownParagraphs } from "../shown-paragraphs.ts";

test.each([
    ["Bring:\n\n- cats\n- dogs", "Bring:\n• cats\n• dogs"],
    ["Bring:\n- cats\n- dogs", "Bring:\n• cats\n• dogs"],
    [
        "Not allowed:\n\n1. Cats bite.\n2. Dogs bark. Loudly.",
        "Not allowed:\n1. Cats bite.\n2. Dogs bark. Loudly.",
    ],
    [
        "No ~~big~~ animals:\n\n- Some ~~old~~ cats.\n- A ~~big~~ dog.",
        "No […] animals:\n• Some […] cats.\n• A […] dog.",
    ],
    ["Bring\n\n- cats", "Bring|• cats"],
    ["Bring:\n\nCats.\n\n- dogs", "Bring:|Cats.|• dogs"],
    ["Bring:\n\n- Cats.\n\n  All of them.\n- Dogs.", "Bring:|Cats.|All of them.|Dogs."],
    ["- Bring:\n- Cats are fine.", "Bring:|Cats are fine."],
    ["## Bring:\n\n- cats", "Bring: › • cats"],
    ["Bring:\n\n- Cats are fine.\n\nDogs.", "Bring:\n• Cats are fine.|Dogs."],
])("%j is read as %j", (markdown, paragraphs) => {
    expect(shownParagraphs(markdown).join("|")).toBe(paragraphs);
});

test("items of long lists are paragraphs", () => {
    const item = `- ${"A long sentence about cats and dogs. ".repeat(5)}`;
    expect(shownParagraphs(`Bring:\n\n${item}\n${item}\n${item}`)).toHaveLength(4);
});

test("the sentences of what leads in are sentences, an item is one", () => {
    const { article } = readNow("a.md", "# T\n\nYou may. But not:\n\n- St. Bernards. Big ones.\n- cats");
    const [paragraph] = article?.paragraphs ?? [];
    expect(paragraph?.sentences.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual([
        "You may.",
        "But not:",
        "• St. Bernards. Big ones.",
        "• cats",
    ]);
});
