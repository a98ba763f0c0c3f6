import { expect, test } from "vitest";
import { readArticle } from "../../../../../src/corpus/read-article.ts";
import { aPdf, type PlacedText } from "../a-pdf.ts";

const textsOf = async (page: readonly PlacedText[]) => {
    const { article } = await readArticle({ name: "a.pdf", bytes: aPdf([page]) });
    return article?.paragraphs.map(({ text }) => text);
};

/** Lines in a column: where one has "|", there is a wide space. */
const column = (x: number, texts: readonly string[]) =>
    texts.flatMap((text, at) => {
        const parts = text.split("|");
        return parts.map((part, word): PlacedText => {
            const before = parts.slice(0, word).reduce((sum, one) => sum + one.length * 5 + 18, 0);
            return { text: part, x: x + before, y: 700 - at * 12 };
        });
    });

test("columns whose lines have wide spaces between a few words are no table", async () => {
    const left = [
        "The harbour was built long ago by people",
        "of the|valley who|then needed|boats",
        "in winter|when they|could not|sail",
        "and when nobody would go out to sea for",
        "three or even four months, because the",
        "rocks are|hidden by|these high|waves.",
    ];
    const right = [
        "It has been enlarged since that time and",
        "new quays|were built|for larger|boats",
        "that came from across the sea every year",
        "and brought timber, cloth and many other",
        "goods that the people of the valley used.",
    ];
    const all = [...left, ...right].map((line) => line.replaceAll("|", " "));
    expect((await textsOf([...column(50, left), ...column(320, right)]))?.join(" ")).toBe(all.join(" "));
});

test("two lines with wide spaces in a paragraph are no table", async () => {
    const lines = [
        "The harbour was built long ago by people of the valley in the north",
        " of the|valley, who|needed it|for boats",
        "in every|cold|winter|when storms",
        "blow from the north and nobody would go out to sea on their own and",
        "the rocks at the mouth of the bay are always hidden by these waves.",
    ];
    const placed = lines.flatMap((text, at): PlacedText[] =>
        text.split("|").map((part, word) => ({
            text: part.trim(),
            x: 60 + word * 80 + (at === 1 ? word * 9 : 0),
            y: 700 - at * 12,
        })),
    );
    expect((await textsOf(placed))?.join(" ")).not.toContain(" | ");
});
