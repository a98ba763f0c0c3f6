import { expect, test } from "vitest";
import { quoteOf } from "../../../src/answer/excerpts/excerpt.ts";
import { openLibrary } from "../../../src/answer/library.ts";
import { anArticle } from "../../build.ts";

const island = [
    "Skarvoy is an island with a lighthouse and a small harbour for boats.",
    "The lighthouse of Skarvoy was built by Ida Holm in 1871 after three ships had sunk.",
    "A second lighthouse of Skarvoy was built by Bo Lind in 1904, because the first could not be seen from the west.",
    "Sheep graze on the hills, and in summer many visitors come to see the birds that breed on the cliffs.",
    "The baker sells bread on Mondays and Thursdays, and the shop has everything else that people need.",
    "There are no cars, and nobody misses them, because every path is short enough to walk in an hour.",
];

async function firstOf(question: string, texts: readonly string[]) {
    const { excerpts } = await openLibrary([anArticle({ title: "Skarvoy", text: texts })]).ask(question);
    const [first] = excerpts;
    if (first === undefined) throw new Error("nothing was found");
    const { paragraph, key, second } = first;
    return {
        key: paragraph.text.slice(key.start, key.end),
        second: second && paragraph.text.slice(second.start, second.end),
        quote: quoteOf(first),
        excerpts: excerpts.length,
    };
}

test("of two sentences that answer as well, the excerpt quotes both in their order", async () => {
    const found = await firstOf("Who built the lighthouse of Skarvoy?", [island.join(" ")]);
    expect([found.key, found.second].toSorted()).toEqual([island[1], island[2]].toSorted());
    expect(found.quote).toContain(`${island[1]} ${island[2]}`);
    expect(found.quote.length).toBeLessThan(500);
});

test("if one sentence answers far better, there is no second", async () => {
    const found = await firstOf("When does the baker sell bread?", [island.join(" ")]);
    expect(found).toMatchObject({ key: island[4], second: undefined });
});

test("a sentence of another paragraph is another excerpt instead", async () => {
    const found = await firstOf("Who built the lighthouse of Skarvoy?", island);
    expect(found).toMatchObject({ second: undefined });
    expect(found.excerpts).toBeGreaterThan(1);
});

test("items of a list are alike, so there is no second", async () => {
    const text = "• Ida Holm built a lighthouse\n• Bo Lind built a lighthouse";
    const built = anArticle({ text: [text] });
    const sentences = [...text.matchAll(/.+/gu)].map(({ index, 0: line }) => ({
        start: index,
        end: index + line.length,
    }));
    const paragraphs = built.paragraphs.map((one) => ({ ...one, sentences, kind: "list" as const }));
    const { excerpts } = await openLibrary([{ ...built, paragraphs }]).ask("Who built a lighthouse?");
    expect(excerpts).toHaveLength(1);
    expect(excerpts[0]?.second).toBeUndefined();
});
