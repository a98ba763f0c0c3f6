import { describe, expect, onTestFinished, test } from "vitest";
import { openLoopback } from "../../../src/loopback/loopback.ts";
import { aConnection, identify } from "../gateway/a-connection.ts";
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

/** A loopback with one command, and a raw gateway connection whose events are collected. */
async function discord({ expireAfter = 3000 } = {}) {
    const loopback = withLimits(await openLoopback({ expireAfter }));
    onTestFinished(() => loopback.close());
    const send = (path: string, body: unknown, method = "POST") =>
        fetch(`${loopback.api}/v10${path}`, {
            method,
            body: JSON.stringify(body),
            headers: { authorization: `Bot ${loopback.token}`, "content-type": "application/json" },
        });
    await send(`/applications/${loopback.applicationId}/commands`, [command], "PUT");
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");

    const { event, events } = aConnection(loopback, identify(loopback));
    await loopback.gateway.ready();
    return { loopback, guild, general, send, event, events };
}

describe("an interaction", () => {
    test("can be answered once; a second answer is error 40060, a wrong token 10062", async () => {
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

    test("keeps the visibility of its deferral when the answer follows", async () => {
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

    test("expires if nobody answers in time", async () => {
        const { guild, general, send, event } = await discord({ expireAfter: 50 });
        const asked = await guild.member("Ann").run(general, "ask", { question: "Why?" });
        const { id, token } = await event("INTERACTION_CREATE");
        await expect(asked.answer()).rejects.toThrow("did not respond");
        const late = await send(`/interactions/${id}/${token}/callback`, {
            type: 4,
            data: { content: "Late." },
        });
        expect(await late.json()).toMatchObject({ code: 10062 });
    });

    test("is refused if a client would not let the member send it", async () => {
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

    test("for suggestions accepts at most 25", async () => {
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
