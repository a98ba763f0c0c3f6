import { expect, test } from "vitest";
import { attach } from "../../../../src/playground/page/composer/attach.ts";
import {
    addOption,
    choose,
    emptyComposer,
    startCommand,
    typeInto,
} from "../../../../src/playground/page/composer/composer-state.ts";
import { fillIn, valuesOf } from "../../../../src/playground/page/composer/fill-in.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire } from "../wire.ts";
import "../english-labels.ts";

const options = [
    ...askWire.options,
    { type: 4, name: "count", min_value: 1, max_value: 9 },
    { type: 7, name: "channel" },
    { type: 11, name: "file" },
];

function draft(typed: Readonly<Record<string, string>> = {}) {
    const [command] = readCommands([{ ...askWire, options }], "1", [
        { name: "#general", value: "7", kind: "text" },
    ]);
    if (command === undefined) throw new Error("no command");
    const { draft: begun } = startCommand(emptyComposer, command);
    if (begun.kind !== "command") throw new Error("no draft");
    return Object.entries(typed).reduce(
        (filled, [name, words]) => typeInto(addOption(filled, name), name, words),
        begun,
    );
}

test("values are texts, numbers and booleans; empty ones are left out", () => {
    const filled = draft({ question: "Why?", hide: "False", count: "3", article: " " });
    expect(fillIn(filled)).toEqual({
        outcome: "ready",
        values: { question: "Why?", hide: false, count: 3 },
        files: {},
    });
});

test("for a chosen article, its value is sent", () => {
    const filled = draft({ question: "Why?", article: "bri" });
    const chosen = choose(filled, "article", { name: "The bridge", value: "bridge" });
    expect(fillIn(chosen)).toMatchObject({ values: { article: "bridge" } });
    expect(fillIn(filled)).toMatchObject({ values: { article: "bri" } });
});

test.each([
    [{}, "question", "This option is required. Specify a value."],
    [{ question: "x".repeat(301) }, "question", "This can have at most 300 characters."],
    [{ question: "Why?", hide: "perhaps" }, "hide", "Choose True or False."],
    [{ question: "Why?", count: "many" }, "count", "This must be a number."],
    [{ question: "Why?", count: "1.5" }, "count", "This must be a whole number."],
    [{ question: "Why?", count: "0" }, "count", "This must be 1 or more."],
    [{ question: "Why?", count: "10" }, "count", "This must be 9 or less."],
    [{ question: "Why?", channel: "lobby" }, "channel", "Choose one from the list."],
])("%j has a problem at %s", (typed, at, problem) => {
    const filled = fillIn(draft(typed));
    expect(filled.outcome).toBe("incomplete");
    if (filled.outcome !== "incomplete") return;
    expect(filled.draft.focused).toBe(at);
    expect(filled.draft.fields.find(({ option }) => option.name === at)?.problem).toBe(problem);
});

test("while the member types, invalid values are left out", () => {
    expect(valuesOf(draft({ question: "", hide: "perhaps", article: "b" }))).toEqual({ article: "b" });
});

test.each(["#general", "general", " General "])("%j names a channel", (typed) => {
    expect(fillIn(draft({ question: "Why?", channel: typed }))).toMatchObject({ values: { channel: "7" } });
});

test("files are separate from values, and refused if they are larger than Discord accepts", () => {
    const file = new File(["text"], "a.md");
    const given = attach(draft({ question: "Why?" }), "file", [file]);
    expect(fillIn(given)).toEqual({ outcome: "ready", values: { question: "Why?" }, files: { file } });
    const large = new File([new Uint8Array(10 * 1024 * 1024 + 1)], "b.md");
    const filled = fillIn(attach(given, "file", [large]));
    expect(filled).toMatchObject({ outcome: "incomplete", draft: { focused: "file" } });
});
