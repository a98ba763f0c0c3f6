import { describe, expect, test } from "vitest";
import type { Address } from "../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../src/loopback/world/permission-flags.ts";
import { aCommand, said } from "./a-command.ts";
import { openStage } from "./fixtures.ts";

const question = "Who built the bridge of Lervik?";

type Stage = Awaited<ReturnType<typeof openStage>>;

const { sendMessages, sendMessagesInThreads, addReactions, manageThreads, administrator } = permissionFlags;
const { connect, readMessageHistory, attachFiles, embedLinks } = permissionFlags;

/** Denies everyone, and so the bot, these permissions in a channel. The moderator keeps them. */
function deny({ guild, loopback, moderator }: Stage, place: Address, permissions: bigint): void {
    guild.overwrite(place, loopback.botId, { deny: permissions });
    guild.overwrite(place, moderator.id, { allow: permissions });
}

const aThread = ({ member, general }: Stage) => member.startThread(general, "A thread");

/** Places where the bot may not write, each with whether it may react there. */
const places: readonly [string, boolean, (stage: Stage) => Address | Promise<Address>][] = [
    [
        "a channel",
        true,
        (stage) => {
            deny(stage, stage.general, sendMessages);
            return stage.general;
        },
    ],
    [
        "a channel where it may not react either",
        false,
        (stage) => {
            deny(stage, stage.general, sendMessages | addReactions);
            return stage.general;
        },
    ],
    [
        "a channel while it is timed out",
        false,
        ({ guild, loopback, general }) => {
            guild.timeOut(loopback.botId, 60_000);
            return general;
        },
    ],
    [
        "the threads of a channel",
        true,
        async (stage) => {
            const thread = await aThread(stage);
            deny(stage, stage.general, sendMessagesInThreads);
            return thread;
        },
    ],
    [
        "a locked thread",
        true,
        async (stage) => {
            const thread = await aThread(stage);
            stage.guild.change(thread, { locked: true });
            return thread;
        },
    ],
    [
        "the chat of a voice channel that it may not enter",
        false,
        (stage) => {
            const voice = stage.guild.channel("voice", { kind: "voice" });
            deny(stage, voice, connect);
            return voice;
        },
    ],
];

/** The bot's requests in channels, as "POST 200". */
const requests = ({ loopback }: Stage) =>
    loopback.requests
        .filter(({ path }) => path.startsWith("/channels/"))
        .map(({ method, status }) => `${method} ${status}`);

describe("where the bot may not write, it does not try", () => {
    test.each(places)("%s", async (_, reacts, open) => {
        const stage = await openStage();
        const { loopback, guild, events } = stage;
        const place = await open(stage);
        const mention = `<@${loopback.botId}> ${question}`;
        const writers = [1, 2].map((name) => guild.member(`M${name}`, { permissions: manageThreads }));
        for (let time = 0; time < 6; time++) for (const writer of writers) await writer.say(place, mention);
        const refused = Array(12).fill({ kind: "refusal", reason: "may-not-write" });
        await expect.poll(() => events.filter(({ kind }) => kind === "refusal")).toEqual(refused);
        // The answer to a command needs no permission.
        const answer = await (await stage.moderator.run(place, "ask", { question })).answer();
        expect(answer.content).toContain("Ida Holm");
        await expect.poll(() => requests(stage)).toEqual(reacts ? ["PUT 204", "PUT 204"] : []);
        expect(loopback.invalidRequests()).toBe(0);
    });

    test("nor for the digest and proposals", async () => {
        const stage = await openStage();
        deny(stage, stage.general, sendMessages);
        const place = { guildId: stage.guild.id, channelId: stage.general.channelId, what: "digest" };
        await expect.poll(() => stage.bot.posts.mayPost(place.channelId)).toBe(false);
        const reply = () => ({ kind: "text", text: "News", visibility: "public" }) as const;
        expect(await stage.bot.posts.post(place, reply)).toBeUndefined();
        expect(stage.bot.posts.failed()).toEqual([stage.general.channelId]);
        expect(await stage.event("unsendable")).toMatchObject({ at: "digest", code: 50013 });
        expect(requests(stage)).toEqual([]);
    });
});

test("files and links come with the answer to a command, whatever the bot may do in the channel", async () => {
    // Apps always have EMBED_LINKS and ATTACH_FILES when they respond to interactions:
    // https://docs.discord.com/developers/change-log#calculated-permissions-in-interaction-payloads
    const files = [{ name: "changes.txt", text: "See https://example.org" }];
    const command = aCommand({ run: () => said("https://example.org", { files }) });
    const stage = await openStage({ commands: [command] });
    const { loopback, member, general } = stage;
    deny(stage, general, sendMessages | attachFiles | embedLinks);
    const { content, files: shown } = await (await member.run(general, "try")).answer();
    expect([content, shown.length]).toEqual(["https://example.org", 1]);
    expect(loopback.invalidRequests()).toBe(0);
});

describe("where the bot may write, it answers", () => {
    test.each<[string, (stage: Stage) => Address | Promise<Address>]>([
        [
            "a locked thread, with Manage Threads",
            async (stage) => {
                const thread = await aThread(stage);
                stage.guild.change(thread, { locked: true });
                stage.guild.overwrite(stage.general, stage.loopback.botId, { allow: manageThreads });
                return thread;
            },
        ],
        [
            "an archived thread",
            async (stage) => {
                const thread = await aThread(stage);
                stage.guild.change(thread, { archived: true });
                return thread;
            },
        ],
        [
            "a thread of a channel that is only for threads",
            async (stage) => {
                const thread = await aThread(stage);
                deny(stage, stage.general, sendMessages);
                return thread;
            },
        ],
        [
            "a private thread",
            async (stage) => {
                const { member, moderator, general, guild, loopback } = stage;
                const thread = await member.startThread(general, "Hidden", { isPrivate: true });
                for (const { id } of [moderator, { id: loopback.botId }]) guild.addToThread(thread, id);
                return thread;
            },
        ],
        [
            "everywhere, as an administrator, whom timeouts do not concern",
            (stage) => {
                deny(stage, stage.general, sendMessages);
                stage.guild.timeOut(stage.loopback.botId, 60_000);
                const role = stage.guild.role("admins", administrator);
                stage.guild.setRoles(stage.loopback.botId, [role.id]);
                return stage.general;
            },
        ],
        [
            "a channel whose permissions changed meanwhile",
            (stage) => {
                deny(stage, stage.general, sendMessages);
                stage.guild.overwrite(stage.general, stage.loopback.botId, {});
                return stage.general;
            },
        ],
    ])("%s", async (_, open) => {
        const stage = await openStage();
        const { loopback, guild } = stage;
        const place = await open(stage);
        const writer = stage.moderator;
        guild.setRoles(writer.id, [guild.role("thread keepers", manageThreads).id]);
        const { id } = await writer.say(place, `<@${loopback.botId}> ${question}`);
        expect(await loopback.nextMessage(place, id)).toMatchObject({
            content: expect.stringContaining("Ida Holm"),
            replyTo: id,
        });
        expect(loopback.invalidRequests()).toBe(0);
    });

    test("in a thread that was archived before it started", async () => {
        let ask = async (): Promise<Address & { readonly id: string }> => ({ channelId: "", id: "" });
        const { loopback } = await openStage({
            before: async (early) => {
                const other = early.guild("Other");
                const writer = other.member("Bo");
                const thread = await writer.startThread(other.channel("old"), "Old");
                other.change(thread, { archived: true });
                ask = () => writer.say(thread, `<@${early.botId}> ${question}`);
            },
        });
        const asked = await ask();
        expect((await loopback.nextMessage(asked, asked.id)).content).toContain("Ida Holm");
        expect(loopback.invalidRequests()).toBe(0);
    });

    test("without Read Message History, in a message that is no reply", async () => {
        const stage = await openStage();
        const { loopback, member, general } = stage;
        deny(stage, general, readMessageHistory);
        const { id } = await member.say(general, `<@${loopback.botId}> ${question}`);
        const answer = await loopback.nextMessage(general, id);
        expect(answer).toMatchObject({ content: expect.stringContaining("Ida Holm"), replyTo: undefined });
        expect(requests(stage)).toEqual(["POST 200"]);
    });
});
