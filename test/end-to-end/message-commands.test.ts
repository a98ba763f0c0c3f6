import { expect, test } from "vitest";
import { commands } from "../../src/commands.ts";
import type { Command } from "../../src/discord/command/command.ts";
import { wholeNumberArgument } from "../../src/discord/command/custom-id.ts";
import { defineMessageCommand } from "../../src/discord/command/define-command.ts";
import { defineModal } from "../../src/discord/command/define-modal.ts";
import { heldBack } from "../thread/without-thread.ts";
import { nextModal, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const name = "Show what is remembered";
const keep = defineMessageCommand({
    label: () => name,
    audience: "moderators",
    uses: ["answerShownIn"],
    run: ({ id, isOurs, content }, { answerShownIn }) => {
        const answer = answerShownIn(id);
        return said(
            JSON.stringify({ isOurs, content, question: answer?.question, verdict: answer?.verdict }),
        );
    },
});
const stage = (more: Command = keep) => openStage({ commands: [...commands, more] });
const question = "Who built the bridge?";
const kept = { isOurs: true, question, verdict: "answered" };
const facts = async (interaction: Promise<{ answer(): Promise<{ content: string }> }>) =>
    JSON.parse((await (await interaction).answer()).content);

test("a moderator's message command knows the answer that a slash command showed", async () => {
    const { member, moderator, general, loopback, event } = await stage();
    const asked = await (await member.run(general, "ask", { question })).answer();
    await event("question");
    const told = await facts(moderator.apply(asked, name));
    expect(told).toMatchObject({ ...kept, content: asked.content });
    // The id came with the callback's own response.
    expect(loopback.requests.filter(({ path }) => path.startsWith("/webhooks/"))).toEqual([]);
});

test("it knows the answer to a mention", async () => {
    const { member, moderator, general, loopback, event } = await stage();
    await member.say(general, `<@${loopback.botId}> ${question}`);
    await event("question");
    expect(await facts(moderator.apply(await loopback.nextMessage(general), name))).toMatchObject(kept);
});

test("it knows a deferred answer", async () => {
    const { open, letGo } = heldBack();
    const { member, moderator, general, event } = await openStage({
        commands: [...commands, keep],
        open,
        late: 10,
    });
    const asked = await member.run(general, "ask", { question });
    await expect.poll(() => asked.deferred).toBe(true);
    letGo();
    const answer = await asked.answer();
    await event("question");
    expect(await facts(moderator.apply(answer, name))).toMatchObject(kept);
});

test("of other messages it knows only their content and whether the bot wrote them", async () => {
    const { member, moderator, general } = await stage();
    const said = await member.say(general, "The bridge is mine.");
    expect(await facts(moderator.apply(said, name))).toEqual({
        isOurs: false,
        content: "The bridge is mine.",
    });
    const about = await (await moderator.run(general, "about")).answer();
    expect(await facts(moderator.apply(about, name))).toEqual({ isOurs: true, content: about.content });
});

test("it is offered to moderators in home guilds, and refused to anyone else", async () => {
    const { member, moderator, general, loopback, guild } = await stage();
    expect(moderator.offered(general).map((offered) => offered.name)).toContain(name);
    expect(member.offered(general).map((offered) => offered.name)).not.toContain(name);
    expect(loopback.commands()).not.toContainEqual(expect.objectContaining({ name }));
    expect(loopback.commands(guild.id)).toContainEqual(expect.objectContaining({ name, type: 3 }));
    const asked = await (await member.run(general, "ask", { question })).answer();
    await expect(member.apply(asked, name)).rejects.toThrow("not available to this member");
});

test("if roles decide, the bot itself refuses it to members without one", async () => {
    const { member, general, events } = await openStage({
        commands: [...commands, keep],
        moderatorRoles: ["keepers"],
    });
    const asked = await (await member.run(general, "ask", { question })).answer();
    const refused = await (await member.apply(asked, name)).answer();
    expect(refused).toMatchObject({ content: expect.stringContaining("Only moderators"), ephemeral: true });
    expect(events).toContainEqual({ kind: "refusal", reason: "not-moderator" });
});

test("it can open a modal and receives what is written there", async () => {
    const form = defineModal(`${name}:why`, {
        argument: wholeNumberArgument,
        title: () => "Keep",
        inputs: { why: { label: () => "Why", style: "short" } },
        run: (argument, { why }) => said(`${argument}: ${why}`),
    });
    const asking = defineMessageCommand({
        label: () => name,
        audience: "moderators",
        run: () => form.modal(7),
        continuations: [form],
    });
    const { member, moderator, general, loopback } = await stage(asking);
    const asked = await (await member.run(general, "ask", { question })).answer();
    const modal = nextModal(loopback);
    const { id } = await moderator.apply(asked, name);
    expect(await modal).toMatchObject({ custom_id: `${name}:why:7` });
    expect((await (await moderator.submit(id, { why: "It matters" })).answer()).content).toBe(
        "7: It matters",
    );
});
