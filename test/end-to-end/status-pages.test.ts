import { globSync } from "node:fs";
import { expect, onTestFinished, test } from "vitest";
import { alerts, dashboard, metricsIn, projectFile } from "../deploy/metric-names.ts";
import { connected, discord, freePort, run } from "./run-main.ts";

const secretKey = "3q2+7wVtN0pXk1hYc9LzRb4sGfUeJm6oAiTdWxQvB8E=";

/** A bot that was asked, refused and changed something, and its status pages on an address that other machines reach. */
async function asked() {
    const loopback = await discord();
    const guild = loopback.guild("Lervik");
    const general = guild.channel("general");
    const port = await freePort();
    const { child, exit } = run({
        env: {
            ...connected(loopback),
            HOME_GUILD_IDS: guild.id,
            QUESTIONS_PER_MINUTE: "2",
            PRIVACY_KEY: secretKey,
            STATUS_HOST: "0.0.0.0",
            STATUS_PORT: String(port),
        },
    });
    await loopback.gateway.ready();
    const user = loopback.user("Uma Zorbl");
    for (const question of ["Who built the bridge?", "What is a quuxle?", "Where is the third frobnitz?"]) {
        const { id } = await user.say(user.direct(), question);
        await loopback.nextMessage(user.direct(), id);
    }
    const get = async (path: string) => {
        const response = await fetch(`http://127.0.0.1:${port}${path}`);
        return { status: response.status, text: await response.text() };
    };
    await expect.poll(async () => (await get("/healthz")).status).toBe(200);
    onTestFinished(() => void child.kill("SIGKILL"));
    const stop = async () => {
        child.kill("SIGTERM");
        return (await exit()).code;
    };
    return { loopback, guild, general, user, get, stop };
}

/** The names of metrics on the page, with those of the parts of histograms. */
const namesOn = (page: string) =>
    new Set([
        ...[...page.matchAll(/^# TYPE (\w+) /gmu)].map(([, name = ""]) => name),
        ...[...page.matchAll(/^([a-z]\w*)(?:\{.*\})? /gmu)].map(([, name = ""]) => name),
    ]);

test("the pages of a bot in use say what runs, and contain no secret and nothing about members or their questions", async () => {
    const { loopback, user, get, stop } = await asked();
    const [health, metrics, none] = [await get("/healthz"), await get("/metrics"), await get("/")];
    expect(JSON.parse(health.text)).toMatchObject({
        status: "ready",
        version: JSON.parse(projectFile("package.json")).version,
        uptime: expect.any(Number),
        corpus: { number: 1, since: expect.any(String), articles: 1, paragraphs: 1 },
        store: { kind: "sqlite", reachable: true },
        library: { ready: true, threads: { open: 1, ready: 1, waiting: 0 } },
        shards: [{ shard: 0, connected: true, servers: 1 }],
    });
    expect(metrics.text).toContain('pullquote_questions_total{verdict="answered",way="direct"} 1');
    expect(metrics.text).toContain('pullquote_refusals_total{reason="rate-limit"} 1');
    expect(none.status).toBe(404);
    const secrets = [loopback.token, secretKey, user.id, "Uma", "Zorbl", "Ida Holm"];
    for (const { text } of [health, metrics, none])
        for (const secret of [...secrets, "Who built", "quuxle", "frobnitz"])
            expect(text).not.toContain(secret);
    expect(await stop()).toBe(0);
});

test("each metric is documented, and documents, alerts and dashboard name only metrics that there are", async () => {
    const { get, stop } = await asked();
    const names = namesOn((await get("/metrics")).text);
    const own = [...names].filter(
        (name) => /^pullquote_/u.test(name) && !/_(?:bucket|sum|count)$/u.test(name),
    );
    const documents = globSync("docs/*.md", { cwd: new URL("../..", import.meta.url) }).map(projectFile);
    const documented = documents.flatMap((text) =>
        [...text.matchAll(/^\| (`pullquote_.*?) \|/gmu)].flatMap(
            ([, cell = ""]) => cell.match(/pullquote_\w+/gu) ?? [],
        ),
    );
    expect(documented.sort()).toEqual(own.sort());
    const mentioned = documents.flatMap(
        (text) => text.match(/\b(?:pullquote|process|nodejs)_[a-z_]+\b/gu) ?? [],
    );
    const used = [
        ...alerts.flatMap(({ expr }) => metricsIn(expr)),
        ...dashboard.panels.flatMap(({ targets }) => targets.flatMap(({ expr }) => metricsIn(expr))),
    ].filter((name) => name !== "up");
    expect(used.length).toBeGreaterThan(20);
    expect([...mentioned, ...used].filter((name) => !names.has(name))).toEqual([]);
    // What is measured and never shown would be of no use.
    const shown = new Set(used.map((name) => name.replace(/_(?:bucket|sum|count)$/u, "")));
    expect(own.filter((name) => !shown.has(name))).toEqual([]);
    expect(await stop()).toBe(0);
});

test.each([
    ["localhost", 'STATUS_HOST is "localhost". It should be an IP address of this machine: 127.0.0.1'],
    // Reserved for documentation.
    ["192.0.2.1", "STATUS_HOST is 192.0.2.1, which isn't an address of this machine (EADDRNOTAVAIL)."],
])("STATUS_HOST=%s is refused with one sentence and exit code 2", async (host, sentence) => {
    const { exit } = run({
        env: { DISCORD_TOKEN: "any", STATUS_HOST: host, STATUS_PORT: String(await freePort()) },
    });
    const { code, err } = await exit();
    expect(code).toBe(2);
    expect(err).toContain(sentence);
    expect(err.trim().split("\n")).toHaveLength(1);
});
