import { expect, test } from "vitest";
import { defineCommand } from "../../src/discord/command/define-command.ts";
import type { Modal } from "../../src/discord/command/modal.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { aCommand, nextModal, said, withButton } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const form: Modal = {
    kind: "modal",
    title: "Add an article",
    argument: "add:7",
    inputs: [
        { name: "title", label: "Title", style: "short", value: "The mill", maxLength: 200 },
        { name: "text", label: "Text", style: "paragraph", placeholder: "Paste it here" },
        { name: "author", label: "Author", style: "short", required: false },
    ],
};
const submit = (argument: string, values: Readonly<Record<string, string>>) =>
    said(`${argument} ${JSON.stringify(values)}`);
const written = { title: "The mill", text: "It grinds.\n\nIt stands.", author: "" };

test("a command opens a modal, and what is written in it reaches the command", async () => {
    const command = aCommand({ run: () => form, submit });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const modal = nextModal(loopback);
    const { id } = await member.run(general, "try");
    expect(await modal).toMatchObject({ custom_id: "try:add:7", title: "Add an article" });
    const { content, ephemeral } = await (await member.submit(id, { text: written.text })).answer();
    expect(content).toBe(`add:7 ${JSON.stringify(written)}`);
    expect(ephemeral).toBe(true);
});

test("a press opens a modal, and the reply to it takes the message's place", async () => {
    const command = aCommand({ run: () => withButton("edit"), press: () => form, submit });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const shown = await (await member.run(general, "try")).answer();
    const modal = nextModal(loopback);
    const { id } = await member.press(shown, "try:edit");
    await modal;
    const answer = await (await member.submit(id, { text: written.text })).answer();
    expect(answer).toMatchObject({ id: shown.id, content: `add:7 ${JSON.stringify(written)}`, buttons: [] });
});

test("a slow submission is deferred, and the reply follows in private", async () => {
    const slow = Promise.withResolvers<ReturnType<typeof said>>();
    const command = aCommand({ run: () => form, submit: () => slow.promise });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const modal = nextModal(loopback);
    const { id } = await member.run(general, "try");
    await modal;
    const submitted = await member.submit(id, { text: "x" });
    await expect.poll(() => submitted.deferred, { timeout: 5000 }).toBe(true);
    slow.resolve(said("Done"));
    expect(await submitted.answer()).toMatchObject({ content: "Done", ephemeral: true });
});

test("a modal that comes too late is explained, since none can follow a deferral", async () => {
    const late = Promise.withResolvers<Reply>();
    const command = aCommand({ run: () => late.promise, press: () => late.promise, submit });
    const { member, general, events } = await openStage({ commands: [command] });
    const opened = await member.run(general, "try");
    await expect.poll(() => opened.deferred, { timeout: 5000 }).toBe(true);
    late.resolve(form);
    expect(await opened.answer()).toMatchObject({
        content: "It took me too long to open the form. Please try again.",
        ephemeral: true,
    });
    expect(events.filter(({ kind }) => kind === "failure")).toEqual([]);
});

test("a submission is refused to whom the command is refused by then", async () => {
    let submitted = 0;
    const command = defineCommand({
        name: "try",
        description: "Try",
        audience: "moderators",
        run: () => form,
        submit: () => said(`Submitted ${++submitted}`),
    });
    const { guild, general, loopback, keepers } = await openStage({
        commands: [command],
        moderatorRoles: ["keepers"],
    });
    const roles = [keepers.id];
    const keeper = guild.member("Kay", { roles });
    const modal = nextModal(loopback);
    const { id } = await keeper.run(general, "try");
    await modal;
    roles.pop();
    const told = await (await keeper.submit(id, { text: "x" })).answer();
    expect(told).toMatchObject({ content: expect.stringContaining("Only moderators"), ephemeral: true });
    expect(submitted).toBe(0);
});

test("a modal that no command knows any more is explained", async () => {
    const command = aCommand({ run: () => form });
    const { member, general, loopback } = await openStage({ commands: [command] });
    const modal = nextModal(loopback);
    const { id } = await member.run(general, "try");
    await modal;
    const { content } = await (await member.submit(id, { text: "x" })).answer();
    expect(content).toBe("This is no longer open. Please run the command again.");
});
