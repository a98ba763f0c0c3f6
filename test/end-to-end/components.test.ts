import { expect, test } from "vitest";
import { none, someText } from "../../src/discord/command/custom-id.ts";
import { defineCommand } from "../../src/discord/command/define-command.ts";
import { defineButton, defineMenu } from "../../src/discord/command/define-components.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import { anAnswer } from "../build.ts";
import { aCommand, said, withButton } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

/** A button that says "Why?", and what a press of it is answered. */
const why = (run: () => Reply | Promise<Reply>) => defineButton("try:why", { argument: none, run });

const pins = (run: (values: readonly string[]) => Reply) =>
    defineMenu("try:pins", { argument: none, value: someText(9), run: (_, values) => run(values) });
const items = [
    { label: "One", value: "1", description: "The first" },
    { label: "Two", value: "2" },
];

test("a choice in a menu reaches the command, and the reply replaces the message", async () => {
    const menu = pins((values) => said(values.join(" and ")));
    const publish = defineButton("try:publish", { argument: none, run: () => said("Published") });
    const rows = [
        { buttons: [publish.button({ label: "Publish", style: "success" })] },
        { menu: menu.menu({ placeholder: "Which", items, most: 2 }) },
    ];
    const command = aCommand({ run: () => said("Choose", { rows }), continuations: [menu, publish] });
    const { member, general } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    expect(shown.buttons).toEqual([{ label: "Publish", customId: "try:publish", disabled: false }]);
    expect(shown.menus).toMatchObject([{ customId: "try:pins", options: [{ value: "1" }, { value: "2" }] }]);
    const chosen = await (await member.choose(shown, "try:pins", ["1", "2"])).answer();
    expect(chosen).toMatchObject({ id: shown.id, content: "1 and 2", menus: [], buttons: [] });
});

test("a reply may be a new message to the person who pressed, and leave the other message as it is", async () => {
    const button = why(() => said("Because", { place: "new" }));
    const run = () => withButton(button.button({ label: "Why?" }), { visibility: "public" });
    const command = aCommand({ run, continuations: [button] });
    const { member, moderator, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const told = await (await moderator.press(shown, "try:why")).answer();
    expect(told).toMatchObject({ content: "Because", ephemeral: true });
    expect(loopback.messages(general)).toMatchObject([{ id: shown.id, content: "Look", edits: 0 }]);
});

test("an answer to a press comes as a new message", async () => {
    const button = why(() => ({ kind: "answer", answer: anAnswer(), visibility: "private" }));
    const run = () => withButton(button.button({ label: "Why?" }), { visibility: "public" });
    const command = aCommand({ run, continuations: [button] });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const told = await (await member.press(shown, "try:why")).answer();
    expect(told).toMatchObject({ content: expect.stringContaining("300 metres"), ephemeral: true });
    expect(loopback.messages(general)).toMatchObject([{ id: shown.id, content: "Look" }]);
});

test("a slow press leaves the message unchanged until the reply is ready", async () => {
    const slow = Promise.withResolvers<MessageReply>();
    const button = why(() => slow.promise);
    const run = () => withButton(button.button({ label: "Why?" }), { visibility: "public" });
    const command = aCommand({ run, continuations: [button] });
    const { member, general, loopback } = await openStage({ commands: [command], late: 100 });
    const shown = await (await member.run(general, "try")).answer();
    const pressed = await member.press(shown, "try:why");
    await expect.poll(() => pressed.deferred).toBe(true);
    expect(loopback.messages(general)).toMatchObject([{ content: "Look", edits: 0 }]);
    slow.resolve(said("Because", { place: "new" }));
    const told = await pressed.answer();
    expect(told).toMatchObject({ content: "Because", ephemeral: true });
    expect(told.id).not.toBe(shown.id);
});

test("files come with a reply, and disappear when another reply replaces it", async () => {
    const files = [{ name: "changes.txt", text: "+ Grüße\n- gone" }];
    const less = defineButton("try:less", {
        argument: none,
        run: (): Reply => withButton(more.button({ label: "More" })),
    });
    const more = defineButton("try:more", {
        argument: none,
        run: (): Reply => withButton(less.button({ label: "Less" }), { files }),
    });
    const run = () => withButton(less.button({ label: "Less" }), { visibility: "public", files });
    const command = aCommand({ run, continuations: [less, more] });
    const { member, general } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const file = { name: "changes.txt", content: "+ Grüße\n- gone" };
    expect(shown.files).toEqual([file]);
    const without = await (await member.press(shown, "try:less")).answer();
    expect(without).toMatchObject({ id: shown.id, files: [] });
    const again = await (await member.press(without, "try:more")).answer();
    expect(again).toMatchObject({ id: shown.id, files: [file] });
});

test("a choice is refused to anyone who may not use the command, each time", async () => {
    let chosen = 0;
    const menu = pins(() => said(`Chosen ${++chosen}`));
    const command = defineCommand({
        name: "try",
        description: () => "Try",
        audience: "moderators",
        run: () => said("Choose", { visibility: "public", rows: [{ menu: menu.menu({ items }) }] }),
        continuations: [menu],
    });
    const { member, moderator, general, events } = await openStage({ commands: [command] });
    const shown = await (await moderator.run(general, "try")).answer();
    const refused = await (await member.choose(shown, "try:pins", ["1"])).answer();
    expect(refused).toMatchObject({
        content: expect.stringContaining("Only moderators can do this"),
        ephemeral: true,
    });
    expect(chosen).toBe(0);
    expect(events).toContainEqual({ kind: "refusal", reason: "not-moderator" });
});

test("a failure under a message is shown only to the member, and the message stays", async () => {
    const button = why(() => {
        throw new Error("No");
    });
    const run = () => withButton(button.button({ label: "Why?" }), { visibility: "public" });
    const command = aCommand({ run, continuations: [button] });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const told = await (await member.press(shown, "try:why")).answer();
    expect(told).toMatchObject({ content: expect.stringContaining("went wrong"), ephemeral: true });
    expect(loopback.messages(general)).toMatchObject([{ content: "Look", edits: 0 }]);
});
