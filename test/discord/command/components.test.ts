import { ButtonStyle } from "discord.js";
import { expect, test } from "vitest";
import { type ButtonLook, type MenuLook, rowBody } from "../../../src/discord/command/components.ts";
import { none, someText } from "../../../src/discord/command/custom-id.ts";
import { defineButton, defineMenu } from "../../../src/discord/command/define-components.ts";
import type { Reply } from "../../../src/discord/command/reply.ts";

const run = (): Reply => ({ kind: "text", text: "x", visibility: "private" });
const publish = defineButton("corpus:publish", { argument: someText(99), run });
const pin = defineMenu("corpus:pin", { argument: none, value: someText(200), run });
const buttonsOf = (...looks: readonly ButtonLook[]) =>
    rowBody({ buttons: looks.map((look) => publish.button(look, "7")) }).components;
const menuOf = (look: MenuLook<string>) => rowBody({ menu: pin.menu(look) }).components;

test("buttons have a default style and are enabled by default", () => {
    const shown = buttonsOf(
        { label: "Publish", style: "success" },
        { label: "Discard", style: "danger", enabled: false },
        { label: "Look" },
    );
    expect(shown).toMatchObject([
        { customId: "corpus:publish:7", style: ButtonStyle.Success, disabled: false },
        { customId: "corpus:publish:7", style: ButtonStyle.Danger, disabled: true },
        { customId: "corpus:publish:7", style: ButtonStyle.Secondary, disabled: false },
    ]);
});

test("a menu offers its items and accepts one by default", () => {
    const items = [
        { label: "One", value: "1", description: "The first", chosen: true },
        { label: "Two", value: "2" },
    ];
    expect(menuOf({ placeholder: "Which", items })).toEqual([
        {
            type: 3,
            customId: "corpus:pin",
            placeholder: "Which",
            minValues: 1,
            maxValues: 1,
            options: [
                { label: "One", value: "1", description: "The first", default: true },
                { label: "Two", value: "2", default: false },
            ],
        },
    ]);
});

test("a menu accepts no more choices than it has items", () => {
    expect(menuOf({ items: [{ label: "One", value: "1" }], most: 5 })).toMatchObject([{ maxValues: 1 }]);
});

test("texts that are only shown are cut to Discord's lengths", () => {
    const long = "a long word ".repeat(30);
    const [button] = buttonsOf({ label: long });
    expect(button).toMatchObject({ label: expect.stringMatching(/^.{1,76} \[…\]$/u) });
    const items = [{ label: long, value: "1", description: long }];
    expect(menuOf({ placeholder: long, items })).toMatchObject([
        {
            placeholder: expect.stringMatching(/^.{1,146} \[…\]$/u),
            options: [
                {
                    label: expect.stringMatching(/^.{1,96} \[…\]$/u),
                    description: expect.stringMatching(/^.{1,96} \[…\]$/u),
                },
            ],
        },
    ]);
});

const look = { label: "x" };
const item = { label: "x", value: "y" };
test.each([
    ["a row without buttons", () => buttonsOf()],
    ["a row of six buttons", () => buttonsOf(look, look, look, look, look, look)],
    ["a menu without items", () => menuOf({ items: [] })],
    ["a menu with 26 items", () => menuOf({ items: Array.from({ length: 26 }, () => item) })],
    ["a value that is too long", () => menuOf({ items: [{ ...item, value: "v".repeat(101) }] })],
    ["an invalid value", () => menuOf({ items: [{ ...item, value: "" }] })],
    ["an argument that is too long", () => publish.button(look, "a".repeat(90))],
    ["an invalid argument", () => publish.button(look, "")],
])("%s is a RangeError, because Discord would refuse the message", (_, show) => {
    expect(show).toThrow(RangeError);
});
