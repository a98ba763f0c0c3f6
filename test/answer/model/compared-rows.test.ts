import { expect, test } from "vitest";
import { comparedRows, openRankingNets } from "../../../src/answer/model/compared-rows.ts";

test("each value is compared with those of the other rows", () => {
    const rows = Array.from({ length: 10 }, (_, at) => [at < 5 ? 1 : 3, 5]);
    const compared = comparedRows(rows);
    // The deviation is 1, and ten rows are trusted half.
    expect(Array.from(compared[0] ?? [])).toEqual([1, 5, expect.closeTo(-0.5, 2), 0]);
    expect(Array.from(compared[9] ?? [])).toEqual([3, 5, expect.closeTo(0.5, 2), 0]);
});

test("two rows differ less than the best of many does", () => {
    const [, best] = comparedRows([[1], [2]]);
    const many = comparedRows(Array.from({ length: 40 }, (_, at) => [at % 2]));
    expect(best?.[1]).toBeLessThan((many[1]?.[1] ?? 0) / 2);
});

test("no rows have nothing to compare", () => {
    expect(comparedRows([])).toEqual([]);
});

test("a net can prefer the row that is the highest in its list, whatever the others are", () => {
    const net = {
        means: [0, 0],
        scales: [0, 1],
        layers: [
            { weights: [0, 1], biases: [0] },
            { weights: [1], biases: [0] },
        ],
    };
    const score = openRankingNets([net]);
    for (const rows of [
        [[1], [2], [3]],
        [[101], [102], [103]],
    ])
        expect(Array.from(score(rows), (value) => value > 0.2)).toEqual([false, false, true]);
});
