import { expect, test } from "vitest";
import { stemKorean } from "../../src/languages/korean.ts";

test.each([
    ["통행료는", "통행료가"],
    ["다리에서", "다리를"],
    ["폐지되었나요", "폐지되었다"],
    ["건설했나요", "건설했습니다"],
])("%s and %s are forms of the same word", (one, other) => {
    expect(stemKorean(one)).toBe(stemKorean(other));
});

test.each(["이", "도로", "나도", "NATO는", "1911"])(
    "%s keeps enough letters to differ from other words",
    (word) => {
        expect(stemKorean(word).length).toBeGreaterThanOrEqual(Math.min(2, word.length));
    },
);

test("words that differ by more than their endings stay different", () => {
    expect(stemKorean("학교는")).not.toBe(stemKorean("학생은"));
});
