import { expect, expectTypeOf, test } from "vitest";
import {
    defineAction,
    defineCommand,
    defineGroup,
    flag,
    optionalText,
    text,
} from "../../src/discord/define-command.ts";
import type { Reply } from "../../src/discord/reply.ts";
import { anArticle } from "../build.ts";
import { aContext, aCorpus, actionOf } from "../commands/a-context.ts";

const context = await aContext(aCorpus([anArticle()]));
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

test("what a member leaves out is undefined, and a flag is off", () => {
    expect(actionOf(greet).run({ name: "Ada" }, context)).toEqual(said({ name: "Ada", loud: false }));
});

test.each([{}, { name: true }])("a required text that Discord sends as %j is a TypeError", (raw) => {
    expect(() => actionOf(greet).run(raw, context)).toThrow(new TypeError('The option "name" is missing.'));
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
