import { describe, expect, test } from "vitest";
import {
    addOption,
    emptyComposer,
    startCommand,
    typeInto,
    withText,
} from "../../../../src/playground/page/composer/composer-state.ts";
import {
    completeMention,
    type Suggestion,
    suggestionsFor,
    writtenMentions,
} from "../../../../src/playground/page/composer/suggestions.ts";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire, corpusWire } from "../wire.ts";

const commands = readCommands([askWire, corpusWire, { type: 3, name: "Keep", offered_in: ["1"] }], "1");
const members = [
    { name: "Pullquote", description: "App" },
    { name: "Theo", description: "" },
];
const known = { commands, members };
const listed = (all: readonly Suggestion[]) =>
    all.map((each) =>
        each.kind === "command" ? each.command.name : each.kind === "member" ? each.name : each.choice.name,
    );
const forText = (text: string) => listed(suggestionsFor(withText(emptyComposer, text), known));

test.each([
    ["/", ["ask", "corpus reload", "corpus status"]],
    ["/CORPUS R", ["corpus reload"]],
    ["/nothing", []],
    ["a /", []],
    ["/\n", []],
    ["@", ["Pullquote", "Theo"]],
    ["hey @pu", ["Pullquote"]],
    ["@pullquote", []],
    ["mail@pu", []],
    ["", []],
])("%j lists %j", (text, names) => {
    expect(forText(text)).toEqual(names);
});

test("a closed list shows nothing", () => {
    expect(suggestionsFor({ ...withText(emptyComposer, "/"), closed: true }, known)).toEqual([]);
});

test("a name that was started is completed at the end of the text, and nowhere else", () => {
    expect(completeMention("@pu and @pu", "Pullquote")).toBe("@pu and @Pullquote ");
    expect(completeMention("@", "Pullquote")).toBe("@Pullquote ");
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

describe("a mention", () => {
    const names = [
        ["Pullquote", "500"],
        ["Theo", "601"],
    ] as const;

    test.each([
        ["@Pullquote how far?", "<@500> how far?"],
        ["(@pullquote) and @Theo.", "(<@500>) and <@601>."],
        ["mail@Pullquote", "mail@Pullquote"],
        ["@Pullquotes", "@Pullquotes"],
        ["@Nobody", "@Nobody"],
    ])("%s is sent as %s", (text, sent) => {
        expect(writtenMentions(text, names)).toBe(sent);
    });
});
