import { once } from "node:events";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { createServer } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { type AppOptions, openApp } from "../../src/app/open-app.ts";
import { LoginError } from "../../src/discord/login-error.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { StatusPortError } from "../../src/observability/status-port-error.ts";
import { hurry, withLimits } from "../loopback/with-limits.ts";
import { within } from "../within.ts";

/** A loopback Discord, and a function that opens the program on it. */
async function aDiscord(given: Parameters<typeof openLoopback>[0] = {}) {
    const corpusFolder = mkdtempSync(join(tmpdir(), "app-"));
    writeFileSync(join(corpusFolder, "a.md"), "# The bridge\n\nIt is old.");
    const loopback = withLimits(await openLoopback({ hurry, ...given }));
    onTestFinished(async () => {
        await loopback.close();
        rmSync(corpusFolder, { recursive: true });
    });
    const open = (options: Partial<AppOptions> = {}) =>
        openApp({
            corpus: { corpusFolder },
            discord: { token: loopback.token, api: loopback.api },
            moderation: { homeGuilds: [], moderatorRoles: [] },
            questionsPerMinute: 10,
            programVersion: "0.0.0-test",
            log: { level: "silent" },
            warn: () => undefined,
            ...options,
        });
    return { loopback, open };
}

test("the program can answer and close while the bot is still logging in", async () => {
    const { loopback, open } = await aDiscord();
    loopback.fault({ path: /gateway\/bot$/u, status: 500, body: {}, times: 1000 });
    const app = await open();
    const { excerpts } = await app.corpus.live.current().ask("How is the bridge?");
    expect(excerpts).toHaveLength(1);
    expect(app.session().shards()).toEqual([]);
    await within("the end", app.close());
    await expect(app.session().bot).rejects.toThrow("aborted");
});

test("if Discord refuses the bot, `lost` rejects and health says that it is not logged in", async () => {
    const { loopback, open } = await aDiscord();
    const app = await open({ statusPort: 0, discord: { token: "wrong", api: loopback.api } });
    await expect(within("the refusal", app.lost)).rejects.toThrow(LoginError);
    const health = await fetch(`${app.status?.address}/healthz`);
    expect(await health.json()).toMatchObject({ status: "not ready", missing: ["login"], shards: [] });
    await app.close();
});

test("restarting the bot leaves no old one behind", async () => {
    const { loopback, open } = await aDiscord();
    const app = await open();
    await (await app.session().bot).registered;
    await (await app.restartBot()).registered;
    expect(app.session().shards()).toMatchObject([{ isConnected: true }]);
    expect(loopback.gateway.counts().identified).toBe(2);
    await app.close();
    await app.close();
    expect(app.session().shards()).toMatchObject([{ isConnected: false }]);
    await expect.poll(() => loopback.gateway.connected()).toBe(false);
});

test("a bot with more servers than its shards can carry logs in again with more", async () => {
    const { loopback, open } = await aDiscord({ guildsPerShard: 5, maxConcurrency: 4 });
    for (const at of [1, 2]) loopback.guild(`Early ${at}`);
    const app = await open();
    await app.session().bot;
    expect(loopback.gateway.shards()).toEqual([[0, 1]]);
    for (const at of [1, 2, 3, 4]) loopback.guild(`Late ${at}`);
    loopback.gateway.invalidate(false);
    await expect.poll(() => loopback.gateway.shards().length).toBe(3);
    await expect
        .poll(() =>
            app
                .session()
                .shards()
                .map(({ servers }) => servers),
        )
        .toEqual([2, 2, 2]);
    await app.close();
});

test("a bot whose number of shards is set is lost if Discord wants more", async () => {
    const { loopback, open } = await aDiscord({ guildsPerShard: 2 });
    const shards = { first: 0, last: 0, total: 1 };
    const app = await open({ discord: { token: loopback.token, api: loopback.api, shards } });
    await app.session().bot;
    for (const at of [1, 2, 3]) loopback.guild(`Late ${at}`);
    loopback.gateway.invalidate(false);
    await expect(within("the end", app.lost)).rejects.toThrow("GATEWAY_SHARDS");
    await app.close();
});

test("if the port is taken, nothing stays open", async () => {
    const { loopback, open } = await aDiscord();
    const taken = createServer().listen(0, "127.0.0.1");
    onTestFinished(() => void taken.close());
    await within("a port to be in use", once(taken, "listening"));
    const address = taken.address();
    const statusPort = typeof address === "object" ? (address?.port ?? 0) : 0;
    await expect(open({ statusPort })).rejects.toThrow(StatusPortError);
    expect(loopback.requests).toEqual([]);
});
