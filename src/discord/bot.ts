import { setTimeout as pause } from "node:timers/promises";
import { type Client, Events, Status } from "discord.js";
import type { LiveLibrary } from "../answer/live-library.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import type { Command } from "./command/command.ts";
import { type Storage, storeParts } from "./command/context.ts";
import { openDownload } from "./command/download.ts";
import type { Moderation } from "./command/permissions.ts";
import { connect, newClient } from "./connect.ts";
import type { Observe } from "./event.ts";
import { examineInstallation, examinePosts, examineScopes } from "./installation-findings.ts";
import { closedForGood, type LoginError } from "./login-error.ts";
import { openPosts, type Posts } from "./post.ts";
import { type BotContext, noteAnswer } from "./receive/bot-context.ts";
import { questionLimit } from "./receive/question-limit.ts";
import { type SettingsInUse, settingsInUse } from "./receive/server-settings.ts";
import { takeInteraction } from "./receive/take-interaction.ts";
import { takeMessage } from "./receive/take-message.ts";
import { feedbackVotes, lastQuestions, shownAnswers } from "./recent.ts";
import { registerCommands } from "./registration/register.ts";
import { examineRegistrations } from "./registration/registration-findings.ts";

export interface BotOptions {
    readonly token: string;
    /** The base to which "/v10" is added; Discord's own when undefined. */
    readonly api?: string | undefined;
    readonly commands: readonly Command[];
    readonly live: LiveLibrary;
    readonly storage?: Storage | undefined;
    readonly moderation: Moderation;
    readonly questionsPerMinute: number;
    readonly programVersion: string;
    readonly observe: Observe;
    /** Where a Discord of our own keeps what members attach; Discord's hosts alone when undefined. */
    readonly attachments?: string | undefined;
    readonly now?: () => number;
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
    /** Resolves if the gateway ever closes for good, such as when the token was reset: only another start can mend that. */
    readonly lost: Promise<LoginError>;
    /** Resolves once the commands were compared with Discord's, and registered where they differed. */
    readonly registered: Promise<void>;
    /** Writes messages of its own accord. */
    readonly posts: Posts;
    /** What every server has set. */
    readonly settings: Pick<SettingsInUse, "of" | "listen">;
    /** Takes no more questions, gives the running ones up to 5 seconds, logs out. */
    stop(): Promise<void>;
}

/** Logs in and answers. Rejects with a LoginError for what retrying cannot mend; for all else it retries with growing pauses. */
export async function openBot(options: BotOptions): Promise<Bot> {
    const {
        commands,
        live,
        moderation,
        observe,
        programVersion,
        now = Date.now,
        random = Math.random,
        grace = 5000,
    } = options;
    const running = new Set<Promise<void>>();
    let stopping = false;
    const answers = shownAnswers(now);
    const failedRegistrations: string[] = [];
    const store = options.storage?.store;
    const settings = settingsInUse(store);
    const questions = lastQuestions(now);
    const votes = feedbackVotes(now);
    const download = openDownload({ ownBase: options.attachments });
    const newReference = () =>
        Math.floor(random() * 36 ** 6)
            .toString(36)
            .padStart(6, "0")
            .toUpperCase();
    const posts = openPosts({ client: () => client, observe, newReference });
    const bot: BotContext = {
        commands,
        moderation,
        observe,
        now,
        limit: questionLimit(options.questionsPerMinute, now),
        lastQuestions: questions,
        shownAnswers: answers,
        settings,
        noteAnswer: (answer, userId) => void noteAnswer(store, answer, userId),
        context: (guildId) => ({
            library: scopedLibrary(live.current(), settings.of(guildId)),
            whole: live.current(),
            live: { status: live.status },
            ...storeParts(options.storage),
            installation: async () => [
                ...examineInstallation(client, moderation, failedRegistrations),
                ...examinePosts(client, moderation.homeGuilds, { posts, settings }),
                ...(await examineRegistrations(client, commands, moderation)),
                ...examineScopes(client, moderation.homeGuilds, { settings, whole: live.current() }),
            ],
            mayPost: posts.mayPost,
            programVersion,
            votes,
            forget: (userId) => {
                questions.forget(userId);
                votes.forget(userId);
            },
            settingsChanged: settings.changed,
            answerShownIn: answers.in,
            download,
        }),
        stopping: () => stopping,
        newReference,
    };
    const track = (work: Promise<void>) => {
        running.add(work);
        const done = () => running.delete(work);
        // The one boundary around every listener: what would be rejected here would end the process.
        void work.then(done, (cause: unknown) => {
            done();
            observe({ kind: "failure", reference: bot.newReference(), at: "listener", cause });
        });
    };

    const client = await connect({
        ...options,
        random,
        prepare: () => {
            const fresh = newClient(options.api);
            fresh.on(Events.InteractionCreate, (interaction) => track(takeInteraction(interaction, bot)));
            fresh.on(Events.MessageCreate, (message) => track(takeMessage(message, bot)));
            watchGateway(fresh, observe);
            return fresh;
        },
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
            stopping = true;
            const waiting = new AbortController();
            const over = pause(grace, undefined, { signal: waiting.signal }).catch(() => undefined);
            await Promise.race([Promise.allSettled(running), over]).finally(() => waiting.abort());
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
