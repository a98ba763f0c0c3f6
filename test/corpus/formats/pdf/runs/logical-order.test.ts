import bidi from "bidi-js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { readingOrder } from "../../../../../src/corpus/formats/pdf/runs/logical-order.ts";

const { getEmbeddingLevels, getReorderedString } = (bidi as unknown as typeof bidi.default)();
const drawnFrom = (text: string, base: "ltr" | "rtl") =>
    getReorderedString(text, getEmbeddingLevels(text, base));

const word = fc.constantFrom("שלום", "הנמל", "الميناء", "في", "Harbour", "Ltd", "1874", "12,500", "18:30");
const mark = fc.constantFrom("", "", "", ",", ".", " –");

test("what is read looks like what is drawn, and no letter is lost", () => {
    fc.assert(
        fc.property(
            fc.array(fc.tuple(word, mark), { minLength: 1, maxLength: 8 }),
            fc.constantFrom("ltr" as const, "rtl" as const),
            (words, base) => {
                const drawn = drawnFrom(words.map((parts) => parts.join("")).join(" "), base);
                const order = readingOrder(drawn.split(""), base);
                expect(order.map(({ at }) => at).toSorted((one, other) => one - other)).toEqual(
                    [...drawn].map((_, at) => at),
                );
                return order.length === drawn.length;
            },
        ),
    );
});

test.each([
    ["rtl", "בשנת 1874 נבנה הנמל (הישן)."],
    ["rtl", "החברה Harbour Works Ltd. בנתה את המגדלור"],
    ["rtl", "وكان ثمنها 12,500 دينار، 5%"],
    ["ltr", "The greeting שלום עליכם (peace) is old."],
] as const)("%s: %s", (base, text) => {
    const order = readingOrder(drawnFrom(text, base).split(""), base);
    expect(order.map((letter) => letter.text).join("")).toBe(text);
});
