import { setTimeout as pause } from "node:timers/promises";
import {
    type Channel,
    Client,
    DefaultRestOptions,
    DiscordAPIError,
    DiscordjsError,
    DiscordjsErrorCodes,
    Events,
    GatewayIntentBits,
    HTTPError,
    Options,
    Partials,
} from "discord.js";
import { say } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import type { Observe } from "./event.ts";
import { closedForGood, LoginError } from "./login-error.ts";
import { type LoginTurn, loginThrottler, type ShardRange, shardOptions } from "./own-shards.ts";

interface Login {
    readonly token: string;
    /** The base address of Discord's API; Discord's own if undefined. */
    readonly api?: string | undefined;
    /** Returns a new client with its listeners. A client that failed cannot log in again. */
    readonly prepare: () => Client;
    readonly observe: Observe;
    readonly random: () => number;
    /** Cancels the login, including an attempt in progress. */
    readonly signal?: AbortSignal;
}

/**
 * Logs in. Retries with growing pauses while Discord cannot be reached. Rejects with a LoginError if Discord refuses the
 * login.
 */
export async function connect(login: Login): Promise<Client<true>> {
    for (let attempt = 0; ; attempt++) {
        login.signal?.throwIfAborted();
        const client = login.prepare();
        try {
            return await loggedIn(client, login);
        } catch (cause) {
            await abandon(client);
            login.signal?.throwIfAborted();
            const refusal = refusalOf(cause);
            if (refusal !== undefined) throw refusal;
            const seconds = pauseBefore(attempt, login.random());
            // Like the whole log.
            const reason = inLanguage("en", () => usedUp(cause));
            const address = login.api ?? DefaultRestOptions.api;
            login.observe({ kind: "login-retry", seconds, address, ...(reason && { reason }), cause });
            await pause(
                seconds * 1000,
                undefined,
                login.signal === undefined ? {} : { signal: login.signal },
            );
        }
    }
}

/** Seconds to wait: 50 to 100 % of 1, 2, 4 … 60, so that many bots do not reconnect at the same time. */
function pauseBefore(attempt: number, random: number): number {
    const full = Math.min(60, 2 ** attempt);
    return Math.round(full * (0.5 + random / 2) * 10) / 10;
}

/** Logs a client in, once. Rejects with what goes wrong, or with the signal's reason. */
export function loggedIn(
    client: Client,
    { token, signal }: Pick<Login, "token" | "signal">,
): Promise<Client<true>> {
    const { promise, resolve, reject } = Promise.withResolvers<Client<true>>();
    client.once(Events.ClientReady, resolve);
    // For an invalid token or forbidden intents, the gateway closes but login() does not reject.
    client.once(Events.ShardDisconnect, ({ code }) => reject(closedForGood(code)));
    const giveUp = () => reject(signal?.reason);
    signal?.addEventListener("abort", giveUp);
    client.login(token).catch(reject);
    return promise.finally(() => signal?.removeEventListener("abort", giveUp));
}

/**
 * Destroys a client whose login failed or was canceled, and waits a second at most: if discord.js is just opening the connection, it
 * may never be done, and it may even connect once more.
 */
export async function abandon(client: Client): Promise<void> {
    await Promise.race([client.destroy(), pause(1000)]);
}

/** What to do if Discord allows no more logins today. discord.js then does not try, and says so only in these words. */
export function usedUp(cause: unknown): string | undefined {
    if (!(cause instanceof Error)) return undefined;
    const [, wanted, left, until] = notEnough.exec(cause.message) ?? [];
    if (wanted === undefined || left === undefined || until === undefined) return undefined;
    return say("connection.logins-used-up", { wanted, left: Number(left), until });
}

const notEnough =
    /^Not enough sessions remaining to spawn (\d+) shards; only (\d+) remaining; resets at (\S+)$/u;

/** The error that a failed login should end with; undefined if another attempt may succeed. */
export function refusalOf(cause: unknown): LoginError | undefined {
    if (cause instanceof LoginError) return cause;
    return isTokenRefused(cause) ? new LoginError(say("connection.token-refused"), { cause }) : undefined;
}

function isTokenRefused(cause: unknown): boolean {
    if (cause instanceof DiscordjsError) return cause.code === DiscordjsErrorCodes.TokenInvalid;
    return (cause instanceof DiscordAPIError || cause instanceof HTTPError) && cause.status === 401;
}

interface Connection {
    /** The base address, to which "/v10" is added; Discord's own if undefined. */
    readonly api?: string | undefined;
    /** As many shards as Discord recommends if undefined. */
    readonly shards?: ShardRange | undefined;
    /** Where other processes of the bot log in too. */
    readonly turn?: LoginTurn | undefined;
}

/** A discord.js client without privileged intents and with bounded caches. */
export function newClient({ api, shards, turn }: Connection): Client {
    return new Client({
        ...shardOptions(shards),
        ws: loginThrottler(turn),
        intents: [
            GatewayIntentBits.Guilds,
            GatewayIntentBits.GuildMessages,
            GatewayIntentBits.DirectMessages,
        ],
        // Without this, discord.js drops direct messages in channels it has not cached.
        partials: [Partials.Channel],
        allowedMentions: { parse: [], repliedUser: false },
        rest: {
            ...(api === undefined ? {} : { api }),
            // Otherwise discord.js waits, for hours in a channel with slowmode, and so do all later messages there.
            rejectOnRateLimit: ({ route, retryAfter }) => limited.test(route) && retryAfter > longestWait,
        },
        makeCache: Options.cacheWithLimits({
            ...Options.DefaultMakeCacheSettings,
            MessageManager: 0,
            ReactionManager: 0,
            PresenceManager: 0,
            VoiceStateManager: 0,
            GuildEmojiManager: 0,
            GuildStickerManager: 0,
            GuildBanManager: 0,
            GuildInviteManager: 0,
            GuildScheduledEventManager: 0,
            StageInstanceManager: 0,
            ThreadMemberManager: 0,
            GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client }) => id === client.user.id },
            UserManager: { maxSize: 200, keepOverLimit: ({ id, client }) => id === client.user?.id },
        }),
    });
}

/**
 * Lets the client forget all private conversations but the `most` newest. discord.js has no limit for them, and there is one for each
 * member who writes to the bot or uses it in their own conversations.
 */
export function forgetConversations(client: Client, most = 10_000): void {
    const newest = new Set<string>();
    const use = (channel: Channel | null) => {
        if (channel === null || !channel.isDMBased()) return;
        newest.delete(channel.id);
        newest.add(channel.id);
        if (newest.size <= most) return;
        const [oldest = ""] = newest;
        newest.delete(oldest);
        client.channels.cache.delete(oldest);
    };
    client.on(Events.MessageCreate, ({ channel }) => use(channel));
    client.on(Events.InteractionCreate, ({ channel }) => use(channel));
}

/** The routes of messages, reactions, answers to commands, and registrations, which wait in line and try again on their own. */
const limited = /^\/(?:channels|interactions|webhooks|applications)\//u;

/** How long these may wait for a rate limit, in milliseconds. */
const longestWait = 30_000;
