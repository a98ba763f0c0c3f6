import { setTimeout as pause } from "node:timers/promises";
import {
    type Client,
    DiscordAPIError,
    DiscordjsError,
    DiscordjsErrorCodes,
    Events,
    HTTPError,
} from "discord.js";
import type { Observe } from "./event.ts";
import { closedForGood, LoginError, tokenRefused } from "./login-error.ts";

interface Login {
    readonly token: string;
    /** A new client with its listeners; a client that failed cannot log in again. */
    readonly prepare: () => Client;
    readonly observe: Observe;
    readonly random: () => number;
    readonly signal?: AbortSignal;
}

/** Logs in, again and again with growing pauses while Discord cannot be reached. Rejects with a LoginError where it refuses. */
export async function connect(login: Login): Promise<Client<true>> {
    for (let attempt = 0; ; attempt++) {
        login.signal?.throwIfAborted();
        const client = login.prepare();
        try {
            return await ready(client, login.token);
        } catch (cause) {
            await client.destroy();
            const refusal = refusalOf(cause);
            if (refusal !== undefined) throw refusal;
            const seconds = pauseBefore(attempt, login.random());
            login.observe({ kind: "login-retry", seconds, cause });
            await pause(
                seconds * 1000,
                undefined,
                login.signal === undefined ? {} : { signal: login.signal },
            );
        }
    }
}

/** Half to all of 1, 2, 4 … 60 seconds, so that many bots do not come back at once. */
function pauseBefore(attempt: number, random: number): number {
    const full = Math.min(60, 2 ** attempt);
    return Math.round(full * (0.5 + random / 2) * 10) / 10;
}

function ready(client: Client, token: string): Promise<Client<true>> {
    const { promise, resolve, reject } = Promise.withResolvers<Client<true>>();
    client.once(Events.ClientReady, resolve);
    // The gateway closes for good without making login() fail: a token or intents that it refuses.
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    client.login(token).catch(reject);
    return promise;
}

function refusalOf(cause: unknown): LoginError | undefined {
    if (cause instanceof LoginError) return cause;
    return isTokenRefused(cause) ? new LoginError(tokenRefused, { cause }) : undefined;
}

function isTokenRefused(cause: unknown): boolean {
    if (cause instanceof DiscordjsError) return cause.code === DiscordjsErrorCodes.TokenInvalid;
    return (cause instanceof DiscordAPIError || cause instanceof HTTPError) && cause.status === 401;
}
