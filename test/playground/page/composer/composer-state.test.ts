import { expect, test } from "vitest";
import {
    addOption,
    type CommandDraft,
    choose,
    drop,
    emptyComposer,
    focusOn,
    optionsLeft,
    startCommand,
    typeInto,
} from "../../../../src/playground/page/composer/composer-state.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire } from "../wire.ts";

function askDraft(): CommandDraft {
    const [ask] = readCommands([askWire], "1");
    if (ask === undefined) throw new Error("no /ask");
    const { draft } = startCommand(emptyComposer, ask);
    if (draft.kind !== "command") throw new Error("no command");
    return draft;
}

const names = ({ fields }: CommandDraft) => fields.map(({ option }) => option.name);

test("a command starts with its required options, with the first one focused", () => {
    expect(names(askDraft())).toEqual(["question"]);
    expect(askDraft().focused).toBe("question");
    expect(optionsLeft(askDraft()).map(({ name }) => name)).toEqual(["article", "hide"]);
});

test("an option can be added once, and removed unless it is required", () => {
    const both = addOption(addOption(askDraft(), "hide"), "article");
    expect(names(both)).toEqual(["question", "hide", "article"]);
    expect(addOption(both, "hide")).toBe(both);
    expect(names(drop(both, "hide"))).toEqual(["question", "article"]);
    expect(names(drop(both, "question"))).toEqual(["question", "hide", "article"]);
});

test("typing the name of a choice selects it, and changing the text deselects it", () => {
    const typed = typeInto(addOption(askDraft(), "hide"), "hide", " true");
    expect(typed.fields[1]).toMatchObject({ typed: " true", chosen: "true" });
    expect(typeInto(typed, "hide", "tru").fields[1]?.chosen).toBeUndefined();
});

test("the value of a choice is sent, and its name shown", () => {
    const chosen = choose(addOption(askDraft(), "article"), "article", {
        name: "The bridge",
        value: "bridge",
    });
    expect(chosen.fields[1]).toMatchObject({ typed: "The bridge", chosen: "bridge" });
});

test("suggestions for one option disappear at another", () => {
    const suggested = { ...addOption(askDraft(), "article"), suggested: [{ name: "A", value: "a" }] };
    expect(focusOn(suggested, "question").suggested).toEqual([]);
    expect(focusOn(suggested, "article")).toBe(suggested);
});
