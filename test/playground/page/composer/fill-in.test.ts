import { expect, test } from "vitest";
import {
    choose,
    emptyComposer,
    startCommand,
    takeUp,
    typeInto,
} from "../../../../src/playground/page/composer/composer.ts";
import { fillIn, valuesOf } from "../../../../src/playground/page/composer/fill-in.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire } from "../wire.ts";

const options = [...askWire.options, { type: 4, name: "count", description: "", choices: undefined }];

function draft(typed: Readonly<Record<string, string>> = {}) {
    const [command] = readCommands([{ ...askWire, options }], "1");
    if (command === undefined) throw new Error("no command");
    const { draft: begun } = startCommand(emptyComposer, command);
    if (begun.kind !== "command") throw new Error("no draft");
    return Object.entries(typed).reduce(
        (filled, [name, words]) => typeInto(takeUp(filled, name), name, words),
        begun,
    );
}

test("values are texts, numbers and booleans; empty ones are left out", () => {
    const filled = draft({ question: "Why?", hide: "False", count: "3", article: " " });
    expect(fillIn(filled)).toEqual({
        outcome: "ready",
        values: { question: "Why?", hide: false, count: 3 },
    });
});

test("of a chosen article its value is sent", () => {
    const filled = draft({ question: "Why?", article: "bri" });
    const chosen = choose(filled, "article", { name: "The bridge", value: "bridge" });
    expect(fillIn(chosen)).toMatchObject({ values: { article: "bridge" } });
    expect(fillIn(filled)).toMatchObject({ values: { article: "bri" } });
});

test.each([
    [{}, "question", "This option is required. Specify a value."],
    [{ question: "x".repeat(301) }, "question", "This may have 300 characters at most."],
    [{ question: "Why?", hide: "perhaps" }, "hide", "Choose True or False."],
    [{ question: "Why?", count: "many" }, "count", "This must be a number."],
])("%j has a problem at %s", (typed, at, problem) => {
    const filled = fillIn(draft(typed));
    expect(filled.outcome).toBe("incomplete");
    if (filled.outcome !== "incomplete") return;
    expect(filled.draft.focused).toBe(at);
    expect(filled.draft.fields.find(({ option }) => option.name === at)?.problem).toBe(problem);
});

test("while one types, wrong values are left out", () => {
    expect(valuesOf(draft({ question: "", hide: "perhaps", article: "b" }))).toEqual({ article: "b" });
});
