import { once } from "node:events";
import { describe, expect, onTestFinished, test } from "vitest";
import WebSocket from "ws";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { within } from "../../within.ts";
import { withLimits } from "../with-limits.ts";

const command = {
    name: "ask",
    description: "Ask",
    contexts: [0, 1, 2],
    integration_types: [0, 1],
    options: [
        {
            type: 3,
            name: "question",
            description: "Question",
            required: true,
            max_length: 10,
            autocomplete: true,
        },
    ],
};

/** A loopback with one command and a raw gateway connection, whose events are collected. */
async function discord({ intents = 1 | (1 << 9) | (1 << 12), voidAfter = 3000, taken = true } = {}) {
    const loopback = withLimits(await openLoopback({ voidAfter }));
    const send = (path: string, body: unknown, method = "POST") =>
        fetch(`${loopback.api}/v10${path}`, {
            method,
            body: JSON.stringify(body),
            headers: { authorization: `Bot ${loopback.token}`, "content-type": "application/json" },
        });
    await send(`/applications/${loopback.applicationId}/commands`, [command], "PUT");
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");

    const socket = new WebSocket(`ws://127.0.0.1:${loopback.port}/?v=10&encoding=json`);
    onTestFinished(() => {
        socket.terminate();
        return loopback.close();
    });
    const events: { readonly t: string; readonly d: Record<string, string> }[] = [];
    const closing = once(socket, "close");
    const closed = async (): Promise<unknown> => (await within("the gateway to close", closing))[0];
    socket.on("message", (raw) => {
        const { op, t, d } = JSON.parse(String(raw));
        if (op === 10) socket.send(JSON.stringify({ op: 2, d: { token: loopback.token, intents } }));
        if (op === 0) events.push({ t, d });
    });
    if (taken) await loopback.gateway.ready();
    const event = async (name: string) => {
        await expect.poll(() => events.find(({ t }) => t === name)).toBeDefined();
        return events.findLast(({ t }) => t === name)?.d ?? {};
    };
    return { loopback, guild, general, send, event, events, socket, closed };
}

describe("an interaction", () => {
    test("is answered once; a second answer is 40060, a wrong token 10062", async () => {
        const { guild, general, send, event } = await discord();
        const asked = await guild.member("Ann").run(general, "ask", { question: "Why?" });
        const { id, token } = await event("INTERACTION_CREATE");
        const path = `/interactions/${id}/${token}/callback`;
        const first = await send(path, { type: 4, data: { content: "Because.", flags: 64 } });
        expect([first.status, first.headers.get("content-type")]).toEqual([204, null]);
        expect(await asked.answer()).toMatchObject({ content: "Because.", ephemeral: true });
        expect(await (await send(path, { type: 4, data: { content: "Again." } })).json()).toMatchObject({
            code: 40060,
        });
        const wrong = await send(`/interactions/${id}/wrong/callback`, { type: 4, data: { content: "x" } });
        expect(await wrong.json()).toMatchObject({ code: 10062 });
    });

    test("that is deferred keeps its visibility when the answer follows", async () => {
        const { loopback, guild, general, send, event } = await discord();
        const asked = await guild.member("Ann").run(general, "ask", { question: "Why?" });
        const { id, token } = await event("INTERACTION_CREATE");
        await send(`/interactions/${id}/${token}/callback`, { type: 5, data: { flags: 64 } });
        await send(
            `/webhooks/${loopback.applicationId}/${token}/messages/@original`,
            { content: "Because." },
            "PATCH",
        );
        expect(await asked.answer()).toMatchObject({ content: "Because.", ephemeral: true });
        expect(asked.deferred).toBe(true);
        expect(loopback.messages(general)).toEqual([]);
    });

    test("nobody answered in time is void", async () => {
        const { guild, general, send, event } = await discord({ voidAfter: 50 });
        const asked = await guild.member("Ann").run(general, "ask", { question: "Why?" });
        const { id, token } = await event("INTERACTION_CREATE");
        await expect(asked.answer()).rejects.toThrow("did not respond");
        const late = await send(`/interactions/${id}/${token}/callback`, {
            type: 4,
            data: { content: "Late." },
        });
        expect(await late.json()).toMatchObject({ code: 10062 });
    });

    test("is sent only as a client would let the member send it", async () => {
        const { guild, general } = await discord();
        const ann = guild.member("Ann");
        await expect(ann.run(general, "what")).rejects.toThrow("There is no command /what here.");
        await expect(ann.run(general, "ask")).rejects.toThrow("The option question is required.");
        await expect(ann.run(general, "ask", { question: "x".repeat(11) })).rejects.toThrow(
            "at most 10 characters",
        );
        await expect(ann.run(general, "ask", { question: "x", other: "y" })).rejects.toThrow(
            "There is no option other.",
        );
    });

    test("for proposals takes at most 25", async () => {
        const { guild, general, send, event } = await discord();
        const proposed = guild.member("Ann").type(general, "ask", { question: "W" }, "question");
        const { id, token } = await event("INTERACTION_CREATE");
        const choices = Array.from({ length: 26 }, (_, at) => ({ name: `n${at}`, value: "v" }));
        const path = `/interactions/${id}/${token}/callback`;
        expect((await send(path, { type: 8, data: { choices } })).status).toBe(400);
        expect((await send(path, { type: 8, data: { choices: choices.slice(1) } })).status).toBe(204);
        expect(await proposed).toHaveLength(25);
    });
});

describe("the gateway", () => {
    test("empties messages that do not concern the bot, without the privileged intent", async () => {
        const { loopback, guild, general, events } = await discord();
        const ann = guild.member("Ann");
        await ann.say(general, "to nobody");
        await ann.say(general, `<@${loopback.botId}> to you`);
        await ann.say(ann.direct(), "directly");
        const contents = () => events.filter(({ t }) => t === "MESSAGE_CREATE").map(({ d }) => d["content"]);
        await expect.poll(contents).toEqual(["", `<@${loopback.botId}> to you`, "directly"]);
    });

    test("sends only what the intents ask for", async () => {
        const { guild, general, events } = await discord({ intents: 1 | (1 << 9) });
        const ann = guild.member("Ann");
        await ann.say(ann.direct(), "directly");
        await ann.say(general, "in the channel");
        await expect.poll(() => events.filter(({ t }) => t === "MESSAGE_CREATE").length).toBe(1);
    });

    test("refuses privileged intents with 4014 and nonsense with 4002", async () => {
        expect(await (await discord({ intents: 1 << 15, taken: false })).closed()).toBe(4014);
        const { socket, closed } = await discord();
        socket.send("nonsense");
        expect(await closed()).toBe(4002);
    });
});
