import { describe, expect, onTestFinished, test } from "vitest";
import { replaceCatalogue } from "../../../locales/catalogues.ts";
import { spokenLanguages } from "../../../locales/languages.ts";
import { say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import { isYes, yesOrNo } from "../../../src/terminal/setup/yes-or-no.ts";

const inSpanish = <Result>(yes: string, no: string, work: () => Result): Result => {
    onTestFinished(replaceCatalogue("es", { "setup.yes": yes, "setup.no": no }));
    return inLanguage("es", work);
};

test.each([
    ["Sí", "No", ["sí", "SI", "s", "S\u0301i", "yes", " y "], ["no", "N"]],
    ["Evet", "Hayır", ["evet", "E"], ["hayır", "hayir", "HAYIR", "h", "no"]],
    ["はい", "いいえ", ["はい", "は", "y", "yes"], ["いいえ", "n"]],
])("%s and %s are understood without accents and case, and in English", (yes, no, yesses, noes) => {
    inSpanish(yes, no, () => {
        expect(yesses.map(isYes)).toEqual(yesses.map(() => true));
        expect(noes.map(isYes)).toEqual(noes.map(() => false));
        expect(["", "maybe"].map(isYes)).toEqual([undefined, undefined]);
    });
});

test.each([
    ["Sí", "No", ["s", "n"]],
    ["Да", "Нет", ["д", "н"]],
    ["はい", "いいえ", ["y", "n"]],
    ["是", "否", ["y", "n"]],
] as const)("for %s and %s, the letters that are shown can be typed with one key", (yes, no, letters) => {
    expect(inSpanish(yes, no, yesOrNo)).toEqual(letters);
});

describe("in each language,", () => {
    test.each(spokenLanguages.map(({ tag }) => tag))(
        "yes and no differ, and so do their letters: %s",
        (tag) =>
            inLanguage(tag, () => {
                const letters = yesOrNo();
                expect(letters.map(isYes)).toEqual([true, false]);
                expect([say("setup.yes"), say("setup.no")].map(isYes)).toEqual([true, false]);
            }),
    );
});
