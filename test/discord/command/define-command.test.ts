import { expect, expectTypeOf, test } from "vitest";
import {
    defineAction,
    defineCommand,
    defineGroup,
    defineMessageCommand,
} from "../../../src/discord/command/define-command.ts";
import type { AttachedFile } from "../../../src/discord/command/download.ts";
import {
    channel,
    choice,
    file,
    flag,
    optionalChannel,
    optionalChoice,
    optionalFile,
    optionalText,
    optionalWholeNumber,
    text,
    wholeNumber,
} from "../../../src/discord/command/option.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";
import { anArticle } from "../../build.ts";
import { aContext, aCorpus, actionOf } from "../../commands/a-context.ts";
import { within } from "../../within.ts";

const context = await within("the articles to be opened", aContext(aCorpus([anArticle()])));
const said = (value: unknown): Reply => ({
    kind: "text",
    text: JSON.stringify(value),
    visibility: "private",
});

const greet = defineCommand({
    name: "greet",
    description: "Greet someone",
    options: { name: text("Whom"), title: optionalText("How"), loud: flag("Aloud") },
    run: (values) => {
        expectTypeOf(values).toEqualTypeOf<{
            readonly name: string;
            readonly title: string | undefined;
            readonly loud: boolean;
        }>();
        return said(values);
    },
});

test("a command gets the values of its options, and nothing else", () => {
    const raw = { name: "Ada", title: "Lady", loud: true, other: "x" };
    expect(actionOf(greet).run(raw, context)).toEqual(said({ name: "Ada", title: "Lady", loud: true }));
});

const sizes = [
    { name: "Small", value: "s" },
    { name: "Large", value: "l" },
] as const;
const attached = { name: "a.txt", address: "https://cdn.discordapp.com/a.txt", size: 3 };

test("options of every kind are typed from their definition", () => {
    const order = defineCommand({
        name: "order",
        description: "Order",
        options: {
            size: choice("Size", sizes),
            count: wholeNumber("How many", { min: 1, max: 9 }),
            place: channel("Where"),
            list: file("What"),
            otherSize: optionalChoice("Size", sizes),
            otherCount: optionalWholeNumber("How many", { min: 1, max: 9 }),
            otherPlace: optionalChannel("Where"),
            otherList: optionalFile("What"),
        },
        run: (values) => {
            expectTypeOf(values).toEqualTypeOf<{
                readonly size: "s" | "l";
                readonly count: number;
                readonly place: string;
                readonly list: AttachedFile;
                readonly otherSize: "s" | "l" | undefined;
                readonly otherCount: number | undefined;
                readonly otherPlace: string | undefined;
                readonly otherList: AttachedFile | undefined;
            }>();
            return said(values);
        },
    });
    const raw = { size: "l", count: 3, place: "77", list: attached };
    expect(actionOf(order).run(raw, context)).toEqual(said(raw));
});

test("what a member leaves out is undefined, and a flag is off", () => {
    expect(actionOf(greet).run({ name: "Ada" }, context)).toEqual(said({ name: "Ada", loud: false }));
});

test("a required option that Discord does not send is a TypeError", () => {
    const problem = new TypeError('The option "name" is missing.');
    expect(() => actionOf(greet).run({ loud: true }, context)).toThrow(problem);
});

test("a command is for everyone and asks nothing, unless it says so", () => {
    expect(greet).toMatchObject({ audience: "everyone", asks: false });
    expect(greet).not.toHaveProperty("press");
});

test("a group runs the subcommand by its name", () => {
    const one = defineAction({ description: "One", run: () => said(1) });
    const two = defineAction({ description: "Two", run: () => said(2) });
    const group = defineGroup({
        name: "count",
        description: "Count",
        audience: "moderators",
        subcommands: { one, two },
    });
    expect(group.audience).toBe("moderators");
    expect(actionOf(group, "two").run({}, context)).toEqual(said(2));
});

test("a command says for whom it is, and what answers its components", () => {
    const press = () => said("pressed");
    const settings = defineCommand({
        name: "settings",
        description: "Settings",
        audience: "managers",
        press,
        run: () => said("shown"),
    });
    expect(settings).toMatchObject({ audience: "managers", press });
    expect(settings).not.toHaveProperty("run");
});

test("a message command is given the message", () => {
    const keep = defineMessageCommand({
        name: "Keep it",
        audience: "moderators",
        run: ({ id, isOurs }) => said({ id, isOurs }),
    });
    const message = { id: "7", isOurs: true, content: "x" };
    expect(keep.run(message, context)).toEqual(said({ id: "7", isOurs: true }));
});
