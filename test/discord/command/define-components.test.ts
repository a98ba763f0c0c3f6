import { expect, expectTypeOf, test } from "vitest";
import type { CommandContext } from "../../../src/discord/command/context.ts";
import type { Continuation } from "../../../src/discord/command/continuation.ts";
import { none, someText, wholeNumberArgument } from "../../../src/discord/command/custom-id.ts";
import { defineButton, defineMenu } from "../../../src/discord/command/define-components.ts";
import { defineModal } from "../../../src/discord/command/define-modal.ts";
import type { MessageReply } from "../../../src/discord/command/reply.ts";

const said = (value: unknown): MessageReply => ({
    kind: "text",
    text: JSON.stringify(value),
    visibility: "private",
});
const turn = defineButton("list:page", {
    argument: wholeNumberArgument,
    uses: ["programVersion"],
    run: (page, context) => {
        expectTypeOf(page).toEqualTypeOf<number>();
        expectTypeOf(context).toEqualTypeOf<{ readonly programVersion: string }>();
        return said({ page, ...context });
    },
});
const pick = defineMenu("list:pick", {
    argument: someText(9),
    value: wholeNumberArgument,
    run: (list, numbers) => {
        expectTypeOf(list).toEqualTypeOf<string>();
        expectTypeOf(numbers).toEqualTypeOf<readonly [number, ...number[]]>();
        return said({ list, numbers });
    },
});
const rename = defineModal("list:rename", {
    argument: none,
    title: () => "Rename",
    inputs: {
        name: { label: () => "Name", style: "short" },
        why: { label: () => "Why", style: "paragraph" },
    },
    run: (_, written) => {
        expectTypeOf(written).toEqualTypeOf<Readonly<Record<"name" | "why", string>>>();
        return said(written);
    },
});

// SAFETY: these definitions use nothing else of a context.
const context = { programVersion: "1.2.3", mayPost: () => true } as unknown as CommandContext;
const sent = { written: "", values: [], inputs: {} };
const answer = ({ read }: Continuation, what: Partial<Parameters<Continuation["read"]>[0]>) =>
    read({ ...sent, ...what })?.(context);

test("a pressed button passes its argument and the declared parts of the context", () => {
    expect(turn.button({ label: "Next" }, 12)).toEqual({ label: "Next", customId: "list:page:12" });
    expect(answer(turn, { written: "12" })).toEqual(said({ page: 12, programVersion: "1.2.3" }));
});

test("a menu passes the values of the chosen items", () => {
    const items = [{ label: "Three", value: 3 }];
    expect(pick.menu({ items }, "a")).toEqual({
        customId: "list:pick:a",
        items: [{ label: "Three", value: "3" }],
    });
    expect(answer(pick, { written: "a", values: ["3", "4"] })).toEqual(said({ list: "a", numbers: [3, 4] }));
});

test("a form passes the values of its inputs, and nothing else", () => {
    const inputs = { name: "Mill", other: "x" };
    expect(answer(rename, { inputs })).toEqual(said({ name: "Mill", why: "" }));
});

test.each([
    ["an invalid page", turn, { written: "many" }],
    ["a missing page", turn, { written: "" }],
    ["a missing list", pick, { values: ["3"] }],
    ["a missing choice", pick, { written: "a" }],
    ["an invalid choice", pick, { written: "a", values: ["3", "x"] }],
    ["an unexpected argument", rename, { written: "a" }],
])("%s comes from no component of the definition, so nothing runs", (_, definition, what) => {
    expect(definition.read({ ...sent, ...what })).toBeUndefined();
});

test("an argument, a value or an input of another type does not compile", () => {
    // @ts-expect-error: a page is a number.
    expect(() => turn.button({ label: "Next" }, "many")).toThrow(RangeError);
    // @ts-expect-error: the page is missing.
    expect(() => turn.button({ label: "Next" })).toThrow(RangeError);
    // @ts-expect-error: values are numbers.
    expect(() => pick.menu({ items: [{ label: "x", value: "x" }] }, "a")).toThrow(RangeError);
    // @ts-expect-error: there is no such input.
    rename.modal(undefined, { title: "x" });
    // @ts-expect-error: an id begins with the command's name.
    defineButton("page", { argument: none, run: () => said("x") });
    // @ts-expect-error: only customId makes one, from a definition's argument.
    expectTypeOf("list:page:1").toExtend<ReturnType<typeof turn.button>["customId"]>();
});
