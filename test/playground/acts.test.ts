import { describe, expect, test } from "vitest";
import { aPlaygroundWithBot } from "./a-playground.ts";

const question = "How tall is the tower?";

describe("as a member", () => {
    test("a command is run, and answered by the real bot where everyone sees it", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { message, of } = await tab();
        const general = place("member", "general");
        const ran = await act({ kind: "run", ...general, command: "ask", options: { question } });
        expect(ran).toEqual({ status: 200, body: { kind: "done" } });
        const answer = await message("The tower is 300 metres tall.");
        expect(answer).toMatchObject({ thinking: false, answers: { userName: "Mara", command: "ask" } });
        expect(answer.onlyFor).toBeUndefined();
        expect(answer.wire).toMatchObject({ channel_id: general.channelId, author: { bot: true } });

        const names = () => of("traffic").map(({ traffic: { name, status } }) => [name, status]);
        expect(names()).toContainEqual(["INTERACTION_CREATE", undefined]);
        // The answer is told before its request is over.
        await expect
            .poll(names)
            .toContainEqual([expect.stringMatching(/^POST \/interactions\/\d+\/…\/callback$/u), 200]);
    });

    test("an option gets proposals", async () => {
        const { act, place } = await aPlaygroundWithBot();
        const { body } = await act({
            kind: "suggest",
            ...place("member", "general"),
            command: "ask",
            options: { question, article: "tow" },
            focused: "article",
        });
        expect(body).toEqual({ kind: "choices", choices: [{ name: "The tower", value: "tower" }] });
    });

    test("a hidden answer is hers alone, and can be dismissed by her alone", async () => {
        const { act, tab, place, cast } = await aPlaygroundWithBot();
        const { message, of } = await tab();
        const options = { question, hide: true };
        await act({ kind: "run", ...place("member", "general"), command: "ask", options });
        const answer = await message("The tower is 300 metres tall.");
        expect(answer.onlyFor).toBe(cast.members.member.id);
        const messageId = answer.wire.id;
        expect((await act({ kind: "dismiss", persona: "moderator", messageId })).status).toBe(422);
        expect((await act({ kind: "dismiss", persona: "member", messageId })).status).toBe(200);
        expect(of("removed")).toEqual([
            { kind: "removed", channelId: answer.wire.channel_id, id: messageId },
        ]);
    });

    test("a mention is answered by a reply, and a direct message directly", async () => {
        const { act, tab, place, loopback } = await aPlaygroundWithBot();
        const { message, messages } = await tab();
        const general = place("member", "general");
        await act({ kind: "say", ...general, content: `<@${loopback.botId}> ${question}` });
        const reply = await message("The tower is 300 metres tall.");
        expect(reply.wire["message_reference"]).toMatchObject({ message_id: messages()[0]?.wire.id });

        const direct = place("member", loopback.botName);
        await act({ kind: "say", ...direct, content: "Who designed the tower?" });
        expect((await message("Ida Holm")).wire.channel_id).toBe(direct.channelId);
    });

    test("a moderators' command is not offered, and refused with a sentence", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { scene } = await tab();
        expect(scene.commands.member.map(({ name }) => name)).not.toContain("corpus");
        const general = place("member", "general");
        expect(await act({ kind: "run", ...general, command: "corpus status", options: {} })).toEqual({
            status: 422,
            body: { error: "/corpus is not shown to this member." },
        });
    });

    test("the moderators' channel is closed", async () => {
        const { act, place } = await aPlaygroundWithBot();
        const { channelId } = place("moderator", "moderators");
        const said = { kind: "say", persona: "member", channelId, content: "Hello" } as const;
        expect(await act(said)).toEqual({ status: 422, body: { error: "You do not see this channel." } });
    });
});

describe("as a moderator", () => {
    test("the state of the articles is told", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { message, scene } = await tab();
        const moderators = place("moderator", "moderators");
        const offered = scene.commands.moderator.find(({ name }) => name === "corpus");
        expect(offered?.offered_in).toEqual([place("moderator", "general").channelId, moderators.channelId]);
        await act({ kind: "run", ...moderators, command: "corpus status", options: {} });
        expect((await message("1 article")).answers).toEqual({
            userName: "Theo",
            command: "corpus status",
        });
    });
});

describe("as a member of a server without the app", () => {
    test("a question is answered, for the app is installed for her", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const { message } = await tab();
        const lobby = place("elsewhere", "lobby");
        await act({ kind: "run", ...lobby, command: "ask", options: { question } });
        expect((await message("The tower is 300 metres tall.")).wire.channel_id).toBe(lobby.channelId);
    });
});

test("why a question is answered as it is can be asked", async () => {
    const { act } = await aPlaygroundWithBot();
    const { body } = await act({ kind: "explain", question });
    const candidates = expect.arrayContaining([
        expect.objectContaining({ sentence: "The tower is 300 metres tall." }),
    ]);
    expect(body).toMatchObject({
        kind: "explanation",
        explanation: { question, gate: { verdict: "answered" }, candidates },
    });
});
