import { describe, expect, test } from "vitest";
import type { BotEvent } from "../../src/discord/event.ts";
import { inviteLink } from "../../src/discord/needed-permissions.ts";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { openStage } from "./fixtures.ts";
import { settled } from "./settled.ts";

type Stage = Awaited<ReturnType<typeof openStage>>;

const { sendMessages, addReactions, viewChannel, manageGuild } = permissionFlags;

const changes = ({ events }: Stage) =>
    events.filter(
        (event): event is Extract<BotEvent, { kind: "permissions" }> => event.kind === "permissions",
    );

/** Resolves with the reasons of all changes, once there are as many. */
async function reasons(stage: Stage, count: number): Promise<string[]> {
    await expect.poll(() => changes(stage).length).toBe(count);
    return changes(stage).map(({ reason }) => reason);
}

const healthOf = async ({ app }: Stage): Promise<unknown> =>
    (await fetch(`${app.status?.address}/healthz`)).json();

describe("a changed permission of the bot", () => {
    test("in one channel is logged once when it is lost and once when it is back", async () => {
        const stage = await openStage();
        const { guild, general } = stage;
        guild.channel("other");
        guild.overwrite(general, guild.id, { deny: sendMessages | addReactions });
        const lost = `The bot lost Send Messages and Add Reactions in 1 channel of server ${guild.id}. /corpus doctor says what to do.`;
        expect(await reasons(stage, 1)).toEqual([lost]);
        expect(changes(stage)).toMatchObject([
            { change: "lost", channelIds: [general.channelId], guildId: guild.id },
        ]);
        // Changes nothing for the bot.
        guild.overwrite(general, stage.keepers.id, { deny: sendMessages });
        guild.overwrite(general, guild.id, {});
        expect(await reasons(stage, 2)).toEqual([
            lost,
            `The bot got Send Messages and Add Reactions in 1 channel of server ${guild.id}.`,
        ]);
    });

    test("by its role, which is renamed and deleted, and by joining again", async () => {
        const stage = await openStage({ statusPort: 0 });
        const { guild, loopback } = stage;
        const own = guild.botRole() ?? "";
        guild.renameRole(own, "Library");
        guild.setPermissions(guild.id, viewChannel);
        guild.setPermissions(own, viewChannel);
        const lost = `The bot lost Send Messages, Send Messages in Threads, Read Message History and Add Reactions in all channels of server ${guild.id}. /corpus doctor says what to do.`;
        expect(await reasons(stage, 1)).toEqual([lost]);
        expect(await healthOf(stage)).toMatchObject({
            status: "ready",
            warnings: [
                "all channels in Lervik: I lack Send Messages, Send Messages in Threads, Read Message History and Add Reactions there, " +
                    "so mentions get no answer. Allow my role Send Messages, Send Messages in Threads, Read Message History and Add " +
                    `Reactions in the server's settings, under Roles, or invite me again: ${inviteLink(loopback.applicationId)}`,
            ],
        });
        guild.deleteRole(own);
        guild.uninstall();
        guild.install();
        expect(await stage.event("home-server-left")).toMatchObject({
            guildId: guild.id,
            reason: expect.stringContaining("Invite the bot again, or remove the ID from HOME_GUILD_IDS."),
        });
        await expect.poll(() => healthOf(stage)).not.toHaveProperty("warnings");
        expect(await reasons(stage, 1)).toEqual([lost]);
    });

    test("that is missing from the start is logged then, if the settings allow the channel or it is missing everywhere", async () => {
        const stage = await openStage({
            before: (_, home) => {
                home.setPermissions(home.id, viewChannel | sendMessages);
                home.setPermissions(home.botRole() ?? "", 0n);
            },
        });
        expect(await reasons(stage, 1)).toEqual([
            "The bot lacks Send Messages in Threads, Read Message History and Add Reactions in all channels of server " +
                `${stage.guild.id} where it should answer. /corpus doctor says what to do.`,
        ]);
    });

    test("is not confused by an outage, by new private channels, or by other servers", async () => {
        const stage = await openStage();
        const { guild, general, loopback } = stage;
        guild.outage(true);
        guild.outage(false);
        const secret = guild.channel("secret");
        guild.overwrite(secret, guild.id, { deny: viewChannel });
        const elsewhere = loopback.guild("Elsewhere");
        elsewhere.setPermissions(elsewhere.botRole() ?? "", 0n);
        elsewhere.setPermissions(elsewhere.id, 0n);
        guild.overwrite(general, guild.id, { deny: addReactions });
        expect(await reasons(stage, 1)).toEqual([expect.stringContaining("lost Add Reactions in 1 channel")]);
    });
});

describe("a changed role of a moderator", () => {
    const corpus = async ({ general }: Stage, member: Stage["member"]) =>
        (await settled(member.run(general, "corpus status", {}, { force: true }))).content;

    test("counts at once, whether it was given, taken, changed or deleted", async () => {
        const stage = await openStage({ moderatorRoles: ["keepers"] });
        const { guild, keepers } = stage;
        const role = guild.role("staff", 0n);
        const kim = guild.member("Kim", { roles: [role.id] });
        expect(await corpus(stage, kim)).toContain("Only moderators can do this");
        guild.setRoles(kim.id, [keepers.id]);
        expect(await corpus(stage, kim)).toContain("version 1");
        guild.setRoles(kim.id, [role.id]);
        expect(await corpus(stage, kim)).toContain("Only moderators can do this");
        guild.setPermissions(role.id, manageGuild);
        expect(await corpus(stage, kim)).toContain("version 1");
        guild.setPermissions(role.id, 0n);
        expect(await corpus(stage, kim)).toContain("Only moderators can do this");
        guild.setRoles(kim.id, [keepers.id]);
        guild.deleteRole(keepers.id);
        expect(await stage.event("moderator-role-gone")).toMatchObject({ roleId: keepers.id });
        expect(await corpus(stage, kim)).toContain("Only moderators can do this");
        expect(await corpus(stage, stage.moderator)).toContain("version 1");
    });

    test("also counts for buttons of proposals that are already shown", async () => {
        const stage = await openStage({ moderatorRoles: ["keepers"] });
        const { guild, keepers, general } = stage;
        const kim = guild.member("Kim", { roles: [keepers.id] });
        stage.write({ "tower.md": "# The tower\n\nThe tower of Lervik was built in 1650 by Olaf Berg." });
        const proposal = await settled(kim.run(general, "corpus reload"));
        const publish = proposal.buttons.find(({ label }) => label === "Publish");
        guild.setRoles(kim.id, []);
        const refused = await (await kim.press(proposal, publish?.customId ?? "")).answer();
        expect(refused.content).toContain("Only moderators can do this");
        expect(stage.live.current().articles).toHaveLength(1);
    });
});
