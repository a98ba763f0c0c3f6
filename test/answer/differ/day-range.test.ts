import { expect, test } from "vitest";
import { dayRange } from "../../../src/answer/differ/day-range.ts";

/** Whether two dates cannot be of the same day. */
function exclude(one: string, other: string): boolean {
    const [a, b] = [dayRange(one, "in "), dayRange(other, "in ")];
    if (a === undefined || b === undefined) throw new Error("not read");
    return a.to < b.from || b.to < a.from;
}

test.each([
    ["1911", "1921"],
    ["12 May 1964", "14 May 1964"],
    ["May 1964", "14 June 1964"],
    ["the 1850s", "1861"],
    ["1964-05-12", "May 14, 1964"],
])("%s is not %s", (one, other) => {
    expect(exclude(one, other)).toBe(true);
});

test.each([
    ["1964", "14 May 1964"],
    ["May 1964", "14 May 1964"],
    ["the 1850s", "3 March 1856"],
    ["late 1964", "14 May 1964"],
    ["1964-05-12", "May 12, 1964"],
])("%s may be %s", (one, other) => {
    expect(exclude(one, other)).toBe(false);
});

test.each([
    ["1911", "before "],
    ["1911–1913", "in "],
    ["19th century", "in the "],
    ["300 BC", "in "],
    ["12 May", "on "],
])("%s after “%s” is not compared", (written, before) => {
    expect(dayRange(written, before)).toBeUndefined();
});

test("a day without a year is of the year that is given", () => {
    expect(dayRange("12 May", "on ", "1964")).toEqual(dayRange("12 May 1964", "on "));
});
