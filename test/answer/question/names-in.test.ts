import { expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { readLearned } from "../../../src/answer/model/read-learned.ts";
import { readQuestion } from "../../../src/answer/question/question.ts";
import { openParagraphIndex } from "../../../src/search/paragraph-index.ts";
import { anArticle } from "../../build.ts";

const article = anArticle({
    text: [
        "The Coastal Rescue Team (CRT) has nine boats.",
        "The WHO sent forty doctors to Zeeshan in 1987.",
        "Fishing is the main trade of the coast.",
    ],
});
const index = openParagraphIndex([article], "en", readLearned());
const terms = (question: string) =>
    readQuestion(question, index).terms.map(({ written, matches }) => [
        written,
        matches.map((match) => match.term),
    ]);

test("an acronym matches itself and the rarest word that it stands for, with less weight", () => {
    const { terms } = readQuestion("How many boats has the CRT?", index);
    const { matches = [] } = terms.find(({ written }) => written === "CRT") ?? {};
    expect(matches[0]).toEqual({ term: "crt", weight: 1 });
    expect(matches).toHaveLength(2);
    expect(matches[1]?.weight).toBeLessThan(1);
});

test("a name that no article contains is one term, which matches the name that they contain", () => {
    expect(terms("Did the World Health Organization help?")).toContainEqual([
        expect.stringMatching(/World|Health|Organization/u),
        ["who"],
    ]);
    expect(terms("Did the World Health Organization help?")).toHaveLength(2);
});

test("if a question has both names, each matches itself only", () => {
    const asked = terms("Is the Coastal Rescue Team the CRT?");
    expect(asked).toContainEqual(["CRT", ["crt"]]);
});

test("“WHO” is not found in “who”", async () => {
    const library = openLibrary([
        article,
        anArticle({ id: "b", text: ["The woman who sent forty doctors to Lervik is Ida Holm."] }),
    ]);
    const { excerpts } = await library.ask("How many doctors did the WHO send?");
    expect(excerpts[0]?.paragraph.text).toContain("The WHO sent");
});

test.each([
    ["When did the World Health Organization send doctors to Zishan?", "in 1987"],
    ["How many doctors were sent to Ziishan?", "forty"],
])("%s is answered", async (question, expected) => {
    const { verdict, missing, excerpts } = await openLibrary([article]).ask(question);
    expect({ verdict, missing }).toEqual({ verdict: "answered", missing: [] });
    expect(excerpts[0]?.paragraph.text).toContain(expected);
});

test("a similar name alone makes no answer", async () => {
    const { verdict } = await openLibrary([article]).ask("Who was the first mayor of Zishan?");
    expect(verdict).not.toBe("answered");
});
