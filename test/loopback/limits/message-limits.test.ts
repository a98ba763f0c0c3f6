import { expect, test } from "vitest";
import { readMessage } from "../../../src/loopback/limits/message-limits.ts";

const option = { label: "x", value: "x" };
const menu = (more: object = {}) => ({ type: 3, custom_id: "m", options: [option], ...more });
const row = (...components: object[]) => ({ content: "x", components: [{ type: 1, components }] });

test.each([
    ["a title of 257 characters", { embeds: [{ title: "x".repeat(257) }] }],
    ["26 fields", { embeds: [{ fields: Array.from({ length: 26 }, () => ({ name: "x", value: "x" })) }] }],
    [
        "6,001 characters in all embeds together",
        { embeds: [1, 2].map((at) => ({ description: "x".repeat(2999 + at) })) },
    ],
    ["a menu without options", row(menu({ options: [] }))],
    ["26 options", row(menu({ options: Array.from({ length: 26 }, () => option) }))],
    ["a menu next to a button", row(menu(), { type: 2, style: 2, label: "x", custom_id: "b" })],
    ["a menu of users", row({ type: 5, custom_id: "m" })],
])("%s is refused", (_, body) => {
    expect(() => readMessage(body)).toThrow("Invalid Form Body");
});

test.each([
    ["Components V2", { flags: 1 << 15 }],
    ["poll", { poll: {} }],
])("%s would be lost, so it is refused with an error", (name, body) => {
    expect(() => readMessage(body)).toThrow(`The loopback does not know ${name}`);
});

test("a message within the limits is accepted", () => {
    const embeds = [{ description: "x".repeat(4096), fields: [{ name: "x", value: "x".repeat(1024) }] }];
    expect(readMessage({ ...row(menu()), embeds })).toMatchObject({ embeds });
});
