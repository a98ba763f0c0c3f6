import { type Client, Events, type Guild } from "discord.js";
import { connect, forgetConversations, newClient } from "./connect.ts";
import type { GatewayState, Observe } from "./event.ts";
import { installationWarnings } from "./installation/installation-findings.ts";
import { watchInstallation } from "./installation/watch-installation.ts";
import { closedForGood, type LoginError } from "./login-error.ts";
import { inviteLink } from "./needed-permissions.ts";
import { type ContextOptions, openContext, seenHere } from "./open-context.ts";
import { isServedHere, type ShardRange, type ShardStatus, shardsOf } from "./own-shards.ts";
import type { Posts } from "./post.ts";
import type { SettingsInUse } from "./receive/server-settings.ts";
import { takeInteraction } from "./receive/take-interaction.ts";
import { takeMessage } from "./receive/take-message.ts";
import { openRegistrations } from "./registration/registrations.ts";
import { openRunningWork } from "./running-work.ts";

export interface BotOptions
    extends Omit<ContextOptions, "client" | "random" | "failedRegistrations" | "stopping"> {
    readonly token: string;
    /** The base address, to which "/v10" is added; Discord's own if undefined. */
    readonly api?: string | undefined;
    /** The shards of this process; as many as Discord recommends if undefined. */
    readonly shards?: ShardRange | undefined;
    readonly random?: () => number;
    /** How long running answers may take when the bot stops, in milliseconds; 5,000 by default. */
    readonly grace?: number;
    /** Milliseconds without further changes before a change of permissions is reported. */
    readonly calm?: number;
    /** Milliseconds after which commands that could not be registered are tried again for the first time. */
    readonly registerAgain?: number;
    /** Cancels the login. */
    readonly signal?: AbortSignal;
}

export interface Bot {
    /** For the start-up line: its tag, such as "Pullquote#0001". */
    readonly name: string;
    /** The address that invites the bot with the permissions it needs. */
    readonly invite: string;
    /** The connections of this process to Discord. */
    shards(): readonly ShardStatus[];
    /** The servers of this process, as far as Discord has named them. */
    servers(): readonly { readonly id: string; readonly name: string }[];
    /** Whether a server's events arrive in this process. */
    isServedHere(guildId: string): boolean;
    /** Resolves if the gateway closes for good, for example because the token was reset. Only a restart can fix that. */
    readonly lost: Promise<LoginError>;
    /** Resolves when the commands have been compared with Discord's, and registered where they differed. */
    readonly registered: Promise<void>;
    /** Sends messages on the bot's initiative, such as digests. */
    readonly posts: Posts;
    /** The settings of all servers. */
    readonly settings: Pick<SettingsInUse, "of" | "known" | "listen">;
    /** What keeps the bot from doing its work in home servers now, in words. */
    warnings(): readonly string[];
    /** Refuses new questions, waits for running ones up to `grace`, and logs out. */
    stop(): Promise<void>;
}

/**
 * Logs in and starts answering. Rejects with a LoginError if a retry cannot help; otherwise it retries with growing pauses.
 */
export async function openBot(options: BotOptions): Promise<Bot> {
    const { api, shards, storage, observe, random = Math.random, grace = 5000 } = options;
    let isStopping = false;
    const failedRegistrations = new Set<string>();
    const { bot, posts, settings, commandIds } = openContext({
        ...options,
        random,
        client: () => client,
        failedRegistrations,
        stopping: () => isStopping,
    });
    // All listeners run inside this: an unhandled rejection would end the process.
    const running = openRunningWork((cause) =>
        observe({ kind: "failure", reference: bot.newReference(), at: "listener", cause }),
    );
    const client = await connect({
        ...options,
        random,
        prepare: () => {
            const fresh = newClient({ api, shards, turn: shards && storage?.store.loginTurns?.take });
            // Otherwise an answer that a server wants to be private could be public.
            const whenKnown = (take: () => Promise<void>) => running.add(settings.known.then(take));
            fresh.on(Events.InteractionCreate, (interaction) =>
                whenKnown(() => takeInteraction(interaction, bot)),
            );
            fresh.on(Events.MessageCreate, (message) => whenKnown(() => takeMessage(message, bot)));
            forgetConversations(fresh);
            watchGateway(fresh, observe);
            return fresh;
        },
    }).catch((cause: unknown) => {
        settings.stop();
        throw cause;
    });
    const registrations = openRegistrations(
        { ...options, client, commandIds, again: options.registerAgain },
        failedRegistrations,
    );
    const joined = ({ id }: Guild) => running.add(registrations.joined(id));
    client.on(Events.GuildCreate, joined);
    client.on(Events.GuildAvailable, joined);
    const moderation = seenHere(client, options.moderation);
    const stopWatching = watchInstallation({ ...options, moderation, client, settings });
    const lost = Promise.withResolvers<LoginError>();
    client.on(Events.ShardDisconnect, ({ code }) => lost.resolve(closedForGood(code)));
    return {
        name: client.user.tag,
        invite: inviteLink(client.application.id),
        shards: () => shardsOf(client),
        servers: () => [...client.guilds.cache.values()].map(({ id, name }) => ({ id, name })),
        isServedHere: (guildId) => isServedHere(client, guildId),
        lost: lost.promise,
        posts,
        settings,
        registered: registrations.all(),
        warnings: () => installationWarnings(client, moderation, { settings, failedRegistrations }),
        stop: async () => {
            isStopping = true;
            registrations.stop();
            stopWatching();
            await running.done(grace);
            settings.stop();
            await client.destroy();
        },
    };
}

function watchGateway(client: Client, observe: Observe): void {
    const report = (shard: number, state: GatewayState, code?: number | string) =>
        observe({ kind: "gateway", shard, state, address: client.ws.gateway ?? undefined, code });
    client.on(Events.ShardReady, (shard) => report(shard, "ready"));
    client.on(Events.ShardResume, (shard) => report(shard, "resumed"));
    client.on(Events.ShardReconnecting, (shard) => report(shard, "reconnecting"));
    client.on(Events.ShardDisconnect, ({ code }, shard) => report(shard, "disconnected", code));
    // Without listeners these would end the process. discord.js reconnects on its own.
    client.on(Events.ShardError, (cause, shard) => report(shard, "reconnecting", codeOf(cause)));
    client.on(Events.Error, (cause) => observe({ kind: "failure", reference: "-", at: "client", cause }));
}

const codeOf = (cause: Error): string | undefined => ("code" in cause ? String(cause.code) : undefined);
