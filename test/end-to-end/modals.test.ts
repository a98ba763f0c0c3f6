import { expect, test } from "vitest";
import { none, someText } from "../../src/discord/command/custom-id.ts";
import { defineCommand } from "../../src/discord/command/define-command.ts";
import { defineButton } from "../../src/discord/command/define-components.ts";
import { defineModal } from "../../src/discord/command/define-modal.ts";
import type { MessageReply, Reply } from "../../src/discord/command/reply.ts";
import { aCommand, nextModal, said, withButton } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

type Submitted = (
    argument: string,
    written: Readonly<Record<string, string>>,
) => MessageReply | Promise<MessageReply>;

const formWith = (run: Submitted) =>
    defineModal("try:add", {
        argument: someText(9),
        title: () => "Add an article",
        inputs: {
            title: { label: () => "Title", style: "short", maxLength: 200 },
            text: { label: () => "Text", style: "paragraph", placeholder: () => "Paste it here" },
            author: { label: () => "Author", style: "short", required: false },
        },
        run,
    });
const form = formWith((argument, written) => said(`${argument} ${JSON.stringify(written)}`));
const opened = () => form.modal("7:a", { title: "The mill" });
const written = { title: "The mill", text: "It grinds.\n\nIt stands.", author: "" };

test("a command opens a modal, and what is written in it reaches the command", async () => {
    const command = aCommand({ run: opened, continuations: [form] });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const modal = nextModal(loopback);
    const { id } = await member.run(general, "try");
    expect(await modal).toMatchObject({ custom_id: "try:add:7:a", title: "Add an article" });
    const { content, ephemeral } = await (await member.submit(id, { text: written.text })).answer();
    expect(content).toBe(`7:a ${JSON.stringify(written)}`);
    expect(ephemeral).toBe(true);
});

test("a press opens a modal, and the reply replaces the message", async () => {
    const edit = defineButton("try:edit", { argument: none, run: opened });
    const run = () => withButton(edit.button({ label: "Edit" }));
    const command = aCommand({ run, continuations: [edit, form] });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const modal = nextModal(loopback);
    const { id } = await member.press(shown, "try:edit");
    await modal;
    const answer = await (await member.submit(id, { text: written.text })).answer();
    expect(answer).toMatchObject({ id: shown.id, content: `7:a ${JSON.stringify(written)}`, buttons: [] });
});

test("a slow submission is deferred, and the reply follows in private", async () => {
    const slow = Promise.withResolvers<MessageReply>();
    const slowForm = formWith(() => slow.promise);
    const command = aCommand({ run: () => slowForm.modal("7"), continuations: [slowForm] });
    const { member, general, loopback } = await openStage({ commands: [command], late: 10 });
    const modal = nextModal(loopback);
    const { id } = await member.run(general, "try");
    await modal;
    const submitted = await member.submit(id, { title: "x", text: "x" });
    await expect.poll(() => submitted.deferred).toBe(true);
    slow.resolve(said("Done"));
    expect(await submitted.answer()).toMatchObject({ content: "Done", ephemeral: true });
});

test("a modal that comes too late is explained, since a deferral allows none", async () => {
    const late = Promise.withResolvers<Reply>();
    const command = aCommand({ run: () => late.promise, continuations: [form] });
    const { member, general, events } = await openStage({ commands: [command], late: 10 });
    const asked = await member.run(general, "try");
    await expect.poll(() => asked.deferred).toBe(true);
    late.resolve(opened());
    expect(await asked.answer()).toMatchObject({
        content: "I took too long to open the form. Please try again.",
        ephemeral: true,
    });
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
});

test("a submission is refused to anyone who may no longer use the command", async () => {
    let submitted = 0;
    const counting = formWith(() => said(`Submitted ${++submitted}`));
    const command = defineCommand({
        name: "try",
        description: () => "Try",
        audience: "moderators",
        run: () => counting.modal("7", { title: "x" }),
        continuations: [counting],
    });
    const { guild, general, loopback, keepers } = await openStage({
        commands: [command],
        moderatorRoles: ["keepers"],
    });
    const keeper = guild.member("Kay", { roles: [keepers.id] });
    const modal = nextModal(loopback);
    const { id } = await keeper.run(general, "try");
    await modal;
    guild.setRoles(keeper.id, []);
    const told = await (await keeper.submit(id, { text: "x" })).answer();
    expect(told).toMatchObject({ content: expect.stringContaining("Only moderators"), ephemeral: true });
    expect(submitted).toBe(0);
});

test("a modal that no command knows anymore is explained", async () => {
    const command = aCommand({ run: opened });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const modal = nextModal(loopback);
    const { id } = await member.run(general, "try");
    await modal;
    const { content } = await (await member.submit(id, { text: "x" })).answer();
    expect(content).toBe("This has expired. Please run the command again.");
});
