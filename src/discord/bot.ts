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
    /** The base to which "/v10" is added; Discord's own when undefined. */
    readonly api?: string | undefined;
    readonly random?: () => number;
    /** Milliseconds that running answers get when the bot stops. */
    readonly grace?: number;
    /** Ends the attempts to log in. */
    readonly signal?: AbortSignal;
}

export interface Bot {
    /** Its name and where it is, for the start-up line. */
    readonly name: string;
    readonly guilds: number;
    /** Whether the gateway is connected now. */
    isConnected(): boolean;
    /** Resolves if the gateway ever closes for good, such as when the token was reset: only another start can fix that. */
    readonly lost: Promise<LoginError>;
    /** Resolves once the commands were compared with Discord's, and registered where they differed. */
    readonly registered: Promise<void>;
    /** Writes messages that nobody asked for. */
    readonly posts: Posts;
    /** What every server has set. */
    readonly settings: Pick<SettingsInUse, "of" | "listen">;
    /** Takes no more questions, gives the running ones up to 5 seconds, logs out. */
    stop(): Promise<void>;
}

/** Logs in and answers. Rejects with a LoginError for what retrying cannot fix; for all else it retries with growing pauses. */
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
    // The one boundary around every listener: what would be rejected here would end the process.
    const running = openRunningWork((cause) =>
        observe({ kind: "failure", reference: bot.newReference(), at: "listener", cause }),
    );
    const client = await connect({
        ...options,
        random,
        prepare: () => {
            const fresh = newClient(api);
            fresh.on(Events.InteractionCreate, (interaction) =>
                running.add(takeInteraction(interaction, bot)),
            );
            fresh.on(Events.MessageCreate, (message) => running.add(takeMessage(message, bot)));
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
        // isReady() stays true while a connection that was ready once is lost.
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
    // Without listeners these would end the process; discord.js reconnects by itself.
    client.on(Events.ShardError, () => observe({ kind: "gateway", state: "reconnecting" }));
    client.on(Events.Error, (cause) => observe({ kind: "failure", reference: "-", at: "client", cause }));
}
