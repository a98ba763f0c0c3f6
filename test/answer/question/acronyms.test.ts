import { expect, test } from "vitest";
import { openLibrary } from "../../../src/answer/library.ts";
import { readAcronyms, spelledOutIn } from "../../../src/answer/question/acronyms.ts";
import { analyzerOf } from "../../../src/search/terms.ts";
import { anArticle } from "../../build.ts";

const read = (question: string) => {
    const { acronyms, standsFor } = readAcronyms(analyzerOf("en")(question));
    return { acronyms, standsFor };
};

test.each([
    ["What does NATO stand for?", ["nato"], "asked"],
    ["what does nato stand for", ["nato"], "asked"],
    ["What is the abbreviation EKG short for?", ["ekg"], "asked"],
    ["What does the acronym RADAR mean?", ["radar"], "asked"],
    ["What is NATO?", ["nato"], "perhaps"],
    ["Who leads NATO?", ["nato"], "no"],
    ["Where did they stand for an hour?", [], "asked"],
    ["Who built the bridge?", [], "no"],
] as const)("%s", (question, acronyms, standsFor) => {
    expect(read(question)).toMatchObject({ standsFor });
    expect(read(question).acronyms).toEqual(expect.arrayContaining([...acronyms]));
});

test.each([
    ["The North Atlantic Treaty Organization met.", "nato", true],
    ["Heart disease and stroke are kinds of cardiovascular disease.", "cvd", false],
    ["The Bank of England raised its rate.", "boe", true],
    ["The European Journal for Cancer said so.", "ejc", true],
    ["It uses a kettle.", "uk", false],
    ["The United Kingdom left.", "uk", true],
])("%s spells out %s: %s", (text, acronym, expected) => {
    expect(spelledOutIn(text)(acronym)).toBe(expected);
});

test("“What does X stand for?” is answered only by the words that X abbreviates", async () => {
    const said = "The WMF said on Monday that the WMF has no plans. The WMF was asked again.";
    const library = (text: readonly string[]) => openLibrary([anArticle({ text: [...text] })]);
    const question = "What does WMF stand for?";
    const without = await library([said]).ask(question);
    expect(without.verdict).not.toBe("answered");
    expect(without.missing).toEqual([]);
    const { verdict, excerpts } = await library([
        said,
        "The World Monuments Fund (WMF) has its seat in a tower.",
    ]).ask(question);
    expect({ verdict, paragraph: excerpts[0]?.paragraph.number }).toEqual({
        verdict: "answered",
        paragraph: 2,
    });
});

test("a question for a number is not answered by a sentence without one", async () => {
    const library = openLibrary([anArticle({ text: ["The engineer Anna Holm built the bridge."] })]);
    expect((await library.ask("How old is Anna Holm?")).verdict).not.toBe("answered");
    expect((await library.ask("Who is Anna Holm?")).verdict).toBe("answered");
});
