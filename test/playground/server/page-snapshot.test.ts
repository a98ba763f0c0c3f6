import { describe, expect, test } from "vitest";
import { aPlayground, aPlaygroundWithBot } from "../a-playground.ts";

describe("the snapshot", () => {
    test("contains the bot, the personas and what each of them sees", async () => {
        const { tab } = await aPlaygroundWithBot();
        const { scene, response } = await tab();
        expect(response.headers.get("content-type")).toBe("text/event-stream");
        expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
        expect(scene.bot).toMatchObject({ name: "Pullquote", connected: true });
        expect(scene.corpus).toEqual({ articles: 1, paragraphs: 2 });
        const seen = scene.personas.map(({ id, name, places }) => [
            id,
            name,
            places.map((place) => `${place.server ?? "private"} ${place.name}`),
        ]);
        const inside = (names: readonly string[]) => expect.arrayContaining([...names]);
        expect(seen).toEqual([
            ["member", "Mara", inside(["Reading Circle general", "private Pullquote"])],
            ["moderator", "Theo", inside(["Reading Circle general", "Reading Circle moderators"])],
            ["colleague", "Ines", inside(["Reading Circle general", "Reading Circle moderators"])],
            ["elsewhere", "Noor", inside(["Harbour Library lobby", "private Pullquote"])],
        ]);
        const ids = scene.messages.map(({ wire }) => BigInt(wire.id));
        expect(ids.every((id, at) => at === 0 || id > (ids[at - 1] ?? 0n))).toBe(true);
        expect(ids.length).toBeGreaterThan(1);
    });

    test("contains the conversation and the traffic when the page is reloaded", async () => {
        const { act, tab, place } = await aPlaygroundWithBot();
        const before = await tab();
        const options = { question: "How tall is the tower?" };
        await act({ kind: "run", ...place("member", "general"), command: "ask", options });
        const { wire } = await before.message("300 metres");
        before.close();
        const { scene } = await tab();
        const asked = scene.messages.filter((message) => message.wire.channel_id === wire.channel_id);
        expect(asked.map((message) => message.wire)).toEqual([wire]);
        expect(scene.traffic.map(({ name }) => name)).toContain("INTERACTION_CREATE");
    });

    test("contains the newest 200 messages of a place", async () => {
        const { tab, cast, place } = await aPlayground();
        const general = place("member", "general");
        for (let at = 1; at <= 205; at++) await cast.members.member.say(general, `Message ${at}`);
        const { scene } = await tab();
        const contents = scene.messages
            .filter(({ wire }) => wire.channel_id === general.channelId)
            .map(({ wire }) => wire["content"]);
        expect([contents.length, contents[0], contents.at(-1)]).toEqual([200, "Message 6", "Message 205"]);
    });
});

test("two tabs see the same", async () => {
    const { act, tab, place } = await aPlayground();
    const [one, other] = [await tab(), await tab()];
    await act({ kind: "say", ...place("member", "general"), content: "Hello" });
    expect(await one.message("Hello")).toEqual(await other.message("Hello"));
});

test("the page shows that the bot is disconnected, and keeps the conversation when it is back", async () => {
    const { act, tab, place, app } = await aPlaygroundWithBot();
    const { of, message } = await tab();
    const general = place("member", "general");
    await act({ kind: "say", ...general, content: "Hello" });
    await app.session().stop();
    await expect.poll(() => of("bot").at(-1)?.connected).toBe(false);
    expect((await tab()).scene.bot.connected).toBe(false);

    await app.restartBot();
    await expect.poll(() => of("bot").at(-1)?.connected).toBe(true);
    const options = { question: "How tall is the tower?" };
    await act({ kind: "run", ...general, command: "ask", options });
    await message("300 metres");
    const there = (await tab()).messages().filter(({ wire }) => wire.channel_id === general.channelId);
    expect(there.map(({ wire }) => wire["content"])).toEqual([
        "Hello",
        expect.stringContaining("300 metres"),
    ]);
});

test("welcome questions that are found later, or again after a reload, are sent to the page", async () => {
    const questions = [[{ question: "How tall?", answerable: true }], []];
    const { tab, server } = await aPlayground({ welcome: async () => questions.shift() ?? [] });
    const { of, scene } = await tab();
    expect(scene.welcome).toEqual([{ question: "How tall?", answerable: true }]);
    await server.corpusChanged();
    await expect
        .poll(() => of("corpus"))
        .toEqual([{ kind: "corpus", corpus: { articles: 1, paragraphs: 2 }, welcome: [] }]);
});
