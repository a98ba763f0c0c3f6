import { ButtonStyle } from "discord.js";
import { expect, test } from "vitest";
import { rowBody } from "../../../src/discord/command/components.ts";

test("buttons have a style and can be pressed, unless they say otherwise", () => {
    const buttons = [
        { label: "Publish", argument: "publish:7", style: "success" },
        { label: "Discard", argument: "discard:7", style: "danger", enabled: false },
        { label: "Look", argument: "look:7" },
    ] as const;
    expect(rowBody({ buttons }, "corpus").components).toMatchObject([
        { customId: "corpus:publish:7", style: ButtonStyle.Success, disabled: false },
        { customId: "corpus:discard:7", style: ButtonStyle.Danger, disabled: true },
        { customId: "corpus:look:7", style: ButtonStyle.Secondary, disabled: false },
    ]);
});

test("a menu offers its items, of which one is chosen", () => {
    const items = [
        { label: "One", value: "1", description: "The first", chosen: true },
        { label: "Two", value: "2" },
    ];
    const menu = { argument: "pin", placeholder: "Which", items };
    expect(rowBody({ menu }, "corpus").components).toEqual([
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

test("no more can be chosen than there is", () => {
    const menu = { argument: "pin", items: [{ label: "One", value: "1" }], most: 5 };
    expect(rowBody({ menu }, "corpus").components).toMatchObject([{ maxValues: 1 }]);
});

test("what is only read is cut to Discord's lengths", () => {
    const long = "a long word ".repeat(30);
    const [button] = rowBody({ buttons: [{ label: long, argument: "1" }] }, "corpus").components;
    expect(button).toMatchObject({ label: expect.stringMatching(/^.{1,76} \[…\]$/u) });
    const menu = {
        argument: "1",
        placeholder: long,
        items: [{ label: long, value: "1", description: long }],
    };
    expect(rowBody({ menu }, "corpus").components).toMatchObject([
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

const button = { label: "x", argument: "y" };
const item = { label: "x", value: "y" };
test.each([
    ["no button", { buttons: [] }],
    ["six buttons", { buttons: [button, button, button, button, button, button] }],
    ["a menu of nothing", { menu: { argument: "x", items: [] } }],
    ["a menu of 26", { menu: { argument: "x", items: Array.from({ length: 26 }, () => item) } }],
    ["a value that is too long", { menu: { argument: "x", items: [{ ...item, value: "v".repeat(101) }] } }],
    ["an argument that is too long", { buttons: [{ ...button, argument: "a".repeat(100) }] }],
])("%s is a RangeError, since Discord would refuse the message", (_, row) => {
    expect(() => rowBody(row, "corpus")).toThrow(RangeError);
});
