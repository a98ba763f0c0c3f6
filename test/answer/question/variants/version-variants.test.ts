import { expect, test } from "vitest";
import { variantsIn } from "./variants-in.ts";

test.each([
    ["3.1", "Release 3.1.0 is out.", "3.1.0"],
    ["3.1.0", "Release 3.1 is out.", "3.1"],
    ["7", "Version 7.0.0 is out.", "7.0.0"],
    ["V7", "Version 7.0 is out.", "7.0"],
    ["7", "The V7 is out.", "v7"],
])("%s is found in “%s”", (asked, text, variant) => {
    expect(variantsIn(text, asked)).toEqual([{ term: variant, weight: 1 }]);
});

test.each([
    ["3.1", "Release 3.1.4 is out."],
    ["3.10", "Release 3.1 is out."],
    ["30", "Release 3.0 is out."],
    ["7", "Release 0.7 is out."],
])("%s is not found in “%s”", (asked, text) => {
    expect(variantsIn(text, asked)).toEqual([]);
});
