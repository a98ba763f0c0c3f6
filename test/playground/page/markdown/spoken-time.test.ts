import { expect, test } from "vitest";
import { spokenDay, spokenTime } from "../../../../src/playground/page/markdown/spoken-time.ts";
import "../english-labels.ts";

const now = new Date(2026, 10, 23, 10, 14, 30);
const secondsFromNow = (seconds: number) => new Date(now.getTime() + seconds * 1000);

test.each([
    [0, "in 0 seconds"],
    [-1, "1 second ago"],
    [-59, "59 seconds ago"],
    [-119, "1 minute ago"],
    [3600, "in 1 hour"],
    [-86_400 * 3, "3 days ago"],
    [-86_400 * 400, "1 year ago"],
])("%i seconds from now is “%s”", (seconds, spoken) => {
    expect(spokenTime(secondsFromNow(seconds), "R", now)).toBe(spoken);
});

test.each([
    ["t", "10:14"],
    ["T", "10:14:30"],
    ["d", "23/11/2026"],
    ["D", "23 November 2026"],
    ["F", "Monday, 23 November 2026 at 10:14"],
    ["f", "23 November 2026 at 10:14"],
    ["z", "23 November 2026 at 10:14"],
])("format %s", (format, spoken) => {
    expect(spokenTime(now, format, now)).toBe(spoken);
});

test("the day of a message is today, yesterday or its date", () => {
    expect(spokenDay(now, now)).toBe("Today at 10:14");
    expect(spokenDay(new Date(2026, 10, 22, 23, 59), now)).toBe("Yesterday at 23:59");
    expect(spokenDay(new Date(2026, 10, 1, 9, 5), now)).toBe("01/11/2026 09:05");
});
