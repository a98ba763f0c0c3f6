import { expect, onTestFinished, test } from "vitest";
import { LibraryAwayError } from "../../src/answer/library-away.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import { openMetrics } from "../../src/observability/metrics.ts";
import { observeWith } from "../../src/observability/observability.ts";
import { jsonLog } from "../../src/observability/open-log.ts";
import { type BotHealth, openStatusServer } from "../../src/observability/status-server.ts";
import { StoreError } from "../../src/store/store-error.ts";

function observed(...events: readonly BotEvent[]) {
    const lines: string[] = [];
    const metrics = openMetrics();
    const observe = observeWith(jsonLog("info", { write: (line: string) => void lines.push(line) }), metrics);
    for (const event of events) observe(event);
    return { lines, metrics, parsed: lines.map((line): Record<string, unknown> => JSON.parse(line)) };
}

test("questions are counted by verdict and how they were asked, and logged without their text", async () => {
    const { metrics, parsed } = observed(
        { kind: "question", way: "slash", verdict: "answered", milliseconds: 4 },
        { kind: "question", way: "slash", verdict: "answered", milliseconds: 6 },
        { kind: "question", way: "direct", verdict: "not-found", milliseconds: 1 },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_questions_total{verdict="answered",way="slash"} 2');
    expect(text).toContain('pullquote_questions_total{verdict="not-found",way="direct"} 1');
    expect(text).toContain("pullquote_question_seconds_count 3");
    expect(parsed[0]).toEqual({
        level: 30,
        time: expect.any(String),
        way: "slash",
        verdict: "answered",
        milliseconds: 4,
        event: "question",
        msg: "Answered a question asked by slash command, in 4 ms.",
    });
});

test("checked quotes are counted by what was found, and talk by intent and way", async () => {
    const { metrics, parsed } = observed(
        { kind: "quote", found: "nearly" },
        { kind: "quote", found: "nearly" },
        { kind: "talk", way: "mention", intent: "greeting" },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_quotes_total{found="nearly"} 2');
    expect(text).toContain('pullquote_talk_total{intent="greeting",way="mention"} 1');
    expect(text).not.toContain('pullquote_errors_total{kind="');
    expect(parsed[2]).toEqual({
        level: 30,
        time: expect.any(String),
        way: "mention",
        intent: "greeting",
        event: "talk",
        msg: "Replied to a mention that asks nothing of the articles (greeting).",
    });
});

test("a failure is logged with its reference and stack frames, without messages that may repeat a member's words", () => {
    const cause = new TypeError("secret question", { cause: new Error("secret below") });
    const { lines, parsed } = observed({ kind: "failure", reference: "ABC123", at: "ask", cause });
    expect(parsed[0]).toMatchObject({
        level: 50,
        reference: "ABC123",
        at: "ask",
        event: "failure",
        msg: expect.stringContaining("the reference ABC123"),
        cause: { name: "TypeError" },
    });
    expect(lines.join("")).toContain("observability.test.ts");
    expect(lines.join("")).not.toContain("secret");
});

test("what Discord rejects is one line that says what to do, without a stack", () => {
    const { parsed } = observed({
        kind: "unsendable",
        at: "mention",
        code: 160002,
        guildId: "1",
        channelId: "2",
    });
    expect(parsed).toMatchObject([
        {
            level: 40,
            event: "unsendable",
            code: 160002,
            guildId: "1",
            channelId: "2",
            msg: expect.stringContaining("Read Message History"),
        },
    ]);
});

test("reloads, refusals and errors are metrics", async () => {
    const { metrics, parsed } = observed(
        { kind: "reload", by: "signal", reload: { outcome: "busy" } },
        { kind: "refusal", reason: "rate-limit" },
        { kind: "lost-race", at: "ask", code: 10062 },
        { kind: "gateway", shard: 3, state: "disconnected", code: 4011 },
    );
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_reloads_total{outcome="busy"} 1');
    expect(text).toContain('pullquote_refusals_total{reason="rate-limit"} 1');
    expect(text).toContain('pullquote_errors_total{kind="lost-race"} 1');
    expect(parsed.map(({ event }) => event)).toEqual(["reload", "refusal", "lost-race"]);
});

test("health is ready only if the bot is logged in, a corpus is loaded and the library can answer", async () => {
    const away = { ready: false, why: "Its thread stopped." } as const;
    const state: { -readonly [Key in keyof BotHealth]: BotHealth[Key] } = {
        shards: [],
        warnings: [],
        articles: 0,
        paragraphs: 0,
        library: away,
    };
    const server = await openStatusServer(0, { metrics: openMetrics(), health: async () => state });
    onTestFinished(server.close);
    const health = async () => {
        const response = await fetch(`${server.address}/healthz`);
        return { status: response.status, body: await response.json() };
    };
    const metrics = async () => (await fetch(`${server.address}/metrics`)).text();
    expect(await health()).toEqual({
        status: 503,
        body: { status: "not ready", missing: ["login", "corpus", "library"], reason: "Its thread stopped." },
    });
    expect(await metrics()).toContain("pullquote_library_ready 0");
    const shards = [{ id: 0, isConnected: true, servers: 7 }];
    Object.assign(state, { shards, articles: 1, library: { ready: true } });
    expect(await health()).toEqual({
        status: 200,
        body: { status: "ready", shards: [{ shard: 0, connected: true, servers: 7 }] },
    });
    expect(await metrics()).toContain("pullquote_library_ready 1");
    const warnings = ["#general in Lervik: I lack Send Messages there."];
    Object.assign(state, { warnings, storeProblem: "The file is gone." });
    const problems = { status: "ready", warnings: ["The file is gone.", ...warnings] };
    expect(await health()).toMatchObject({ status: 200, body: problems });
    await server.close();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
});

test("health and metrics say which shards are connected; health is not ready if none is", async () => {
    let shards: BotHealth["shards"] = [];
    const library = { ready: true } as const;
    const health = async () => ({ shards, articles: 1, paragraphs: 1, library, warnings: [] });
    const server = await openStatusServer(0, { metrics: openMetrics(), health });
    onTestFinished(server.close);
    const seen = async (connected: Readonly<Record<number, boolean>>) => {
        shards = Object.entries(connected).map(([id, isConnected]) => ({
            id: Number(id),
            isConnected,
            servers: 100 + Number(id),
        }));
        const response = await fetch(`${server.address}/healthz`);
        const metrics = await (await fetch(`${server.address}/metrics`)).text();
        const lines = metrics
            .split("\n")
            .filter((line) => /^pullquote_(?:gateway|shard|servers)/u.test(line));
        return { status: response.status, body: await response.json(), lines };
    };
    expect(await seen({ 2: true, 3: true })).toMatchObject({
        status: 200,
        lines: [
            "pullquote_gateway_ready 1",
            'pullquote_shard_ready{shard="2"} 1',
            'pullquote_shard_ready{shard="3"} 1',
            'pullquote_servers{shard="2"} 102',
            'pullquote_servers{shard="3"} 103',
        ],
    });
    expect(await seen({ 2: true, 3: false })).toMatchObject({
        status: 200,
        body: {
            status: "ready",
            warnings: ["Shard 3 isn't connected to Discord. Its servers get no answers until it is again."],
            shards: [
                { shard: 2, connected: true, servers: 102 },
                { shard: 3, connected: false, servers: 103 },
            ],
        },
        lines: expect.arrayContaining(["pullquote_gateway_ready 0", 'pullquote_shard_ready{shard="3"} 0']),
    });
    const { status, body, lines } = await seen({ 2: false });
    expect({ status, body }).toMatchObject({ status: 503, body: { missing: ["login"] } });
    expect(lines.join()).not.toContain('shard="3"');
});

test("a thread that stops is logged with its error code and counted, without the question", async () => {
    const memory = Object.assign(new Error("secret question"), { code: "ERR_WORKER_OUT_OF_MEMORY" });
    const cause = new LibraryAwayError("The thread stopped.", { cause: memory });
    const { metrics, lines, parsed } = observed(
        { kind: "library-stopped", seconds: 2, cause },
        { kind: "library-opened" },
        { kind: "library-away", at: "ask" },
        { kind: "store-stopped", cause: new StoreError("failed", "The database's thread stopped.") },
    );
    expect(parsed).toMatchObject([
        {
            level: 50,
            event: "library-stopped",
            seconds: 2,
            cause: { name: "LibraryAwayError", cause: { code: "ERR_WORKER_OUT_OF_MEMORY" } },
        },
        { level: 30, event: "library-opened" },
        { level: 40, event: "library-away", at: "ask" },
        { level: 50, event: "store-stopped", cause: { name: "StoreError" } },
    ]);
    expect(lines.join("")).not.toContain("secret");
    const text = await metrics.registry.metrics();
    expect(text).toContain('pullquote_errors_total{kind="library-stopped"} 1');
    expect(text).toContain('pullquote_errors_total{kind="library-away"} 1');
    expect(text).toContain('pullquote_errors_total{kind="store-stopped"} 1');
    expect(text).not.toContain('kind="library-opened"');
});

test("changes in home servers are logged in words, and only what is lost as a warning", () => {
    const facts = { kind: "permissions", guildId: "1", channelIds: ["2"] } as const;
    const { parsed } = observed(
        { ...facts, change: "lost", reason: "The bot lost it." },
        { ...facts, change: "gained", reason: "The bot got it." },
        { kind: "home-server-left", guildId: "1", reason: "It removed the bot." },
        { kind: "moderator-role-gone", roleId: "3", reason: "It is gone." },
    );
    expect(parsed).toMatchObject([
        { level: 40, event: "permissions", change: "lost", msg: "The bot lost it." },
        { level: 30, event: "permissions", change: "gained" },
        { level: 40, event: "home-server-left", guildId: "1", msg: "It removed the bot." },
        { level: 40, event: "moderator-role-gone", roleId: "3", msg: "It is gone." },
    ]);
});
