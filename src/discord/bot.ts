import { type Client, Events, Status } from "discord.js";
import { connect, newClient } from "./connect.ts";
import type { Observe } from "./event.ts";
import { closedForGood, type LoginError } from "./login-error.ts";
import { type ContextOptions, openContext } from "./open-context.ts";
import type { Posts } from "./post.ts";
import type { SettingsInUse } from "./receive/server-settings.ts";
import { takeInteraction } from "./receive/take-interaction.ts";
import { takeMessage } from "./receive/take-message.ts";
import { registerCommands } from "./registration/register.ts";
import { openRunningWork } from "./running-work.ts";

export interface BotOptions
    extends Omit<ContextOptions, "client" | "random" | "failedRegistrations" | "stopping"> {
    readonly token: string;
    /** The base address, to which "/v10" is added; Discord's own if undefined. */
    readonly api?: string | undefined;
    readonly random?: () => number;
    /** How long running answers may take when the bot stops, in milliseconds; 5,000 by default. */
    readonly grace?: number;
    /** Cancels the login. */
    readonly signal?: AbortSignal;
}

export interface Bot {
    /** The bot's tag, for the start-up line. */
    readonly name: string;
    readonly guilds: number;
    isConnected(): boolean;
    /** Resolves if the gateway closes for good, for example because the token was reset. Only a restart can fix that. */
    readonly lost: Promise<LoginError>;
    /** Resolves when the commands have been compared with Discord's, and registered where they differed. */
    readonly registered: Promise<void>;
    /** Sends messages on the bot's initiative, such as digests. */
    readonly posts: Posts;
    /** The settings of all servers. */
    readonly settings: Pick<SettingsInUse, "of" | "listen">;
    /** Refuses new questions, waits for running ones up to `grace`, and logs out. */
    stop(): Promise<void>;
}

/**
 * Logs in and starts answering. Rejects with a LoginError if a retry cannot help; otherwise it retries with growing pauses.
 */
export async function openBot(options: BotOptions): Promise<Bot> {
    const { api, commands, moderation, observe, random = Math.random, grace = 5000 } = options;
    let isStopping = false;
    const failedRegistrations: string[] = [];
    const { bot, posts, settings } = openContext({
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
            const fresh = newClient(api);
            // Otherwise an answer that a server wants to be private could be public.
            const whenKnown = (take: () => Promise<void>) => running.add(settings.known.then(take));
            fresh.on(Events.InteractionCreate, (interaction) =>
                whenKnown(() => takeInteraction(interaction, bot)),
            );
            fresh.on(Events.MessageCreate, (message) => whenKnown(() => takeMessage(message, bot)));
            watchGateway(fresh, observe);
            return fresh;
        },
    }).catch((cause: unknown) => {
        settings.stop();
        throw cause;
    });
    const lost = Promise.withResolvers<LoginError>();
    client.on(Events.ShardDisconnect, ({ code }) => lost.resolve(closedForGood(code)));
    return {
        name: client.user.tag,
        guilds: client.guilds.cache.size,
        // isReady() stays true when a connection is lost later.
        isConnected: () =>
            client.isReady() && client.ws.shards.every(({ status }) => status === Status.Ready),
        lost: lost.promise,
        posts,
        settings,
        registered: registerCommands(client, commands, {
            moderation,
            observe: (event) => {
                if (event.kind === "registration-failure") failedRegistrations.push(event.scope);
                observe(event);
            },
        }),
        stop: async () => {
            isStopping = true;
            await running.done(grace);
            settings.stop();
            await client.destroy();
        },
    };
}

function watchGateway(client: Client, observe: Observe): void {
    client.on(Events.ShardReady, () => observe({ kind: "gateway", state: "ready" }));
    client.on(Events.ShardResume, () => observe({ kind: "gateway", state: "resumed" }));
    client.on(Events.ShardReconnecting, () => observe({ kind: "gateway", state: "reconnecting" }));
    client.on(Events.ShardDisconnect, ({ code }) =>
        observe({ kind: "gateway", state: "disconnected", code }),
    );
    // Without listeners these would end the process. discord.js reconnects on its own.
    client.on(Events.ShardError, () => observe({ kind: "gateway", state: "reconnecting" }));
    client.on(Events.Error, (cause) => observe({ kind: "failure", reference: "-", at: "client", cause }));
}
