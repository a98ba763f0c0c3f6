import { expect, test } from "vitest";
import { separationOf, shareFrom } from "../../bench/separation.ts";

test("odds that are always higher with an answer separate the questions", () => {
    const { auroc, leakAt } = separationOf([3, 5, 4], [1, 2]);
    expect(auroc).toBe(1);
    expect(leakAt(1)).toBe(0);
});

test("of odds in any order, the pairs in the right order count", () => {
    const { auroc, leakAt } = separationOf([4, 1, 3, 2], [2.5, 0, 5, 1.5]);
    // 4 and 3 are above three, 2 above two, 1 above one.
    expect(auroc).toBe((3 + 3 + 2 + 1) / 16);
    // Half of the answerable questions have odds of 3 or more.
    expect(leakAt(0.5)).toBe(1 / 4);
    expect(leakAt(1)).toBe(3 / 4);
});

test("odds at the limit reach it", () => {
    expect(shareFrom(2, [1, 2, 3, -Infinity])).toBe(0.5);
});
