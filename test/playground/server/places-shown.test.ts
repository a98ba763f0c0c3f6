import { describe, expect, test } from "vitest";
import { aPlaygroundWithBot } from "../a-playground.ts";

const question = "How tall is the tower?";

describe("where members cannot do everything", () => {
    test("a channel without Use Application Commands offers none, but mentions are answered", async () => {
        const { act, tab, place, loopback } = await aPlaygroundWithBot();
        const { message, scene } = await tab();
        const silent = place("member", "no-commands");
        const here = scene.commands.member.filter(({ offered_in: at }) => at.includes(silent.channelId));
        expect(here).toEqual([]);
        await act({ kind: "say", ...silent, content: `<@${loopback.botId}> ${question}` });
        expect((await message("The tower is 300 metres tall.")).wire.channel_id).toBe(silent.channelId);
    });

    test("members read announcements, and cannot write there", async () => {
        const { act, place } = await aPlaygroundWithBot();
        const announcements = place("member", "announcements");
        const said = await act({ kind: "say", ...announcements, content: "Hello" });
        expect(said).toEqual({ status: 422, body: { error: "This member may not write here." } });
    });

    test("without Use External Apps, only the member who asked sees the answer", async () => {
        const { act, tab, place, cast } = await aPlaygroundWithBot();
        const { message } = await tab();
        const closed = place("elsewhere", "no-external-apps");
        await act({ kind: "run", ...closed, command: "ask", options: { question } });
        expect((await message("The tower is 300 metres tall.")).onlyFor).toBe(cast.members.elsewhere.id);
    });

    test("in a group, those who installed the app use its commands, and mentions reach nobody", async () => {
        const { act, tab, place, loopback } = await aPlaygroundWithBot();
        const { message, messages, scene, of } = await tab();
        const group = place("elsewhere", "Book friends");
        const offered = (all: typeof scene.commands.member) =>
            all.filter(({ offered_in: at }) => at.includes(group.channelId)).map(({ name }) => name);
        expect(offered(scene.commands.member)).toEqual([]);
        expect(offered(scene.commands.elsewhere)).toContain("ask");
        await act({ kind: "say", ...group, content: `<@${loopback.botId}> Who designed the tower?` });
        await act({ kind: "run", ...group, command: "ask", options: { question } });
        await message("The tower is 300 metres tall.");
        expect(of("traffic").map(({ traffic }) => traffic.name)).not.toContain("MESSAGE_CREATE");
        const there = messages().filter(({ wire }) => wire.channel_id === group.channelId);
        expect(there).toHaveLength(2);
    });
});

test("members who installed the app for themselves are answered in direct messages", async () => {
    const { act, tab, place, loopback } = await aPlaygroundWithBot();
    const { message } = await tab();
    const direct = place("elsewhere", loopback.botName);
    await act({ kind: "say", ...direct, content: question });
    expect((await message("The tower is 300 metres tall.")).wire.channel_id).toBe(direct.channelId);
});

describe("threads", () => {
    test("a thread is started from a message, and a mention in it is answered there", async () => {
        const { act, tab, place, loopback, cast } = await aPlaygroundWithBot();
        const { message, of } = await tab();
        const general = place("member", "general");
        await act({ kind: "say", ...general, content: "Let us talk about it." });
        const { id: messageId } = (await message("Let us talk about it.")).wire;
        const content = `<@${loopback.botId}> ${question}`;
        const thread = { kind: "start-thread", ...general, title: "The tower", content, messageId } as const;
        expect(await act(thread)).toEqual({ status: 200, body: { kind: "started", channelId: messageId } });
        expect((await message("The tower is 300 metres tall.")).wire.channel_id).toBe(messageId);
        const shown = of("places")
            .at(-1)
            ?.personas.map(({ places }) => places.find(({ channelId }) => channelId === messageId));
        expect(shown).toMatchObject([
            { name: "The tower", parentId: general.channelId, thread: { startedBy: "Mara", isJoined: true } },
            { name: "The tower", thread: { isJoined: false } },
            { name: "The tower", thread: { isJoined: false } },
            undefined,
        ]);
        expect(await act(thread)).toEqual({
            status: 422,
            body: { error: "This message already has a thread." },
        });
        expect(
            cast
                .personas()
                .at(-1)
                ?.places.map(({ name }) => name),
        ).not.toContain("The tower");
    });

    test("a post is added to a forum, and its question answered in it", async () => {
        const { act, tab, place, loopback } = await aPlaygroundWithBot();
        const { message } = await tab();
        const forum = place("member", "questions");
        const content = `<@${loopback.botId}> ${question}`;
        const { body } = await act({ kind: "start-thread", ...forum, title: "The tower", content });
        const answer = await message("The tower is 300 metres tall.");
        expect(body).toEqual({ kind: "started", channelId: answer.wire.channel_id });
        const unseen = { kind: "start-thread", persona: "elsewhere", title: "x", content: "x" } as const;
        const { channelId } = forum;
        expect((await act({ ...unseen, channelId })).body).toEqual({ error: "You can't see this channel." });
    });
});
