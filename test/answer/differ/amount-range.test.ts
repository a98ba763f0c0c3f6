import { expect, test } from "vitest";
import { amountRange } from "../../../src/answer/differ/amount-range.ts";

test.each([
    ["412 metres", "is ", [412, 412]],
    ["40 people", "about ", [34.775, 45.225]],
    ["300 metres", "is ", [290, 310]],
    ["6.5 million", "has ", [6.45e6, 6.55e6]],
    ["34 people", "at least ", [34, Number.POSITIVE_INFINITY]],
    ["50", "up to ", [Number.NEGATIVE_INFINITY, 51]],
    ["35 and 45", "between ", [35, 45]],
    ["thirty-four people", "", [34, 34]],
    ["3,412", "has ", [3412, 3412]],
])("%s after “%s”", (written, before, [from, to]) => {
    const range = amountRange(written, before);
    expect(range?.from).toBeCloseTo(from ?? 0);
    expect(range?.to).toBeCloseTo(to ?? 0);
});

test.each(["2/3", "dozens", "hundreds of people"])("%s is no amount that can be compared", (written) => {
    expect(amountRange(written, "")).toBeUndefined();
});
