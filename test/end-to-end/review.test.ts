import { expect, test } from "vitest";
import { openStage } from "./fixtures.ts";
import { press, pressed, settled } from "./settled.ts";

const mill = "# The mill\n\nThe mill grinds rye. It stands by the river.";
type Stage = Awaited<ReturnType<typeof openStage>>;

/** With a channel for proposals, another moderator, and review if it is wanted. */
async function openReviewed(on = true) {
    const stage = await openStage();
    const place = stage.guild.channel("moderators");
    const options = { on, channel: place.channelId };
    await settled(stage.moderator.run(stage.general, "settings review", options));
    return { ...stage, place, second: stage.guild.member("Kai", { permissions: 0x20n }) };
}

const propose = (stage: Stage, command = "reload", options = {}) =>
    settled(stage.moderator.run(stage.general, `corpus ${command}`, options));
const history = async (stage: Stage) => (await propose(stage, "history")).content;

test("a proposal is shown to all moderators in their channel, where one of them can publish it", async () => {
    const stage = await openReviewed(false);
    stage.write({ "mill.md": mill });
    const proposal = await propose(stage);
    const shown = await press(stage.moderator, proposal, "Show to all moderators");
    expect(shown.content).toContain(`**Shown to all moderators** in <#${stage.place.channelId}>.`);
    const posted = await stage.loopback.nextMessage(stage.place);
    expect(posted.content).toContain(`<@${stage.moderator.id}> asks the moderators`);
    expect(posted.buttons.map(({ label }) => label)).toEqual(["Publish", "Discard", "Try a question"]);
    const refused = await press(stage.member, posted, "Publish");
    expect(refused).toMatchObject({ ephemeral: true, content: expect.stringContaining("Only") });
    const done = await press(stage.second, posted, "Publish");
    expect(done.content).toContain("**Published as version 2**");
    expect(done.content).toContain(
        `Published by <@${stage.second.id}>, proposed by <@${stage.moderator.id}>.`,
    );
    expect(await history(stage)).toMatch(
        new RegExp(`<@${stage.second.id}> · reload the folder · proposed by <@${stage.moderator.id}>`, "u"),
    );
    expect((await propose(stage, "audit")).content).toContain(`proposed by <@${stage.moderator.id}>`);
});

test.each([
    { button: "Publish", says: "**Published as version 2**" },
    { button: "Discard", says: "**Discarded by" },
])(
    "what one moderator decides about a posted proposal, the other's own message says too: $button",
    async ({ button, says }) => {
        const stage = await openReviewed(false);
        stage.write({ "mill.md": mill });
        const running = await stage.moderator.run(stage.general, "corpus reload");
        await press(stage.moderator, await settled(Promise.resolve(running)), "Show to all moderators");
        const posted = await stage.loopback.nextMessage(stage.place);
        const decided = await press(stage.second, posted, button);
        const own = await running.answer();
        expect(own.content).toContain(says);
        expect(own).toMatchObject({ content: decided.content, buttons: [], ephemeral: true });
        expect(own.content).toContain(`<@${stage.second.id}>`);
    },
);

test("what its moderator decides about their own proposal, the posted one says too", async () => {
    const stage = await openReviewed(false);
    stage.write({ "mill.md": mill });
    const proposal = await propose(stage);
    const shown = await press(stage.moderator, proposal, "Show to all moderators");
    await stage.loopback.nextMessage(stage.place);
    await pressed(stage.moderator, shown, "Publish");
    await expect
        .poll(() => stage.loopback.messages(stage.place)[0])
        .toMatchObject({
            content: expect.stringContaining(`\nPublished by <@${stage.moderator.id}>.`),
            buttons: [],
        });
});

test("with review, a moderator cannot publish what they proposed, neither in private nor in the channel", async () => {
    const stage = await openReviewed();
    stage.write({ "mill.md": mill });
    const proposal = await propose(stage);
    const asked = await press(stage.moderator, proposal, "Publish");
    expect(asked.content).toContain("**Not published: another moderator must publish it**");
    const posted = await stage.loopback.nextMessage(stage.place);
    const again = await press(stage.moderator, posted, "Publish");
    expect(again).toMatchObject({ ephemeral: true, content: expect.stringContaining("another moderator") });
    expect(stage.live.current().articles).toHaveLength(1);
    expect((await press(stage.second, posted, "Publish")).content).toContain("version 2");
    expect(stage.live.current().articles).toHaveLength(2);
});

test("with review, what the watch proposes needs two moderators", async () => {
    const stage = await openReviewed();
    const channel = { channel: stage.place.channelId };
    await settled(stage.moderator.run(stage.general, "settings watch", channel));
    stage.write({ "mill.md": mill });
    await stage.schedule?.look();
    const posted = await stage.loopback.nextMessage(stage.place);
    const approved = await press(stage.moderator, posted, "Publish");
    expect(approved.content).toContain(`**<@${stage.moderator.id}> has approved this.`);
    expect((await press(stage.moderator, approved, "Publish")).content).toContain("Not published");
    expect((await press(stage.second, approved, "Publish")).content).toContain(
        `Published by <@${stage.second.id}>, approved by <@${stage.moderator.id}>.`,
    );
    expect(await history(stage)).toContain(
        `<@${stage.second.id}> · the folder changed · proposed by the folder watch · approved by <@${stage.moderator.id}>`,
    );
});

test("after a restart of the bot, a posted proposal can still be published", async () => {
    const stage = await openReviewed();
    stage.write({ "mill.md": mill });
    await press(stage.moderator, await propose(stage), "Publish");
    const posted = await stage.loopback.nextMessage(stage.place);
    await (await stage.app.restartBot()).registered;
    expect((await press(stage.second, posted, "Publish")).content).toContain("version 2");
});

test("who turns review off is named in the moderators' channel, and nobody is pinged", async () => {
    const stage = await openReviewed();
    const off = await settled(stage.moderator.run(stage.general, "settings review", { on: false }));
    expect(off.content).toContain(
        `Posted for the other moderators, with your name: <#${stage.place.channelId}>`,
    );
    const posted = await stage.loopback.nextMessage(stage.place);
    expect(posted.content).toContain(`<@${stage.moderator.id}> turned review off.`);
    expect(stage.loopback.messages(stage.place).flatMap(({ pings }) => pings)).toEqual([]);
    stage.write({ "mill.md": mill });
    expect((await press(stage.moderator, await propose(stage), "Publish")).content).toContain("version 2");
});
