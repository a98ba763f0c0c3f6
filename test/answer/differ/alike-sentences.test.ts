import { expect, test } from "vitest";
import { valuesInAlike } from "../../../src/answer/differ/alike-sentences.ts";

const howMany = { asked: "How many cars cross the bridge?", kind: "how many" } as const;

test("the one number that nearly equal sentences give differently is what differs", () => {
    const values = valuesInAlike(
        howMany,
        "In 1990, 3,000 cars crossed the bridge every day.",
        "In 1990, 5,000 cars crossed the bridge every day.",
    );
    expect(values?.map(({ at }) => at.start)).toEqual([9, 9]);
});

test.each([
    [
        "two numbers",
        "In June 3,000 cars and 20 carts crossed it.",
        "In June 5,000 cars and 40 carts crossed it.",
    ],
    ["a date", "In 1990, 3,000 cars crossed the bridge.", "In 2010, 3,000 cars crossed the bridge."],
    ["nothing", "There 3,000 cars crossed the bridge.", "There 3,000 cars crossed the bridge."],
    ["other words", "There 3,000 cars crossed the bridge.", "Of the fishermen, 12 had boats."],
])("not if %s differ", (_, one, other) => {
    expect(valuesInAlike(howMany, one, other)).toBeUndefined();
});
