import { expect, onTestFinished, test } from "vitest";
import { connect, newClient } from "../../src/discord/connect.ts";
import type { BotEvent } from "../../src/discord/event.ts";
import { LoginError } from "../../src/discord/login-error.ts";
import { openLoopback } from "../../src/loopback/loopback.ts";
import { withLimits } from "../loopback/with-limits.ts";

const ill = { path: /gateway\/bot$/u, status: 500, body: { message: "500: Internal Server Error", code: 0 } };

async function attempt(given: {
    readonly token?: string;
    readonly signal?: AbortSignal;
    readonly ill?: number;
}) {
    const loopback = withLimits(await openLoopback());
    onTestFinished(() => loopback.close());
    if (given.ill !== undefined) loopback.fault({ ...ill, times: given.ill });
    const events: BotEvent[] = [];
    const connection = connect({
        token: given.token ?? loopback.token,
        prepare: () => newClient(loopback.api),
        observe: (event) => events.push(event),
        random: () => 0,
        ...(given.signal && { signal: given.signal }),
    });
    return { connection, events };
}

test("the bot retries with growing pauses until Discord works again", async () => {
    // discord.js itself tries four times.
    const { connection, events } = await attempt({ ill: 8 });
    const client = await connection;
    onTestFinished(() => client.destroy());
    expect(client.isReady()).toBe(true);
    expect(events).toMatchObject([
        { kind: "login-retry", seconds: 0.5 },
        { kind: "login-retry", seconds: 1 },
    ]);
});

test("a refused token is not tried again", async () => {
    const { connection, events } = await attempt({ token: "wrong" });
    await expect(connection).rejects.toThrow(LoginError);
    expect(events).toEqual([]);
});

test("an abort ends a login attempt that is running", async () => {
    const ending = new AbortController();
    const { connection, events } = await attempt({ signal: ending.signal });
    ending.abort();
    await expect(connection).rejects.toThrow("aborted");
    expect(events).toEqual([]);
});

test("an abort ends the attempts", async () => {
    const { connection } = await attempt({ ill: 1000, signal: AbortSignal.timeout(100) });
    await expect(connection).rejects.toThrow();
});
