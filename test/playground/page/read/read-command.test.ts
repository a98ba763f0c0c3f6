import { expect, test } from "vitest";
import { readCommands } from "../../../../src/playground/page/read/read-command.ts";
import { askWire, corpusWire } from "../wire.ts";
import "../english-labels.ts";

const noNumber = { whole: false, least: undefined, most: undefined };

test("options are read in order, with everything a client needs to fill them in", () => {
    const [ask] = readCommands([askWire], "1");
    expect(ask?.options).toEqual([
        {
            name: "question",
            shown: "question",
            description: "What",
            kind: "text",
            required: true,
            suggests: false,
            choices: [],
            longest: 300,
            ...noNumber,
        },
        {
            name: "article",
            shown: "article",
            description: "Which",
            kind: "text",
            required: false,
            suggests: true,
            choices: [],
            longest: undefined,
            ...noNumber,
        },
        {
            name: "hide",
            shown: "hide",
            description: "To you alone",
            kind: "boolean",
            required: false,
            suggests: false,
            choices: [
                { name: "True", value: "true" },
                { name: "False", value: "false" },
            ],
            longest: undefined,
            ...noNumber,
        },
    ]);
});

test("subcommands, also in a group, are read as separate commands", () => {
    const deep = {
        name: "a",
        offered_in: ["1"],
        options: [{ type: 2, name: "b", options: [{ type: 1, name: "c", description: "deep" }] }],
    };
    expect(readCommands([corpusWire, deep], "1")).toMatchObject([
        { name: "corpus reload", description: "Read again", options: [] },
        { name: "corpus status" },
        { name: "a b c", description: "deep" },
    ]);
});

test("message and user commands are distinguished, and commands for other places left out", () => {
    const wires = [
        { type: 2, name: "Greet", offered_in: ["1"] },
        { type: 3, name: "Keep", offered_in: ["1"] },
        { type: 3, name: "Other", offered_in: ["2"] },
    ];
    expect(readCommands(wires, "1").map(({ kind, name }) => `${kind} ${name}`)).toEqual([
        "user Greet",
        "message Keep",
    ]);
});

test("values of choices are read as texts", () => {
    const options = [{ type: 4, name: "n", choices: [{ name: "two", value: 2 }] }];
    const [command] = readCommands([{ name: "x", offered_in: ["1"], options }], "1");
    expect(command?.options[0]).toMatchObject({ kind: "number", choices: [{ name: "two", value: "2" }] });
});

test("a channel option offers the known channels, a file is not a text, and an integer has its limits", () => {
    const wire = {
        name: "set",
        offered_in: ["1"],
        options: [
            { type: 7, name: "channel" },
            { type: 7, name: "written", channel_types: [0, 5] },
            { type: 11, name: "file" },
            { type: 4, name: "count", min_value: 1, max_value: 9 },
        ],
    };
    const general = { name: "#general", value: "1", kind: "text" } as const;
    const forum = { name: "#questions", value: "2", kind: "forum" } as const;
    const [command] = readCommands([wire], "1", [general, forum]);
    expect(command?.options).toMatchObject([
        { kind: "channel", choices: [general, forum] },
        { kind: "channel", choices: [general] },
        { kind: "file", choices: [] },
        { kind: "number", whole: true, least: 1, most: 9 },
    ]);
});
