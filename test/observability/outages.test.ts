import { expect, onTestFinished, test, vi } from "vitest";
import type { BotEvent } from "../../src/discord/event.ts";
import { connectionOutages } from "../../src/observability/connection-outages.ts";
import { openMetrics } from "../../src/observability/metrics.ts";
import { observeWith } from "../../src/observability/observability.ts";
import { jsonLog } from "../../src/observability/open-log.ts";

const minute = 60_000;

/** An observer whose clock the test moves. */
function observing() {
    vi.useFakeTimers();
    onTestFinished(() => void vi.useRealTimers());
    const lines: Record<string, unknown>[] = [];
    const log = jsonLog("info", { write: (line: string) => void lines.push(JSON.parse(line)) });
    const metrics = openMetrics();
    const observe = observeWith(log, metrics, connectionOutages(log, metrics, { now: () => Date.now() }));
    const gateway = (state: "ready" | "resumed" | "reconnecting", shard = 0): BotEvent => ({
        kind: "gateway",
        shard,
        state,
        address: "wss://gateway.example/",
        ...(state === "reconnecting" && { code: "ECONNREFUSED" }),
    });
    const pass = (milliseconds: number) => vi.advanceTimersByTime(milliseconds);
    const messages = () => lines.splice(0).map(({ msg }) => msg);
    return { observe, gateway, pass, lines, messages, metrics };
}

test("an outage of Discord is logged after five seconds, then ever more rarely, and once when it is over", async () => {
    const { observe, gateway, pass, lines, messages, metrics } = observing();
    observe(gateway("ready"));
    // discord.js tries twice a second.
    for (let tries = 0; tries < 60 * 120; tries++) {
        observe(gateway("reconnecting"));
        pass(500);
    }
    expect(lines[0]).toMatchObject({
        level: 40,
        event: "outage",
        of: "discord",
        seconds: 5,
        address: "wss://gateway.example/",
        code: "ECONNREFUSED",
        shards: [0],
    });
    const away = (time: string) =>
        `Discord can't be reached at wss://gateway.example/ (ECONNREFUSED), for ${time}. Members get no answers until it is back. The bot keeps trying.`;
    expect(messages()).toEqual(
        ["5 seconds", "35 seconds", "3 minutes", "13 minutes", "43 minutes"].map(away),
    );
    const outages = () => metrics.registry.metrics();
    expect(await outages()).toContain('pullquote_outage{of="discord"} 1');
    observe(gateway("resumed"));
    expect(await outages()).toContain('pullquote_outage{of="discord"} 0');
    expect(await outages()).toContain('pullquote_outages_total{of="discord"} 1');
    expect(await outages()).toContain('pullquote_outages_total{of="database"} 0');
    expect(lines).toMatchObject([{ level: 30, event: "outage-over", of: "discord", seconds: 3600 }]);
    expect(messages()).toEqual(["Connected to Discord again, after 60 minutes. Members get answers."]);
    pass(60 * minute);
    expect(lines).toEqual([]);
});

test("a connection that is back within five seconds is no outage", () => {
    const { observe, gateway, pass, lines } = observing();
    observe(gateway("ready"));
    observe(gateway("reconnecting"));
    pass(4900);
    observe(gateway("resumed"));
    pass(minute);
    expect(lines).toEqual([]);
});

test("if only some shards are away, their numbers are named, and it is over when the last one is back", () => {
    const { observe, gateway, pass, lines, messages } = observing();
    for (const shard of [0, 1, 2, 10]) observe(gateway("ready", shard));
    observe(gateway("reconnecting", 10));
    observe(gateway("reconnecting", 2));
    pass(5000);
    expect(messages()).toEqual([expect.stringContaining("until it is back: 2, 10")]);
    observe(gateway("ready", 10));
    expect(lines).toEqual([]);
    observe(gateway("resumed", 2));
    expect(messages()).toEqual([expect.stringContaining("Connected to Discord again")]);
});

test("a login that fails is logged at once, with Discord's address and without the token's owner or a stack", () => {
    const { observe, gateway, pass, lines, messages } = observing();
    const cause = Object.assign(new Error("secret"), { code: "ENOTFOUND" });
    observe({ kind: "login-retry", seconds: 1, address: "https://discord.com/api", cause });
    pass(1);
    expect(JSON.stringify(lines)).not.toContain("secret");
    expect(messages()).toEqual([
        "The bot can't log in to Discord at https://discord.com/api (ENOTFOUND). Members get no answers until it can. The bot keeps trying.",
    ]);
    const reason = "Discord allows no more logins until tomorrow.";
    observe({ kind: "login-retry", seconds: 60, address: "https://discord.com/api", reason, cause });
    pass(minute);
    expect(messages()).toEqual([reason]);
    observe(gateway("ready"));
    expect(messages()).toEqual(["Connected to Discord again, after 60 seconds. Members get answers."]);
});

test("a login that fails without a code is logged with the status, if there is one", () => {
    const { observe, pass, messages } = observing();
    const cause = Object.assign(new Error("secret"), { code: undefined, status: 403 });
    observe({ kind: "login-retry", seconds: 1, address: "https://discord.com/api", cause });
    pass(1);
    expect(messages()).toEqual([expect.stringContaining("https://discord.com/api (403).")]);
});

test("an outage of the database names its address, and nothing is logged once the program is stopping", () => {
    const { observe, gateway, pass, messages } = observing();
    const cause = Object.assign(new Error("secret"), { code: "57P01" });
    observe({ kind: "database-away", address: "db.example:5432/articles", cause });
    pass(5000);
    expect(messages()).toEqual([
        expect.stringContaining("PostgreSQL database at db.example:5432/articles can't be reached (57P01)"),
    ]);
    observe({ kind: "database-back" });
    expect(messages()).toEqual([
        "The PostgreSQL database at db.example:5432/articles can be reached again, after 5 seconds.",
    ]);
    observe({ kind: "stopping" });
    observe(gateway("reconnecting"));
    observe({ kind: "database-away", address: "db.example:5432/articles", cause });
    pass(60 * minute);
    observe({ kind: "stopped" });
    expect(messages()).toEqual(["Stopping. Running answers are finished first.", "Stopped."]);
});
