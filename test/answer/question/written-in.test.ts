import fc from "fast-check";
import { expect, test } from "vitest";
import { writtenIn } from "../../../src/answer/question/written-in.ts";
import { analyzerOf } from "../../../src/search/terms.ts";

test.each([
    ["with its points", "Was the U.S.S.R. involved?", "USSR", "U.S.S.R"],
    ["with its capitals", "WHO WAS THE PAINTER OF IT", "painter", "PAINTER"],
    ["with ligatures and combining marks", "the ﬂower of Cafe\u0301 Rouge", "flower", "ﬂower"],
    ["with its invisible characters", "in Zan\u00adzibar", "Zanzibar", "Zan\u00adzibar"],
    ["after letters that are longer in lower case", "İİİİ LAMP", "lamp", "LAMP"],
    ["not inside another word", "EARTH Art", "art", "Art"],
    ["only inside another word", "the 45ﬂowers", "flowers", "ﬂowers"],
])("a word is returned %s", (_, text, word, expected) => {
    expect(writtenIn(text, "en")(word)).toBe(expected);
});

test("letters change their case as the language does", () => {
    expect(writtenIn("IŞIK NEREDE VE NASIL", "tr")("ışık")).toBe("IŞIK");
});

test("what the text does not contain is returned unchanged", () => {
    expect(writtenIn("Where is it?", "en")("mill")).toBe("mill");
    expect(writtenIn("", "en")("mill")).toBe("mill");
});

const text = fc.string({
    unit: fc.constantFrom(..."aİIß١٢.’'- \u0301\u00ad\u200fﬁ²😀漢คำЖς", "U.S.", "Zürich", "1,000", "\ud83d"),
    maxLength: 40,
});

test.each(["en", "tr", "el", "th", "ja"])(
    "every word with a letter or digit is found in its text: %s",
    (language) => {
        const analyze = analyzerOf(language);
        fc.assert(
            fc.property(text, (written) => {
                const find = writtenIn(written, language);
                const words = analyze(written).filter((word) => /[\p{L}\p{N}]/u.test(word.written));
                for (const word of words) expect(written).toContain(find(word.written));
            }),
        );
    },
);
