import { expect, test } from "vitest";
import english from "../../locales/en.json" with { type: "json" };
import { translationProblems } from "../../locales/translation-problems.ts";
import { plainWords, pseudoEnglish, pseudoMessage } from "./pseudo-locale.ts";

test.each([
    ["See all {count, number} articles in `/articles`.", "Šéé áĺĺ {count, number} áŕŧíćĺéš íñ `/articles`."],
    ["{count, plural, one {# file} other {# files}}", "{count,plural,one{# ƒíĺé} other{# ƒíĺéš}}"],
    ["-# Set DATA_DIR, or use --data", "-# Šéŧ DATA_DIR, óŕ úšé --data"],
])("%s becomes %s, and longer", (message, written) => {
    expect(pseudoMessage(message).replace(/ ~+$/u, "")).toBe(written);
    expect(pseudoMessage(message).length).toBeGreaterThan(message.length * 1.3);
});

test("it is a translation like any other", () => {
    expect(
        translationProblems("de", pseudoEnglish, english).filter((one) => !/quotation mark/u.test(one)),
    ).toEqual([]);
});

test("a word that is not in the catalogue stands out", () => {
    expect(plainWords("Ŧĥé mill ĝŕíñđš 412 ŕýé.")).toEqual(["mill"]);
});
