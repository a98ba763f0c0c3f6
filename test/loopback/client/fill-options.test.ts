import { expect, test } from "vitest";
import { filledOptions } from "../../../src/loopback/client/fill-options.ts";

const option = (type: number, more: object = {}) => ({ type, name: "o", description: "x", ...more });

test.each([
    ["a text for an integer", option(4), "seven", "must be a whole number"],
    ["a fraction for an integer", option(4), 1.5, "must be a whole number"],
    ["a number for a text", option(3), 7, "must be text"],
    ["a text for a boolean", option(5), "yes", "must be true or false"],
    ["a text that is too long", option(3, { max_length: 3 }), "four", "can have at most 3 characters"],
    [
        "a value that is not a choice",
        option(3, { choices: [{ name: "A", value: "a" }] }),
        "b",
        "has no choice b",
    ],
    ["a number that is too small", option(4, { min_value: 2 }), 1, "must be at least 2"],
    ["a number that is too large", option(4, { max_value: 2 }), 3, "must be at most 2"],
    ["a text for a file", option(11), "1", "must be a file"],
    [
        "a file that is too large",
        option(11),
        { name: "a.md", content: new Uint8Array(10 * 1024 * 1024 + 1) },
        "must be a file of at most 10 MiB",
    ],
    ["a number for a channel", option(7), 1, "must be a channel"],
    ["a role", option(8), "1", "has type 8, which the loopback does not know"],
])("%s is not sent", (_, known, value, problem) => {
    expect(() => filledOptions([known], { o: value }, undefined)).toThrow(`The option o ${problem}.`);
});

test("valid values are sent in the order of the command", () => {
    const known = [option(10), { ...option(5), name: "p" }];
    expect(filledOptions(known, { p: false, o: 1.5 }, undefined)).toEqual([
        { name: "o", type: 10, value: 1.5 },
        { name: "p", type: 5, value: false },
    ]);
});

test("while an option is being typed, a required one may be missing", () => {
    const known = [option(3), { ...option(3, { required: true }), name: "p" }];
    expect(filledOptions(known, { o: "x" }, "o")).toEqual([
        { name: "o", type: 3, value: "x", focused: true },
    ]);
    expect(() => filledOptions(known, { o: "x" }, undefined)).toThrow("The option p is required.");
});
