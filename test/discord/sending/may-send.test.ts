import { Events } from "discord.js";
import fc from "fast-check";
import { expect, test } from "vitest";
import { mayReact, mayReply, mayWrite } from "../../../src/discord/sending/may-send.ts";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import { aClient } from "../../loopback/a-client.ts";
import { within } from "../../within.ts";

const { viewChannel, sendMessages, sendMessagesInThreads, readMessageHistory, addReactions } =
    permissionFlags;
const { administrator, manageThreads, connect, manageGuild } = permissionFlags;

const some = fc
    .subarray([
        viewChannel,
        sendMessages,
        sendMessagesInThreads,
        readMessageHistory,
        addReactions,
        administrator,
        manageThreads,
        connect,
        manageGuild,
    ])
    .map((flags) => flags.reduce((all, one) => all | one, 0n));

/** What a role can do, and what it is allowed and denied in the channel. */
const role = fc.record({ permissions: fc.oneof(some, fc.constant(0n)), allow: some, deny: some });

const scenario = fc.record({
    everyone: role,
    own: role,
    other: role,
    // The bot's own overwrite has no permissions beside it.
    bot: role,
    hasOther: fc.boolean(),
    isTimedOut: fc.boolean(),
    locked: fc.boolean(),
    place: fc.nat(5),
});

/** A discord.js client in a server with one place of each kind. */
async function aServer() {
    const { loopback, guild, general, client } = await aClient();
    const admin = guild.member("Ada", { permissions: administrator });
    const voice = guild.channel("voice", { kind: "voice" });
    const stage = guild.channel("stage", { kind: "stage" });
    const forum = guild.channel("forum", { kind: "forum" });
    const hidden = await admin.startThread(general, "Hidden", { isPrivate: true });
    guild.addToThread(hidden, loopback.botId);
    const { channelId: post } = await admin.post(forum, "A post", "Text");
    const thread = await admin.startThread(general, "A thread");
    const places = [
        { parent: general, place: general },
        { parent: voice, place: voice },
        { parent: stage, place: stage },
        { parent: general, place: thread },
        { parent: general, place: hidden },
        { parent: forum, place: { channelId: post } },
    ] as const;
    const roles = { own: guild.botRole() ?? "", other: guild.role("other").id };
    const marker = guild.role("marker").id;
    let changes = 0;
    /** Resolves when the client knows everything that changed before. */
    const known = async () => {
        const name = `marker ${changes++}`;
        const seen = Promise.withResolvers<void>();
        const check = ({ name: now }: { readonly name: string }) =>
            now === name ? seen.resolve() : undefined;
        client.on(Events.GuildRoleUpdate, (_, after) => check(after));
        guild.renameRole(marker, name);
        await within("the changed roles", seen.promise);
        client.removeAllListeners(Events.GuildRoleUpdate);
    };
    return { loopback, guild, client, admin, places, roles, known };
}

test("what the cache says about writing, replying and reacting is what Discord then does, for any permissions", async () => {
    const { loopback, guild, client, admin, places, roles, known } = await aServer();
    const refused = (work: Promise<unknown>) =>
        work.then(
            () => false,
            () => true,
        );
    await fc.assert(
        fc.asyncProperty(scenario, async (given) => {
            const { parent, place } = places[given.place] ?? places[0];
            const whom = { everyone: guild.id, ...roles, bot: loopback.botId };
            for (const name of ["everyone", "own", "other", "bot"] as const) {
                const { permissions, allow, deny } = given[name];
                if (name !== "bot") guild.setPermissions(whom[name], permissions);
                guild.overwrite(parent, whom[name], { allow, deny: deny & ~allow });
            }
            guild.setRoles(loopback.botId, [roles.own, ...(given.hasOther ? [roles.other] : [])]);
            guild.timeOut(loopback.botId, given.isTimedOut ? 3_600_000 : 0);
            if (parent !== place) guild.change(place, { locked: given.locked, archived: false });
            await known();
            const channel = client.channels.cache.get(place.channelId);
            const { id } = await admin.say(place, "Hello");
            // Nothing arrives from where the bot sees nothing.
            if (channel === undefined || !channel.isSendable()) return;
            const said = [mayWrite(channel), mayWrite(channel) && mayReply(channel), mayReact(channel)];
            const reply = { messageReference: id, failIfNotExists: false };
            const write = await refused(channel.send("Plain"));
            const answer = await refused(channel.send({ content: "Reply", reply }));
            const react = await refused(channel.messages.react(id, "👍"));
            expect(said).toEqual([!write, !answer, !react]);
        }),
        { numRuns: 150 },
    );
}, 120_000);
