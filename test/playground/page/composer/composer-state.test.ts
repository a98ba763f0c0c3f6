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

test("a command begins with its required options, the first of them focused", () => {
    expect(names(askDraft())).toEqual(["question"]);
    expect(askDraft().focused).toBe("question");
    expect(optionsLeft(askDraft()).map(({ name }) => name)).toEqual(["article", "hide"]);
});

test("an option is taken up once, and can be dropped unless it is required", () => {
    const both = addOption(addOption(askDraft(), "hide"), "article");
    expect(names(both)).toEqual(["question", "hide", "article"]);
    expect(addOption(both, "hide")).toBe(both);
    expect(names(drop(both, "hide"))).toEqual(["question", "article"]);
    expect(names(drop(both, "question"))).toEqual(["question", "hide", "article"]);
});

test("a choice typed by its name counts as chosen, and no longer when it is changed", () => {
    const typed = typeInto(addOption(askDraft(), "hide"), "hide", " true");
    expect(typed.fields[1]).toMatchObject({ typed: " true", chosen: "true" });
    expect(typeInto(typed, "hide", "tru").fields[1]?.chosen).toBeUndefined();
});

test("a chosen value is sent, its name is shown", () => {
    const chosen = choose(addOption(askDraft(), "article"), "article", {
        name: "The bridge",
        value: "bridge",
    });
    expect(chosen.fields[1]).toMatchObject({ typed: "The bridge", chosen: "bridge" });
});

test("what the bot proposed for one option is gone at another", () => {
    const suggested = { ...addOption(askDraft(), "article"), suggested: [{ name: "A", value: "a" }] };
    expect(focusOn(suggested, "question").suggested).toEqual([]);
    expect(focusOn(suggested, "article")).toBe(suggested);
});
