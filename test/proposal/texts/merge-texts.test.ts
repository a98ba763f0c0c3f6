import { expect, test } from "vitest";
import { mergedText } from "../../../src/proposal/texts/merge-texts.ts";

const base = "one\n\ntwo\n\nthree\n\nfour\n\nfive\n";

test.each([
    ["nothing changed meanwhile", base.replace("two", "2"), base, base.replace("two", "2")],
    [
        "another place changed",
        base.replace("two", "2"),
        base.replace("five", "5"),
        "one\n\n2\n\nthree\n\nfour\n\n5\n",
    ],
    [
        "lines were added above",
        base.replace("five", "5"),
        `zero\n\n${base}`,
        `zero\n\n${base.replace("five", "5")}`,
    ],
    [
        "both made the same change",
        base.replace("two", "2"),
        base.replace("two", "2"),
        base.replace("two", "2"),
    ],
    ["the same line changed", base.replace("two", "2"), base.replace("two", "II"), undefined],
    ["the place is gone", base.replace("two", "2"), "all new\n", undefined],
])("if %s", (_, edited, current, merged) => {
    expect(mergedText({ base, edited, current })).toBe(merged);
});
