import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aPdf, type PlacedText } from "./a-pdf.ts";

const rows = (texts: readonly string[], top: number) =>
    texts.flatMap((row, at) =>
        row.split("|").map((text, cell): PlacedText => ({ text, x: 60 + 120 * cell, y: top - 14 * at })),
    );

const intro = { text: "The boats of the association, and what they cost for an afternoon:", x: 60, y: 700 };

const read = async (second: readonly string[]) => {
    const pages = [[intro, ...rows(["Boat|Seats", "Gull|2", "Heron|4"], 670)], rows(second, 700)];
    const { article, dropped } = await readArticle({
        name: "a.pdf",
        bytes: aPdf(pages),
        recordsDropped: true,
    });
    return { paragraphs: article?.paragraphs, dropped: dropped?.map(({ excerpt }) => excerpt) };
};

test("a table that repeats its first row on the next page is one table", async () => {
    const { paragraphs, dropped } = await read(["Boat|Seats", "Old Marie|6", "Swan|3"]);
    expect(paragraphs?.at(-1)).toMatchObject({
        text: "Boat | Seats\nGull | 2\nHeron | 4\nOld Marie | 6\nSwan | 3",
        pages: [{ page: "1" }, { page: "2" }],
    });
    expect(dropped).toContain("Boat | Seats");
});

test("another table on the next page is another table", async () => {
    const { paragraphs, dropped } = await read(["Boat|Length", "Old Marie|6 m", "Swan|3 m"]);
    expect(paragraphs?.slice(-2).map(({ text }) => text.split("\n")[0])).toEqual([
        "Boat | Seats",
        "Boat | Length",
    ]);
    expect(dropped).toEqual([]);
});
