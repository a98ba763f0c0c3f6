import { expect, test } from "vitest";
import { choice, file, flag, optionalText, text, wholeNumber } from "../../../src/discord/command/option.ts";
import { valuesOf } from "../../../src/discord/command/read-options.ts";

const options = {
    way: choice(() => "How", [{ name: () => "One", value: "1" }]),
    count: wholeNumber(() => "How many", { min: 1, max: 9 }),
    list: file(() => "What"),
    note: optionalText(() => "Note"),
    loud: flag(() => "Aloud"),
};
const fitting = { way: "1", count: 9, list: { name: "a", address: "b", size: 1 } };

test("options left out are undefined, flags are off, and unknown values are dropped", () => {
    expect(valuesOf(options, { ...fitting, other: "x" })).toEqual({
        ...fitting,
        note: undefined,
        loud: false,
    });
});

test.each([
    ["a text", { note: 7 }, "note", "text"],
    ["a choice", { way: "2" }, "way", "choice"],
    ["a whole number", { count: 1.5 }, "count", "whole number"],
    ["a whole number", { count: 0 }, "count", "whole number"],
    ["a whole number", { count: 10 }, "count", "whole number"],
    ["a whole number", { count: "3" }, "count", "whole number"],
    ["a file", { list: "a.txt" }, "list", "file"],
])("a bad value for %s is a TypeError: %j", (_, raw, name, kind) => {
    const problem = new TypeError(`The option "${name}" has a value that is not a valid ${kind}.`);
    expect(() => valuesOf(options, { ...fitting, ...raw })).toThrow(problem);
});

test("a missing required option is a TypeError", () => {
    expect(() => valuesOf({ name: text(() => "Name") }, {})).toThrow('The option "name" is missing.');
});
