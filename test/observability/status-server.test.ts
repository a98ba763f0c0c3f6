import { subscribe, unsubscribe } from "node:diagnostics_channel";
import { connect } from "node:net";
import { networkInterfaces } from "node:os";
import { expect, onTestFinished, test } from "vitest";
import type { BotHealth } from "../../src/observability/bot-health.ts";
import { openMetrics } from "../../src/observability/metrics.ts";
import { StatusPortError } from "../../src/observability/status-port-error.ts";
import { openStatusServer } from "../../src/observability/status-server.ts";
import { within } from "../within.ts";

const well: BotHealth = {
    version: "1.2.3",
    uptime: 61.4,
    shards: [{ id: 0, isConnected: true, servers: 7 }],
    corpus: {
        number: 12,
        version: "abc",
        since: new Date("2026-01-02T03:04:05Z"),
        articles: 1,
        paragraphs: 3,
    },
    library: { ready: true, threads: { open: 2, ready: 2, waiting: 4 } },
    store: { kind: "sqlite", reachable: true, isFileGone: false },
    sources: [],
    warnings: [],
};

/** The pages of a bot whose health the test changes. */
async function served() {
    let current = well;
    const server = await openStatusServer(
        { port: 0 },
        { metrics: openMetrics(), health: async () => current },
    );
    onTestFinished(server.close);
    const page = async () => {
        const response = await fetch(`${server.address}/healthz`);
        return { status: response.status, body: await response.json() };
    };
    const metrics = async () => (await (await fetch(`${server.address}/metrics`)).text()).split("\n");
    const change = (changed: Partial<BotHealth>) => {
        current = { ...current, ...changed };
    };
    return { server, page, metrics, change };
}

test("health says which version runs and serves what, since when, with which database, connections and threads", async () => {
    const { page, metrics } = await served();
    expect(await page()).toEqual({
        status: 200,
        body: {
            status: "ready",
            version: "1.2.3",
            uptime: 61,
            corpus: {
                number: 12,
                version: "abc",
                since: "2026-01-02T03:04:05.000Z",
                articles: 1,
                paragraphs: 3,
            },
            store: { kind: "sqlite", reachable: true },
            library: { ready: true, threads: { open: 2, ready: 2, waiting: 4 } },
            shards: [{ shard: 0, connected: true, servers: 7 }],
        },
    });
    expect(await metrics()).toEqual(
        expect.arrayContaining([
            `pullquote_build_info{version="1.2.3",node="${process.version}"} 1`,
            "pullquote_corpus_version 12",
            `pullquote_corpus_served_timestamp_seconds ${Date.UTC(2026, 0, 2, 3, 4, 5) / 1000}`,
            'pullquote_store_reachable{kind="sqlite"} 1',
            "pullquote_database_file_there 1",
            "pullquote_library_ready 1",
            'pullquote_library_threads{state="ready"} 2',
            'pullquote_library_threads{state="silent"} 0',
            "pullquote_library_requests_waiting 4",
            "pullquote_articles 1",
            "pullquote_paragraphs 3",
        ]),
    );
});

test("health is ready only if the bot is logged in, a corpus is loaded and the library can answer", async () => {
    const { server, page, metrics, change } = await served();
    const threads = { open: 2, ready: 1, waiting: 0 };
    change({
        shards: [],
        corpus: { ...well.corpus, articles: 0 },
        library: { ready: false, why: "Its thread stopped.", threads },
    });
    expect(await page()).toMatchObject({
        status: 503,
        body: {
            status: "not ready",
            missing: ["login", "corpus", "library"],
            reason: "Its thread stopped.",
            library: { ready: false, threads },
        },
    });
    expect(await metrics()).toContain("pullquote_library_ready 0");
    expect(await metrics()).toContain('pullquote_library_threads{state="silent"} 1');
    change(well);
    expect(await page()).toMatchObject({ status: 200, body: { status: "ready" } });
    expect(await metrics()).toContain("pullquote_library_ready 1");
    await server.close();
    await expect(fetch(`${server.address}/healthz`)).rejects.toThrow();
});

test("without its database, the bot is ready, and says what is wrong", async () => {
    const { page, metrics, change } = await served();
    const store = {
        kind: "sqlite",
        reachable: false,
        problem: "The file is gone.",
        isFileGone: true,
    } as const;
    const warnings = ["#general in Lervik: I lack Send Messages there."];
    change({ warnings, store });
    expect(await page()).toMatchObject({
        status: 200,
        body: {
            status: "ready",
            warnings: ["The file is gone.", ...warnings],
            store: { kind: "sqlite", reachable: false },
        },
    });
    expect(await metrics()).toContain('pullquote_store_reachable{kind="sqlite"} 0');
    expect(await metrics()).toContain("pullquote_database_file_there 0");
});

test("a source of articles that fails is named with since when and why, until it does not", async () => {
    const { page, metrics, change } = await served();
    const failure = { since: new Date("2026-01-02T03:04:05Z"), reason: "Its host is unknown." };
    change({ sources: [{ name: "blog", failure }, { name: "press" }] });
    expect(await page()).toMatchObject({
        status: 200,
        body: {
            warnings: [
                "The source “blog” can't be looked at since 2026-01-02T03:04:05.000Z. Its host is unknown.",
            ],
        },
    });
    expect(await metrics()).toContain('pullquote_source_failing{source="blog"} 1');
    expect(await metrics()).toContain('pullquote_source_failing{source="press"} 0');
    change({ sources: [{ name: "blog" }, { name: "press" }] });
    expect((await page()).body).not.toHaveProperty("warnings");
    expect(await metrics()).toContain('pullquote_source_failing{source="blog"} 0');
});

test("health and metrics say which shards are connected; health is not ready if none is", async () => {
    const { page, metrics, change } = await served();
    const seen = async (connected: Readonly<Record<number, boolean>>) => {
        const shards = Object.entries(connected).map(([id, isConnected]) => ({
            id: Number(id),
            isConnected,
            servers: 100 + Number(id),
        }));
        change({ shards });
        const lines = (await metrics()).filter((line) => /^pullquote_(?:gateway|shard|servers)/u.test(line));
        return { ...(await page()), lines };
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
    expect(await seen({ 0: false })).toMatchObject({
        status: 503,
        body: {
            warnings: ["The bot isn't connected to Discord. Members get no answers until it is again."],
        },
    });
    const { status, body, lines } = await seen({ 2: false });
    expect({ status, body }).toMatchObject({ status: 503, body: { missing: ["login"] } });
    expect(lines.join()).not.toContain('shard="3"');
});

test("connections that ask nothing are limited, so that they cannot take all that the process has", async () => {
    const server = await openStatusServer({ port: 0 }, { metrics: openMetrics(), health: async () => well });
    onTestFinished(server.close);
    const { hostname, port } = new URL(server.address);
    const { promise, resolve } = Promise.withResolvers<void>();
    const sockets = Array.from({ length: 250 }, () => connect(Number(port), hostname));
    for (const socket of sockets)
        socket
            .on("error", () => undefined)
            .once("close", resolve)
            .resume();
    onTestFinished(() => sockets.forEach((socket) => void socket.destroy()));
    await within("a connection to be refused", promise);
});

test("many requests at once ask the bot once", async () => {
    const { promise, resolve } = Promise.withResolvers<void>();
    let asked = 0;
    const health = async () => {
        asked++;
        await within("the requests", promise);
        return well;
    };
    const server = await openStatusServer({ port: 0 }, { metrics: openMetrics(), health });
    onTestFinished(server.close);
    let arrived = 0;
    const count = () => {
        if (++arrived === 20) setImmediate(resolve);
    };
    subscribe("http.server.request.start", count);
    onTestFinished(() => void unsubscribe("http.server.request.start", count));
    const pages = Array.from({ length: 20 }, () => fetch(`${server.address}/healthz`));
    expect((await Promise.all(pages)).every(({ ok }) => ok)).toBe(true);
    expect(asked).toBe(1);
});

test("the pages can be served on another address, and one that the machine lacks is named", async () => {
    const options = { metrics: openMetrics(), health: async () => well };
    const server = await openStatusServer({ port: 0, host: "0.0.0.0" }, options);
    onTestFinished(server.close);
    const { port } = new URL(server.address);
    const addresses = Object.values(networkInterfaces()).flatMap((all = []) => all);
    for (const { address, family } of addresses)
        if (family === "IPv4") expect((await fetch(`http://${address}:${port}/healthz`)).status).toBe(200);
    // Reserved for documentation.
    const elsewhere = openStatusServer({ port: 0, host: "192.0.2.1" }, options);
    await expect(elsewhere).rejects.toThrow(
        "STATUS_HOST is 192.0.2.1, which isn't an address of this machine (EADDRNOTAVAIL).",
    );
    await expect(elsewhere).rejects.toThrow(StatusPortError);
    const taken = openStatusServer({ port: Number(port), host: "127.0.0.1" }, options);
    await expect(taken).rejects.toThrow(
        `STATUS_PORT is ${port}, which can't be opened on 127.0.0.1 (EADDRINUSE)`,
    );
});
