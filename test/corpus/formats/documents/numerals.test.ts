import { expect, test } from "vitest";
import { numeral } from "../../../../src/corpus/formats/documents/numerals.ts";

test.each([
    ["decimalZero", [1, 9, 10, 100], "01 09 10 100"],
    ["lowerLetter", [1, 26, 27, 28, 53], "a z aa bb aaa"],
    ["upperColumn", [1, 26, 27, 28, 703], "A Z AA AB AAA"],
    ["upperRoman", [4, 19, 1994], "IV XIX MCMXCIV"],
    ["hex", [9, 10, 255], "9 A FF"],
    ["numberInDash", [3], "- 3 -"],
    ["chicago", [1, 2, 3, 4, 5, 9], "* † ‡ § ** ***"],
    ["ordinal", [1, 2, 3, 4, 11, 12, 21, 102, 111], "1st 2nd 3rd 4th 11th 12th 21st 102nd 111th"],
    ["cardinalText", [1, 20], "One Twenty"],
    ["ordinalText", [1, 12], "First Twelfth"],
    ["chineseCounting", [1, 10, 11, 20, 21, 99], "一 十 十一 二十 二十一 九十九"],
    ["koreanCounting", [1, 12], "일 십이"],
    ["chineseLegalSimplified", [3, 10, 12, 20], "叁 壹拾 壹拾贰 贰拾"],
    ["decimalEnclosedCircle", [1, 20], "① ⑳"],
    ["aiueoFullWidth", [1, 46], "ア ン"],
    ["ideographTraditional", [1, 10], "甲 癸"],
    ["decimalFullWidth", [12], "１２"],
    ["russianLower", [8, 9, 10], "з и к"],
    ["0001, 0002, 0003, ...", [7, 12_345], "0007 12345"],
])("%s", (format, numbers, expected) => {
    expect(numbers.map((number) => numeral(number, format, "en-GB")).join(" ")).toBe(expected);
});

test.each([
    ["an unknown format", 1, "bahtText", "en"],
    ["a word in another language", 1, "cardinalText", "fr"],
    ["an ordinal in another language", 1, "ordinal", "fr"],
    ["what programs write in different ways", 10, "ideographDigital", "ja"],
    ["more than there are signs", 21, "decimalEnclosedCircle", ""],
    ["no number of this kind", 0, "lowerLetter", ""],
    ["a number that would be endless", 900_000_000, "chicago", ""],
])("%s has no numeral", (_, number, format, language) => {
    expect(numeral(number, format, language)).toBeUndefined();
});

test("an ordinal in German has a full stop", () => {
    expect(numeral(3, "ordinal", "de-AT")).toBe("3.");
});
