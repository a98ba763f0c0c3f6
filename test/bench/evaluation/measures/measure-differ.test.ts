import { expect, test } from "vitest";
import { differPairs, differRows } from "../../../../bench/evaluation/differ-pairs.ts";
import { measureDiffer } from "../../../../bench/evaluation/measures/measure-differ.ts";
import { readLearned } from "../../../../src/answer/model/read-learned.ts";

test("most pairs of articles that differ are said to, and hardly any that only seem to", async () => {
    const outcomes = await measureDiffer(differPairs, readLearned(), () => undefined);
    const said = (row: string) =>
        outcomes.flatMap(({ question, counts }) => (counts[row] === 1 ? [question] : []));
    expect(outcomes).toHaveLength(126);
    expect(said(differRows.falsely).length).toBeLessThanOrEqual(2);
    expect(said(differRows.found).length).toBeGreaterThanOrEqual(40);
});
