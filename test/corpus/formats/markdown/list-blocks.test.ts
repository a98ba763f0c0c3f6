import { expect, test } from "vitest";
import { readNow } from "../../../read-now.ts";
import { shownIn, shownParagraphs } from "../../shown-paragraphs.ts";

const long = "The fee for a year is due in May, and who pays later pays a tenth more for every week. "
    .repeat(3)
    .trim();

test.each([
    [
        "- Fees\n  - The adult fee is 8 crowns.\n  - Children pay 3.\n- Hours\n  1. Open from 8.",
        ["• Fees\n  • The adult fee is 8 crowns.\n  • Children pay 3.\n• Hours\n  1. Open from 8."],
    ],
    ["Prices:\n\n- Adults\n  - The fee is 8 crowns.", ["Prices:\n• Adults\n  • The fee is 8 crowns."]],
    [
        "<ul><li>Fees<ul><li>The adult fee is 8 crowns.</ul><li>Hours</ul>",
        ["• Fees\n  • The adult fee is 8 crowns.\n• Hours"],
    ],
    ["- Fees ~~of~~ 2016\n  - The ~~old~~ fee is 8.", ["• Fees […] 2016\n  • The […] fee is 8."]],
])("a short list with nested items is one paragraph: %#", (markdown, paragraphs) => {
    expect(shownParagraphs(markdown)).toEqual(paragraphs);
});

test("of a long list, an item with a short list is one paragraph", () => {
    const markdown = `- Adults pay ~~7~~ 8.\n  - A ~~day~~ year is cheaper.\n- Children\n  - ${long}\n- Dogs\n  - ${long}`;
    expect(shownParagraphs(markdown)).toEqual([
        "Adults pay […] 8.\n• A […] year is cheaper.",
        `Children\n• ${long}`,
        `Dogs\n• ${long}`,
    ]);
    expect(shownParagraphs(`Prices:\n\n${markdown}`)[0]).toBe("Prices:");
});

const three = (indent: string) => `${indent}- ${long}\n`.repeat(3);

test("of a longer one, an item is part of the path to what it contains", () => {
    expect(shownParagraphs(`## Bath\n\n- Fees\n${three("  ")}- Last one.\n\nText.`)).toEqual([
        ...Array.from({ length: 3 }, () => `Bath › Fees › ${long}`),
        "Bath › Last one.",
        "Bath › Text.",
    ]);
    expect(shownParagraphs(`- Bath\n  - Fees\n${three("    ")}`)).toEqual(
        Array.from({ length: 3 }, () => `Bath › Fees › ${long}`),
    );
});

test("a sentence above a list is a paragraph, and part of the path to the list only", () => {
    expect(shownParagraphs(`- Students pay half.\n\n  So do pupils.\n${three("  ")}`)).toEqual([
        "Students pay half.",
        "So do pupils.",
        ...Array.from({ length: 3 }, () => `Students pay half. › ${long}`),
    ]);
});

test("the title of an item is part of the path to its paragraphs and code", () => {
    expect(
        shownParagraphs("1. Linux\n\n   Run this.\n\n   ```\n   apt\n   ```\n2. Windows\n\n   Run that."),
    ).toEqual(["Linux › Run this.", "Linux › ```apt", "Windows › Run that."]);
});

test("what leads in a list of titles does not hide them", () => {
    expect(shownParagraphs("Do this:\n\n1. Pay.\n2. Enter\n\n   Mind the step.")).toEqual([
        "Do this:",
        "Pay.",
        "Enter › Mind the step.",
    ]);
    expect(shownParagraphs(`- Bath\n\n  Bring:\n\n  - A towel.\n  - Soap.\n\n  Then enter.`)).toEqual([
        "Bath › Bring:\n• A towel.\n• Soap.",
        "Bath › Then enter.",
    ]);
});

test.each([
    ["- **Are dogs allowed?**\n  - Yes, on a leash.", ["Are dogs allowed? › Yes, on a leash."]],
    ["- Q: Are dogs allowed?\n  - A: Yes, on a leash.", ["Are dogs allowed? › Yes, on a leash."]],
])("a question stays above its answer: %#", (markdown, paragraphs) => {
    expect(shownParagraphs(markdown)).toEqual(paragraphs);
});

test.each([
    [
        "a question",
        "- Fees\n\n  **High?**\n  **Or low?**\n\n  Low.\n\n- Hours\n\n  All day.",
        ["Fees › High? › Or low? › Low.", "Hours › All day."],
    ],
    [
        "a heading",
        "- Fees\n\n  ### Adults\n\n  Eight.\n\n- Hours\n\n  All day.",
        ["Fees › Adults › Eight.", "Hours › All day."],
    ],
    [
        "what is asked",
        "- Fees\n\n  **Reporter**\n\n  High?\n\n  **Ida Holm**\n\n  Low.\n\n  **Reporter**\n\n  I see.",
        ["Fees › Reporter › High? › Ida Holm\nLow.", "Fees › Reporter", "Fees › I see."],
    ],
])("%s in an item is below the item, and ends with it", (_, markdown, paragraphs) => {
    const { article } = readNow("a.md", `# T\n\n## Bath\n\n${markdown}\n\nText.`);
    expect(article === undefined ? [] : shownIn(article)).toEqual(
        [...paragraphs, "Text."].map((one) => `Bath › ${one}`),
    );
    expect(article?.paragraphs.at(-1)?.asked).toBeUndefined();
});

test("the items above a paragraph are names that can be shown", () => {
    expect(shownParagraphs("- Fe\u202ees\n\n  Eight.")).toEqual(["Fees › Eight."]);
});

test("the sentences above the list of an item are sentences, an item is one", () => {
    const { article } = readNow("a.md", `# T\n\n- It costs 8. Pay here.\n  - ${long}\n- ${long}\n- ${long}`);
    const [paragraph] = article?.paragraphs ?? [];
    expect(paragraph?.sentences.map(({ start, end }) => paragraph.text.slice(start, end))).toEqual([
        "It costs 8.",
        "Pay here.",
        `• ${long}`,
    ]);
});
