import { expect, test } from "vitest";
import { defineCommand } from "../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { anAnswer } from "../build.ts";
import { aCommand, said, withButton } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const menu = {
    argument: "pins",
    placeholder: "Which",
    items: [
        { label: "One", value: "1", description: "The first" },
        { label: "Two", value: "2" },
    ],
    most: 2,
};
const rows = [{ buttons: [{ label: "Publish", argument: "publish", style: "success" as const }] }, { menu }];

test("a choice in a menu reaches the command, and its reply takes the message's place", async () => {
    const command = aCommand({
        run: () => said("Choose", { rows }),
        choose: (argument, values) => said(`${argument}: ${values.join(" and ")}`),
    });
    const { member, general } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    expect(shown.buttons).toEqual([{ label: "Publish", customId: "try:publish", disabled: false }]);
    expect(shown.menus).toMatchObject([{ customId: "try:pins", options: [{ value: "1" }, { value: "2" }] }]);
    const chosen = await (await member.choose(shown, "try:pins", ["1", "2"])).answer();
    expect(chosen).toMatchObject({ id: shown.id, content: "pins: 1 and 2", menus: [], buttons: [] });
});

test("a reply may come as a new message to the one who pressed, and leave the other as it is", async () => {
    const command = aCommand({
        run: () => withButton("why", { visibility: "public" }),
        press: () => said("Because", { place: "new" }),
    });
    const { member, moderator, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const told = await (await moderator.press(shown, "try:why")).answer();
    expect(told).toMatchObject({ content: "Because", ephemeral: true });
    expect(loopback.messages(general)).toMatchObject([{ id: shown.id, content: "Look", edits: 0 }]);
});

test("an answer to a press comes as a new message, unless it says otherwise", async () => {
    const answer: MessageReply = { kind: "answer", answer: anAnswer(), visibility: "private" };
    const command = aCommand({
        run: () => withButton("new", { visibility: "public" }),
        press: (argument) => ({ ...answer, ...(argument === "same" && { place: "same" as const }) }),
    });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const told = await (await member.press(shown, "try:new")).answer();
    expect(told).toMatchObject({ content: expect.stringContaining("300 metres"), ephemeral: true });
    expect(loopback.messages(general)).toMatchObject([{ id: shown.id, content: "Look" }]);
});

test("a slow press leaves the message as it is until the reply is there", async () => {
    const slow = Promise.withResolvers<MessageReply>();
    const command = aCommand({
        run: () => withButton("why", { visibility: "public" }),
        press: (argument) => (argument === "why" ? slow.promise : said("Never")),
    });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const pressed = await member.press(shown, "try:why");
    await expect.poll(() => pressed.deferred, { timeout: 5000 }).toBe(true);
    expect(loopback.messages(general)).toMatchObject([{ content: "Look", edits: 0 }]);
    slow.resolve(said("Because", { place: "new" }));
    const told = await pressed.answer();
    expect(told).toMatchObject({ content: "Because", ephemeral: true });
    expect(told.id).not.toBe(shown.id);
});

test("files come with a reply, and go when another takes its place", async () => {
    const files = [{ name: "changes.txt", text: "+ Grüße\n- gone" }];
    const command = aCommand({
        run: () => withButton("less", { visibility: "public", files }),
        press: (argument) => (argument === "less" ? withButton("more") : withButton("less", { files })),
    });
    const { member, general } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const file = { name: "changes.txt", content: "+ Grüße\n- gone" };
    expect(shown.files).toEqual([file]);
    const less = await (await member.press(shown, "try:less")).answer();
    expect(less).toMatchObject({ id: shown.id, files: [] });
    const more = await (await member.press(less, "try:more")).answer();
    expect(more).toMatchObject({ id: shown.id, files: [file] });
});

test("a choice is refused to whom the command is refused, at every choice", async () => {
    let chosen = 0;
    const command = defineCommand({
        name: "try",
        description: "Try",
        audience: "moderators",
        run: () => said("Choose", { visibility: "public", rows }),
        choose: () => said(`Chosen ${++chosen}`),
    });
    const { member, moderator, general, events } = await openStage({ commands: [command] });
    const shown = await (await moderator.run(general, "try")).answer();
    const refused = await (await member.choose(shown, "try:pins", ["1"])).answer();
    expect(refused).toMatchObject({
        content: expect.stringContaining("Only moderators may do this"),
        ephemeral: true,
    });
    expect(chosen).toBe(0);
    expect(events).toContainEqual({ kind: "refusal", reason: "not-moderator" });
});

test("what fails under a message is told to the member alone, and the message stays", async () => {
    const command = aCommand({
        run: () => withButton("why", { visibility: "public" }),
        press: () => {
            throw new Error("No");
        },
    });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const told = await (await member.press(shown, "try:why")).answer();
    expect(told).toMatchObject({ content: expect.stringContaining("went wrong"), ephemeral: true });
    expect(loopback.messages(general)).toMatchObject([{ content: "Look", edits: 0 }]);
});
