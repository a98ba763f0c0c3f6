import { expect, test } from "vitest";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { openStage } from "./fixtures.ts";
import { pin, pinFrom } from "./pinned.ts";
import { press, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
const files = { "mill.md": mill };
const question = "What does the mill grind?";
type Stage = Awaited<ReturnType<typeof openStage>>;

const ask = async (stage: Stage, place = stage.general, asked = question) => {
    const before = stage.events.filter(({ kind }) => kind === "question").length;
    const answer = await settled(stage.moderator.run(place, "ask", { question: asked }));
    await expect
        .poll(() => stage.events.filter(({ kind }) => kind === "question").length)
        .toBeGreaterThan(before);
    return answer;
};
const pins = (stage: Stage) => stage.corpus.storage?.store.pins.list();
const labels = ({ buttons }: { readonly buttons: readonly { readonly label: string }[] }) =>
    buttons.map(({ label }) => label);

/** With a channel that only the bot, members who manage the server, and keepers see, who are moderators. */
async function openHidden() {
    const stage = await openStage({ files, moderatorRoles: ["keepers"] });
    const managers = stage.guild.role("managers", permissionFlags.manageGuild);
    const place = stage.guild.channel("hidden");
    stage.guild.overwrite(place, stage.guild.id, { deny: permissionFlags.viewChannel });
    for (const role of [stage.guild.botRole() ?? "", managers.id, stage.keepers.id])
        stage.guild.overwrite(place, role, { allow: permissionFlags.viewChannel });
    return { ...stage, place, moderator: stage.guild.member("Kai", { roles: [managers.id] }) };
}

test("a moderator chooses a sentence of the answer and words the question for the pin", async () => {
    const stage = await openStage({ files });
    const answer = await ask(stage);
    const pinned = await pin(answer, {
        ...stage,
        sentence: "by the river",
        question: "What about the mill?",
    });
    expect(pinned).toMatchObject({ ephemeral: true, content: expect.stringContaining("**Pinned.**") });
    expect(await pins(stage)).toMatchObject([
        { question: "What about the mill?", sentence: "It stands by the river.", by: stage.moderator.id },
    ]);
});

test("where only moderators see them, answers have a button to pin them; elsewhere none has", async () => {
    const stage = await openHidden();
    const { place } = stage;
    expect(labels(await ask(stage))).not.toContain("Pin");
    const answer = await ask(stage, place);
    expect(labels(answer)).toContain("Pin");
    const chosen = await press(stage.moderator, answer, "Pin");
    expect(chosen).toMatchObject({ ephemeral: true });
    expect((await pinFrom(chosen, stage)).content).toContain("**Pinned.**");
    expect(await pins(stage)).toHaveLength(1);
    const botId = stage.loopback.botId;
    await stage.moderator.say(place, `<@${botId}> ${question}`);
    expect(labels(await stage.loopback.nextMessage(place))).toContain("Pin");
    // A channel that other members see as well is none of the moderators'.
    const helpers = stage.guild.role("helpers");
    stage.guild.overwrite(place, helpers.id, { allow: permissionFlags.viewChannel });
    await expect.poll(async () => labels(await ask(stage, place))).not.toContain("Pin");
});

test("a member in a channel of the moderators does not change that, but nobody else may use the button", async () => {
    const stage = await openHidden();
    const { place } = stage;
    const answer = await ask(stage, place);
    stage.guild.overwrite(place, stage.member.id, { allow: permissionFlags.viewChannel });
    const refused = await press(stage.member, answer, "Pin");
    expect(refused).toMatchObject({ ephemeral: true, content: expect.stringContaining("Only moderators") });
    await expect.poll(async () => labels(await ask(stage, place))).not.toContain("Pin");
});

test("after a restart, the button says what to do", async () => {
    const stage = await openHidden();
    const answer = await ask(stage, stage.place);
    await (await stage.app.restartBot()).registered;
    const { content } = await press(stage.moderator, answer, "Pin");
    expect(content).toContain("Ask again and pin the new one.");
});
