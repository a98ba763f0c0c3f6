import { MessageFlags } from "discord.js";
import { describe, expect, test } from "vitest";
import { aClient, slash } from "./a-client.ts";

describe("a watcher", () => {
    test("sees a deferred answer, its text, its edit and its removal, each only for the member who sees it", async () => {
        const { onInteraction, member, general, told, loopback } = await aClient({
            commands: [slash("ask")],
        });
        onInteraction(async (interaction) => {
            if (!interaction.isChatInputCommand()) return;
            await interaction.deferReply({ flags: MessageFlags.Ephemeral });
            await interaction.editReply("First.");
            await interaction.editReply("Second.");
            await interaction.deleteReply();
        });
        await member.run(general, "ask");
        await expect.poll(() => told("removed")).toHaveLength(1);
        const states = told("message").map(({ message: { wire, thinking, onlyFor, answers } }) => ({
            content: wire["content"],
            edited: wire["edited_timestamp"] !== null,
            flags: wire["flags"],
            thinking,
            onlyFor,
            answers,
        }));
        const shared = { onlyFor: member.id, answers: { userName: "Ann", command: "ask" } };
        expect(states).toEqual([
            { ...shared, content: "", edited: false, flags: 64 | 128, thinking: true },
            { ...shared, content: "First.", edited: false, flags: 64, thinking: false },
            { ...shared, content: "Second.", edited: true, flags: 64, thinking: false },
        ]);
        expect(new Set(told("message").map(({ message }) => message.wire.id)).size).toBe(1);
        expect(loopback.seen(general)).toEqual([]);
    });

    test("sees typing, new messages with their embeds, and deleted messages", async () => {
        const { client, general, told } = await aClient();
        const channel = await client.channels.fetch(general.channelId);
        if (channel?.isSendable() !== true) throw new Error("The channel takes no messages.");
        await channel.sendTyping();
        const sent = await channel.send({ embeds: [{ title: "Bridge", description: "412 m" }] });
        await sent.delete();
        expect(told("typing")).toEqual([{ kind: "typing", channelId: general.channelId }]);
        expect(told("message")[0]?.message.wire).toMatchObject({
            id: sent.id,
            embeds: [{ type: "rich", title: "Bridge", description: "412 m" }],
        });
        expect(told("removed")).toEqual([{ kind: "removed", channelId: general.channelId, id: sent.id }]);
    });

    test("sees that nobody answered an interaction, with Discord's words", async () => {
        const { member, general, told } = await aClient({ commands: [slash("ask")], expireAfter: 50 });
        await member.run(general, "ask");
        const { channelId } = general;
        await expect
            .poll(() => told("failed"))
            .toEqual([
                {
                    kind: "failed",
                    userId: member.id,
                    channelId,
                    text: "The application did not respond.",
                },
            ]);
    });

    test("sees REST requests and gateway payloads in both directions", async () => {
        const { client, member, told, loopback } = await aClient();
        await member.say(member.direct(), "Hello");
        await client.user?.setPresence({ status: "idle" });
        await client.rest.put(`/applications/${loopback.applicationId}/commands`, { body: [] });
        await expect
            .poll(() => told("event").map(({ event }) => `${event.from} ${event.name}`))
            .toEqual(["discord MESSAGE_CREATE", "bot PRESENCE_UPDATE"]);
        expect(told("request").map(({ request }) => `${request.method} ${request.status}`)).toEqual([
            "PUT 200",
        ]);
        expect(told("commands")).toHaveLength(1);
    });

    test("sees when the bot disconnects and when it is back", async () => {
        const { client, told, loopback } = await aClient();
        loopback.gateway.drop();
        await expect.poll(() => told("bot").map(({ connected }) => connected)).toEqual([false, true]);
        await client.destroy();
        await expect.poll(() => loopback.gateway.connected()).toBe(false);
    });
});

test("a watcher that has stopped sees nothing more", async () => {
    const { loopback, member } = await aClient();
    const kinds: string[] = [];
    const letGo = loopback.watch(({ kind }) => kinds.push(kind));
    await member.say(member.direct(), "Hello");
    letGo();
    const before = [...kinds];
    await member.say(member.direct(), "Hello again");
    expect(before).toContain("message");
    expect(kinds).toEqual(before);
});
