import { describe, expect, test } from "vitest";
import { readLearned } from "../../../src/answer/model/read-learned.ts";
import { missingWords } from "../../../src/answer/question/missing-words.ts";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const learned = readLearned();
const lighthouse = anArticle({
    title: "The lighthouse of Lervik",
    text: [
        "Ida Holm built the lighthouse in 1911.",
        "Three children were killed in the storm of 1923, and a physician was hurt.",
        "The keeper bought a larger boat and gave it to the village.",
    ],
});
const english = openParagraphIndex([lighthouse], "en", learned);

function missing(text: string, index = english): string {
    return missingWords(readQuestion(text, index), { text, index, nouns: learned.related })
        .map(({ written }) => written)
        .join(" ");
}

describe("in English", () => {
    test.each([
        ["Which painter lived in Oslo in 1935?", "painter Oslo 1935"],
        ["how much does a ticket to the museum cost", "ticket museum cost"],
        ["Did Marta Lind visit?", "Marta Lind"],
        ["is NATO or the UN involved", "NATO UN"],
        ["does sourdough help seasickness?", "sourdough seasickness"],
    ])("names, numbers and nouns are missing: %s", (question, expected) => {
        expect(missing(question)).toBe(expected);
    });

    test.each([
        ["a greeting, slang or a plea", "heyy hi pls plz can u tell me smth abt it lol thx"],
        ["a verb of asking", "does anyone know, explain or mention what happened"],
        [
            "a verb, an adjective, or a participle",
            "Did they want to donate, travel or get arrested? Was it the youngest?",
        ],
        ["a misspelled verb", "what hapened, and who wantd it"],
        ["a word that fills", "what sort of thing, what kind of stuff, what time and what year"],
        ["a currency or a percentage, which may be a sign", "how many euros, dollars or cents, what percent"],
        ["a single digit", "who built the lighthouse? 1"],
        ["two letters", "is qa al wx"],
    ])("%s is not", (_, question) => {
        expect(missing(question)).toBe("");
    });

    test.each([
        ["an inflection", "Are there lighthouses and villages?"],
        ["a misspelling", "Who built the ligthouse in the vilage?"],
        ["a swap in a short word", "teh cihld's baot"],
        ["a synonym", "How many kids died? Was a doctor injured?"],
        ["an irregular form", "What did the child give or buy?"],
        ["a comparison", "Who has the largest boats?"],
        ["a derivation", "How many deaths were there?"],
    ])("%s of a word in the articles is not", (_, question) => {
        expect(missing(question)).toBe("");
    });

    test("in capitals, function words are not; in capitalized words, verbs are not", () => {
        expect(missing("HOW DID THE PAINTER DIE, AND WHO TOLD THE KING?")).toBe("PAINTER KING");
        expect(missing("HOW many people were at the WEDDING")).toBe("WEDDING");
        expect(missing("What Happened To The Painter?")).toBe("Painter");
    });
});

describe("in languages without a list of nouns", () => {
    const text = ["Ida Holm baute den Leuchtturm im Jahr 1911.", "Drei Kinder starben im Sturm."];
    const german = openParagraphIndex([anArticle({ language: "de", text })], "de");

    test("names and numbers are missing, and in German all nouns", () => {
        expect(missing("Wann besuchte Marta Lind 1935 das alte Museum?", german)).toBe(
            "Marta Lind 1935 Museum",
        );
        expect(missing("danke! kannst du mir bitte verraten, wer das gebaut hat?", german)).toBe("");
    });

    test("nothing but numbers and Latin names is missing in scripts without capitals", () => {
        const japanese = openParagraphIndex(
            [anArticle({ language: "ja", text: ["灯台は1911年に建てられた。"] })],
            "ja",
        );
        expect(missing("画家は1935年に何を描きましたか?", japanese)).toBe("1935");
    });
});
