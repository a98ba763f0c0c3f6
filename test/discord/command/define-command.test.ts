import { expect, expectTypeOf, test } from "vitest";
import { none } from "../../../src/discord/command/custom-id.ts";
import {
    defineAction,
    defineCommand,
    defineGroup,
    defineMessageCommand,
} from "../../../src/discord/command/define-command.ts";
import { defineButton } from "../../../src/discord/command/define-components.ts";
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

const said = (value: unknown): Reply => ({
    kind: "text",
    text: JSON.stringify(value),
    visibility: "private",
});

const greet = defineCommand({
    name: "greet",
    description: () => "Greet someone",
    options: { name: text(() => "Whom"), title: optionalText(() => "How"), loud: flag(() => "Aloud") },
    run: (values) => {
        expectTypeOf(values).toEqualTypeOf<{
            readonly name: string;
            readonly title: string | undefined;
            readonly loud: boolean;
        }>();
        return said(values);
    },
});

test("a command gets only the values of its options", () => {
    const raw = { name: "Ada", title: "Lady", loud: true, other: "x" };
    expect(greet.does.run(raw, {})).toEqual(said({ name: "Ada", title: "Lady", loud: true }));
});

const sizes = [
    { name: () => "Small", value: "s" },
    { name: () => "Large", value: "l" },
] as const;
const attached = { name: "a.txt", address: "https://cdn.discordapp.com/a.txt", size: 3 };

test("options of every kind are typed from their definition", () => {
    const order = defineCommand({
        name: "order",
        description: () => "Order",
        options: {
            size: choice(() => "Size", sizes),
            count: wholeNumber(() => "How many", { min: 1, max: 9 }),
            place: channel(() => "Where", "messages"),
            list: file(() => "What"),
            otherSize: optionalChoice(() => "Size", sizes),
            otherCount: optionalWholeNumber(() => "How many", { min: 1, max: 9 }),
            otherPlace: optionalChannel(() => "Where", "messages"),
            otherList: optionalFile(() => "What"),
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
    expect(order.does.run(raw, {})).toEqual(said(raw));
});

test("options that are left out are undefined, and flags are off", () => {
    expect(greet.does.run({ name: "Ada" }, {})).toEqual(said({ name: "Ada", loud: false }));
});

test("a missing required option is a TypeError", () => {
    const problem = new TypeError('The option "name" is missing.');
    expect(() => greet.does.run({ loud: true }, {})).toThrow(problem);
});

test("by default, a command is for everyone and does not count as a question", () => {
    expect(greet).toMatchObject({ audience: "everyone", asks: false });
    expect(greet.continuations).toEqual([]);
});

test("a group finds its subcommands by name", () => {
    const one = defineAction({ description: () => "One", run: () => said(1) });
    const two = defineAction({ description: () => "Two", run: () => said(2) });
    const group = defineGroup({
        name: "count",
        description: () => "Count",
        audience: "moderators",
        subcommands: { one, two },
    });
    expect(group).toMatchObject({ audience: "moderators", asks: false, does: { one, two } });
    expect(two.run({}, {})).toEqual(said(2));
});

test("a command has its audience and its continuations", () => {
    const close = defineButton("settings:close", { argument: none, run: () => said("closed") });
    const settings = defineCommand({
        name: "settings",
        description: () => "Settings",
        audience: "managers",
        run: () => said("shown"),
        continuations: [close],
    });
    expect(settings).toMatchObject({ audience: "managers", continuations: [close] });
    defineCommand({
        name: "other",
        description: () => "Other",
        run: () => said("shown"),
        // @ts-expect-error: the button belongs to another command, and would be checked like that one.
        continuations: [close],
    });
});

const context = { programVersion: "1.2.3", mayPost: () => true };

test("a command gets only the parts of the context that it declares", () => {
    const version = defineCommand({
        name: "version",
        description: () => "The version",
        uses: ["programVersion"],
        run: (_, given) => {
            expectTypeOf(given).toEqualTypeOf<{ readonly programVersion: string }>();
            return said(Object.keys(given));
        },
    });
    expect(version.does.run({}, context)).toEqual(said(["programVersion"]));
    const blind = defineAction({
        description: () => "Nothing",
        run: (_, given) => {
            // @ts-expect-error: it was not declared.
            expect(given.programVersion).toBeUndefined();
            return said(Object.keys(given));
        },
    });
    expect(blind.run({}, context)).toEqual(said([]));
});

test("a message command gets the message and the parts that it declares", () => {
    const keep = defineMessageCommand({
        label: () => "Keep it",
        audience: "moderators",
        uses: ["programVersion"],
        run: ({ id, isOurs }, given) => said({ id, isOurs, ...given }),
    });
    const message = { id: "7", isOurs: true, content: "x", hasMore: false };
    expect(keep.run(message, context)).toEqual(said({ id: "7", isOurs: true, programVersion: "1.2.3" }));
});
