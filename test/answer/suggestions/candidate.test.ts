import { describe, expect, test } from "vitest";
import { candidatesFrom } from "../../../src/answer/suggestions/candidate.ts";

const questions = (sentence: string, language = "en") =>
    candidatesFrom([sentence], language, 0).map(({ question }) => question);

describe("a sentence suggests a question", () => {
    test.each([
        ["About 3,000 cars cross the bridge every day.", "How many cars cross the bridge every day?"],
        ["Seven engineers planned the bridge of Lervik.", "How many engineers planned the bridge of Lervik?"],
        [
            "The office says at least 680 people, including 169 children, have been killed since March.",
            "How many people have been killed since March?",
        ],
        ["“We did,” said Ida Holm, chief engineer of the railway.", "Who is Ida Holm?"],
        ["The toll was lifted by mayor Per Dahl in spring.", "Who is Per Dahl?"],
        ["Ida Holm was a Norwegian engineer.", "Who is Ida Holm?"],
        [
            "The bridge of Lervik was built in 1911 by the engineer Ida Holm.",
            "When was the bridge of Lervik built?",
        ],
        [
            "The bridge of Lervik was built in 1911 by the engineer Ida Holm.",
            "By whom was the bridge of Lervik built?",
        ],
        ["The old bridge is located in the north of Lervik.", "Where is the old bridge located?"],
        ["Photosynthesis is the process by which plants eat.", "What is photosynthesis?"],
        ["Cartesian coordinates are a way to name points.", "What are Cartesian coordinates?"],
        ["The Syrian Democratic Forces (SDF) advanced.", "What does SDF stand for?"],
        [
            "A spokeswoman dismissed the reports of losses as “old news.”",
            "Who dismissed the reports of losses as “old news”?",
        ],
        [
            "“The bridge will stand for another hundred years,” said Holm.",
            "Who said “The bridge will stand for another hundred years”?",
        ],
        ["People often cross the Lervik Bridge at night.", "What do the articles say about Lervik Bridge?"],
    ])("%s", (sentence, question) => {
        expect(questions(sentence)).toContain(question);
    });

    test.each([
        [
            "de",
            "Rund 3.000 Autos überqueren täglich die Brücke.",
            "Wie viele Autos überqueren täglich die Brücke?",
        ],
        ["nl", "Ongeveer 3.000 auto’s rijden over de brug.", "Hoeveel auto’s rijden over de brug?"],
        ["sv", "Cirka 3 000 bilar kör över bron varje dag.", "Hur många bilar kör över bron varje dag?"],
        ["fr", "Chaque jour, on traverse le Pont Neuf à pied.", "Que disent les articles sur Pont Neuf ?"],
    ])("in %s: %s", (language, sentence, question) => {
        expect(questions(sentence, language)).toContain(question);
    });
});

describe("a sentence suggests no question", () => {
    test.each([
        ["if a number counts time", "Three years later the bridge of Lervik fell down."],
        ["if a number is a percentage", "About 20 per cent of the cars are blue and old."],
        ["if a number is a year", "1911 people remember as a good year."],
        ["if only another sentence says who is meant", "They were built in 1911 by a firm."],
        ["if nothing says which one is meant", "The city was captured in 1664 by troops."],
        ["if a thing is named only by its relation to another", "The reason is the weather of spring."],
        ["if two capitalized words may not be a person", "New York is the city of cities."],
        ["if letters don't abbreviate the words before them", "The Blue Green Red ABC is a flag."],
        ["if a word only looks like a verb", "Holm designed to please."],
        ["if a possessive comes before a name", "All of them knew Ida Holm’s bridge."],
    ])("%s", (_, sentence) => {
        expect(questions(sentence)).toEqual([]);
    });

    test("if the language has no welcome questions", () => {
        expect(questions("桥长412米。", "zh")).toEqual([]);
        expect(questions("Ida Holm was a Norwegian engineer.", "fi")).toEqual([]);
    });
});

test("kinds of questions take turns, starting with the given one", () => {
    const sentences = [
        "About 3,000 cars cross the bridge every day.",
        "About 200 ships pass the bridge every year.",
        "Ida Holm was a Norwegian engineer.",
    ];
    const inTurn = (first: number) => candidatesFrom(sentences, "en", first).map(({ question }) => question);
    const [cars, ships, holm] = [
        "How many cars cross the bridge every day?",
        "How many ships pass the bridge every year?",
        "Who is Ida Holm?",
    ];
    expect(inTurn(0)).toEqual([cars, holm, ships]);
    expect(inTurn(1)).toEqual([holm, cars, ships]);
});

test("a sentence that says two things of its subject suggests no question about the second one", () => {
    expect(
        questions("The bridge of Lervik is 412 metres long and was built in 1911 by Ida Holm."),
    ).not.toContainEqual(expect.stringContaining("and built"));
});
