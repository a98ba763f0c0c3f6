import { expect, test } from "vitest";
import {
    addOption,
    emptyComposer,
    startCommand,
    typeInto,
    withText,
} from "../../../../src/playground/page/composer/composer-state.ts";
import { type Suggestion, suggestionsFor } from "../../../../src/playground/page/composer/suggestions.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire, corpusWire } from "../wire.ts";
import "../english-labels.ts";

const commands = readCommands([askWire, corpusWire, { type: 3, name: "Keep", offered_in: ["1"] }], "1");
const mentionable = [
    { kind: "user", id: "500", name: "Pullquote", bot: true },
    { kind: "user", id: "601", name: "Theo", bot: false },
    { kind: "role", id: "700", name: "Pullquote", bot: false },
] as const;
const known = { commands, mentionable };
const listed = (all: readonly Suggestion[]) =>
    all.map((each) => {
        if (each.kind === "mention") return `${each.mentioned.kind} ${each.mentioned.name}`;
        return each.kind === "command" ? each.command.name : each.choice.name;
    });
const forText = (text: string) => listed(suggestionsFor(withText(emptyComposer, text), known));

test.each([
    ["/", ["ask", "corpus reload", "corpus status"]],
    ["/CORPUS R", ["corpus reload"]],
    ["/nothing", []],
    ["a /", []],
    ["/\n", []],
    ["@", ["user Pullquote", "user Theo", "role Pullquote"]],
    ["hey @pu", ["user Pullquote", "role Pullquote"]],
    ["@pullquote", []],
    ["mail@pu", []],
    ["", []],
])("%j lists %j", (text, names) => {
    expect(forText(text)).toEqual(names);
});

test("a closed list shows nothing", () => {
    expect(suggestionsFor({ ...withText(emptyComposer, "/"), closed: true }, known)).toEqual([]);
});

test("choices start with the typed text, and a finished option has none", () => {
    const [ask] = commands;
    if (ask === undefined) throw new Error("no /ask");
    const begun = startCommand(emptyComposer, ask);
    if (begun.draft.kind !== "command") throw new Error("no draft");
    const hide = addOption(begun.draft, "hide");
    const at = (draft: typeof hide) => listed(suggestionsFor({ ...begun, draft }, known));
    expect(at(hide)).toEqual(["True", "False"]);
    expect(at(typeInto(hide, "hide", "f"))).toEqual(["False"]);
    expect(at(typeInto(hide, "hide", "false"))).toEqual([]);
    const article = addOption(begun.draft, "article");
    expect(at({ ...article, suggested: [{ name: "The bridge", value: "b" }] })).toEqual(["The bridge"]);
});
