import { expect, test } from "vitest";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { relatedSlotsOf, slotsOf } from "../../../src/answer/ranking/slots.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const article = anArticle({
    title: "Lervik",
    text: ["A ferry, a boat and a ship cross the fjord. A vessel sank."],
});

/** The place and weight of a word of the article among the words related to a question's terms; undefined if it is not related. */
function relatedIn(question: string, word: string) {
    const related: Readonly<Record<string, readonly { term: string; weight: number }[]>> = {
        ferri: [
            { term: "ship", weight: 0.4 },
            { term: "boat", weight: 0.9 },
        ],
        boat: [{ term: "ship", weight: 0.8 }],
    };
    const index = openParagraphIndex([article], "en", { related: { of: (term) => related[term] ?? [] } });
    const read = readQuestion(question, index);
    const slots = relatedSlotsOf(read, index, slotsOf(read, index));
    const number = index.wordsOf(index.lexicon.termNumber(word))[0] ?? -1;
    const slot = slots.of(number);
    return slot < 0 ? undefined : [slots.placeOf(slot), slots.weightOf(slot)];
}

test("a related word belongs to the term that it is nearest to", () => {
    expect(relatedIn("Which ferry or boat?", "ship")).toEqual([1, 0.8]);
    expect(relatedIn("Which ferry?", "ship")).toEqual([0, 0.4]);
});

test("a word of the question is not related to another", () => {
    expect(relatedIn("Which ferry or boat?", "boat")).toBeUndefined();
    expect(relatedIn("Which ferry?", "boat")).toEqual([0, 0.9]);
});

test("other words are not related", () => {
    expect(relatedIn("Which ferry or boat?", "vessel")).toBeUndefined();
});
