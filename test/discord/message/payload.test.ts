import { MessageFlags } from "discord.js";
import { expect, test } from "vitest";
import { inLanguage } from "../../../locales/speaking.ts";
import { wholeNumberArgument } from "../../../src/discord/command/custom-id.ts";
import { defineButton } from "../../../src/discord/command/define-components.ts";
import type { MessageReply } from "../../../src/discord/command/reply.ts";
import { payloadOf, privateFlags, publicFlags, withoutLinks } from "../../../src/discord/message/payload.ts";
import { anAnswer } from "../../build.ts";

const aText = (text: string, facts: object = {}): MessageReply => ({
    kind: "text",
    text,
    visibility: "private",
    ...facts,
});

test("no message mentions anyone, not even the member who asked", () => {
    const closed = { parse: [], repliedUser: false };
    const answer: MessageReply = { kind: "answer", answer: anAnswer(), visibility: "public" };
    expect(payloadOf(answer).allowedMentions).toEqual(closed);
    expect(payloadOf(aText("@everyone")).allowedMentions).toEqual(closed);
});

test("an answer becomes its message, without components", () => {
    const { content, components } = payloadOf({
        kind: "answer",
        answer: anAnswer(),
        visibility: "public",
    });
    expect(content).toContain("-# Question: How tall is the tower?\n> The tower is 300 metres tall.");
    expect(components).toEqual([]);
});

const next = defineButton("try:next", { argument: wholeNumberArgument, run: () => aText("Next") });
const buttons = [next.button({ label: "Next", enabled: false }, 2)];

test.each([
    aText("Page 1", { rows: [{ buttons }, { buttons }] }),
    { kind: "answer", answer: anAnswer(), visibility: "public", rows: [{ buttons }, { buttons }] } as const,
])("the rows of a reply are below it", (reply) => {
    const { components } = payloadOf(reply);
    expect(components).toHaveLength(2);
    expect(components[0]?.components).toMatchObject([
        { label: "Next", customId: "try:next:2", disabled: true },
    ]);
});

test("more rows than Discord accepts are a RangeError", () => {
    const rows = Array.from({ length: 6 }, () => ({ buttons }));
    expect(() => payloadOf(aText("x", { rows }))).toThrow(RangeError);
});

test("files are sent unchanged, and cut with a mark if they are too long", () => {
    const files = [
        { name: "a.txt", text: "Grüße" },
        { name: "b.txt", text: "line\n".repeat(300_000) },
    ];
    const [short, long] = payloadOf(aText("x", { files })).files;
    expect(short).toEqual({ name: "a.txt", attachment: Buffer.from("Grüße") });
    expect(long?.attachment.length).toBeLessThanOrEqual(1_000_000);
    expect(long?.attachment.toString()).toMatch(/line\n\[…\]$/u);
});

test("a text that is too long is cut between lines, with a mark", () => {
    const { content } = payloadOf(aText(`${"a".repeat(1500)}\n${"b".repeat(490)}\n${"c".repeat(9)}`));
    expect(content).toBe(`${"a".repeat(1500)}\n${"b".repeat(490)}\n[…]`);
    expect(payloadOf(aText(`${"a".repeat(1500)}\n${"b".repeat(500)}`)).content).toBe(
        `${"a".repeat(1500)}\n[…]`,
    );
});

test("commands keep their English names where longer ones do not fit", () => {
    const text = `${"a".repeat(1980)} \`/corpus add\``;
    expect(inLanguage("de", () => payloadOf(aText(text)).content)).toBe(text);
    expect(inLanguage("de", () => payloadOf(aText(text.slice(20))).content)).toContain("hinzufügen");
});

test("a single line that is too long is cut between graphemes, with a mark", () => {
    const { content } = payloadOf(aText("👩‍👩‍👧‍👦".repeat(300)));
    expect(content.length).toBeLessThanOrEqual(2000);
    expect(content).toMatch(/^(?:👩‍👩‍👧‍👦)+ \[…\]$/u);
});

test("messages show no previews, and private ones are ephemeral", () => {
    expect(publicFlags).toBe(MessageFlags.SuppressEmbeds);
    expect(privateFlags & MessageFlags.SuppressEmbeds).toBe(MessageFlags.SuppressEmbeds);
    expect(privateFlags & MessageFlags.Ephemeral).toBe(MessageFlags.Ephemeral);
});

test("a reply without links says that they are left out, if that fits", () => {
    const reply = withoutLinks(aText("See <https://example.org>."));
    expect(reply === undefined ? "" : payloadOf(reply).content).toBe(
        "See […].\n-# Discord's filter blocked a link, so I left out all of them.",
    );
    const long = withoutLinks(aText(`https://example.org ${"x".repeat(1960)}`));
    expect(long === undefined ? "" : payloadOf(long).content).toBe(`[…] ${"x".repeat(1960)}`);
    expect(withoutLinks(aText("See “example”."))).toBeUndefined();
});
