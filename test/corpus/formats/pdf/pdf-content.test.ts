import { expect, test } from "vitest";
import { readArticle } from "../../../../src/corpus/read-article.ts";
import { aPdf, type PlacedText } from "./a-pdf.ts";

const textsOf = async (page: readonly PlacedText[], author?: string) => {
    const { article } = await readArticle({
        name: "a.pdf",
        bytes: aPdf([page], author === undefined ? {} : { author }),
    });
    return article?.paragraphs.map(({ text }) => text);
};

/** Lines one below the other; one that begins with ">" is indented. */
const page = (texts: readonly string[], size = 10, top = 700) =>
    texts.map((text, at): PlacedText => {
        const isIndented = text.startsWith(">");
        return {
            text: text.slice(isIndented ? 1 : 0),
            x: isIndented ? 75 : 60,
            y: top - at * size * 1.2,
            size,
        };
    });

const speech = [
    ">The harbour was built long ago by the people of the valley, who",
    "needed a safe place for their boats in winter, when storms blow",
    "from the north and nobody goes out.",
    '>"How long ago?" she asked.',
    '>"Very long."',
    '>"As long as that! I had always thought that my grandfather was',
    'one of the first who brought his boat into it."',
    ">He said nothing.",
];
const paragraphs = [
    "The harbour was built long ago by the people of the valley, who needed a safe place for their boats in winter, when storms blow from the north and nobody goes out.",
    '"How long ago?" she asked.',
    '"Very long."',
    '"As long as that! I had always thought that my grandfather was one of the first who brought his boat into it."',
    "He said nothing.",
];

test("paragraphs of one line in a dialogue are as indented as those around them", async () => {
    expect(await textsOf(page(speech))).toEqual(paragraphs);
});

test("a quotation that is indented as paragraphs are stays one", async () => {
    const quotation = [
        ">Boats that come in at night must show a light at the bow and at",
        ">the stern. Nobody may moor at the steps, not even for a short",
        ">while, because the ferry needs them at all hours of the day.",
    ];
    expect(await textsOf(page([...speech, ...quotation]))).toContain(
        quotation.map((line) => line.slice(1)).join(" "),
    );
});

test("a line that ends with a dash has no space after it", async () => {
    const found = await textsOf(
        page(["She wanted to know whether the boats would come back, all of them!–", "he could not say."]),
    );
    expect(found?.[0]).toContain("all of them!–he could");
});

test("a note may have paragraphs, and leaves no space where its mark was", async () => {
    const [first = "", ...others] = speech;
    const body = page([first.replace(">The harbour", ">Harbour.")].concat(others));
    const mark = { text: "1", x: 114, y: 704, size: 6 };
    const note = page(
        [
            "  It was finished only in the third year after the war, when there was",
            "enough wood again.",
            "> Others say that it was finished before.",
        ],
        8,
        100,
    );
    const texts = await textsOf([
        ...body.with(0, { text: "Harbour.", x: 75, y: 700 }),
        { text: "–It was built by", x: 117.4, y: 700 },
        mark,
        { text: "1", x: 60, y: 103, size: 5 },
        ...note,
    ]);
    expect(texts?.[0]).toMatch(/^Harbour\.–It was/u);
    expect(texts?.slice(-2)).toEqual([
        "It was finished only in the third year after the war, when there was enough wood again.",
        "Others say that it was finished before.",
    ]);
});

test("the declared author is no heading, nor is the date below", async () => {
    const title = [
        { text: "Boats", x: 60, y: 780, size: 20 },
        { text: "Maren Holt", x: 60, y: 752, size: 13 },
        { text: "1911", x: 60, y: 725, size: 13 },
    ];
    const given = [...title, ...page(speech)];
    expect((await textsOf(given, "Maren Holt"))?.slice(0, 3)).toEqual(["Maren Holt", "1911", paragraphs[0]]);
    expect((await textsOf(given))?.[0]).toBe(paragraphs[0]);
});
