import { expect, test } from "vitest";
import { absentRow, quoteCases } from "../../../../bench/evaluation/quotes/quote-cases.ts";
import { quoteMakers } from "../../../../bench/evaluation/quotes/quote-makers.ts";
import { openLibrary } from "../../../../src/answer/library.ts";
import { anArticle } from "../../../build.ts";

const text = ["towers", "railings", "arches", "lamps", "piers", "gates"].map(
    (part, at) =>
        `The ${part} of the old bridge were not built by its engineer in ${1911 + at}. Nobody knows who paid for the ${part} before the war came.`,
);
const article = anArticle({ text });
const isKnown = ({ number }: { readonly number: number }) => number <= 4;
const cases = quoteCases([article], isKnown);

test("each kind of quote is made, the same in each run", () => {
    expect(new Set(cases.map(({ row }) => row))).toEqual(
        new Set([...quoteMakers.map(({ row }) => row), absentRow]),
    );
    expect(quoteCases([article], isKnown)).toEqual(cases);
});

test("exact quotes stand in the articles, and no changed one does", async () => {
    const library = openLibrary([anArticle({ text: text.slice(0, 4) })]);
    for (const { row, quote, found } of cases.filter(({ row }) => row !== absentRow)) {
        const [check] = await library.checkQuotes([quote]);
        expect(check?.found === "exactly", `${row}: ${quote}`).toBe(found === "exactly");
    }
});
