import { expect, test } from "vitest";
import { weekOf } from "../../src/store/digests.ts";

test.each([
    ["2026-11-23T00:00:00Z", "2026-11-23"],
    ["2026-11-22T23:59:59Z", "2026-11-16"],
    ["2027-01-03T12:00:00Z", "2026-12-28"],
    ["2024-02-29T12:00:00Z", "2024-02-26"],
])("%s is in the week of Monday, %s", (moment, monday) => {
    expect(weekOf(new Date(moment))).toBe(monday);
});
