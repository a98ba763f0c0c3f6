import type { LanguageTag } from "../../locales/languages.ts";
import { inEnglish, message } from "../../locales/message.ts";
import { type Bot, type BotOptions, openBot } from "../discord/bot.ts";
import type { Command } from "../discord/command/command.ts";
import type { Moderation } from "../discord/command/permissions.ts";
import type { Observe } from "../discord/event.ts";
import type { ShardRange, ShardStatus } from "../discord/own-shards.ts";
import type { Log } from "../observability/open-log.ts";
import type { ToldOfDisks } from "../schedule/disk-notices.ts";
import { openSchedule, type Schedule } from "../schedule/schedule.ts";
import type { Greeting } from "./greeting.ts";
import type { CorpusPlace, ServedCorpus } from "./served-corpus.ts";

/** What differs between production, playground and tests. */
export interface BotFacts {
    readonly discord: DiscordAccess;
    readonly moderation: Moderation;
    readonly questionsPerMinute: number;
    readonly programVersion: string;
    /** The language of direct messages with members whose language is not known; that of most articles if undefined. */
    readonly directLanguage?: LanguageTag | undefined;
    /** All commands if undefined. */
    readonly commands?: readonly Command[];
    /** The clock of the store and of the schedule. */
    readonly now?: () => Date;
    readonly pace?: Pace;
}

/** A Discord, and the bot's token for it. */
interface DiscordAccess {
    readonly token: string;
    /** The base address, to which "/v10" is added; Discord's own if undefined. */
    readonly api?: string | undefined;
    /** The address of uploaded files; Discord's hosts if undefined. */
    readonly attachments?: string | undefined;
    /** The shards of this process; as many as Discord recommends if undefined. */
    readonly shards?: ShardRange | undefined;
}

/** Times in milliseconds, shortened in tests. */
interface Pace {
    /** How long running answers may take when the bot stops. */
    readonly grace?: number;
    /** When a reply counts as late, so that it is deferred or the bot is shown typing. */
    readonly late?: number;
    /** How long permissions must be unchanged before a change is reported. */
    readonly calm?: number;
    /** When commands that could not be registered are tried again. */
    readonly registerAgain?: number;
    /** How often the schedule checks for work. */
    readonly every?: number;
    /** How often the schedule checks whether it is time to look at a source. */
    readonly sourcesEvery?: number;
    /** How long the folder must be unchanged before it is read. */
    readonly settle?: number;
}

interface StartOptions extends BotFacts {
    readonly commands: readonly Command[];
    readonly corpus: ServedCorpus;
    readonly place: CorpusPlace;
    readonly observe: Observe;
    readonly log: Pick<Log, "info">;
    readonly toldOfDisks: ToldOfDisks;
    /** Told that the bot is ready, instead of the log. */
    readonly greeting?: Greeting | undefined;
    /** Called at most once, when the bot cannot go on: with a LoginError, or with whatever else made the login fail. */
    readonly onLost: (cause: unknown) => void;
    /** Called instead if another login would get enough shards, because Discord recommends their number. */
    readonly onOutgrown: () => void;
}

/** A bot from login to stop. */
export interface BotSession {
    /** Rejects if the login fails or is stopped. */
    readonly bot: Promise<Bot>;
    /** The scheduled work. Undefined before the login, and without a store. */
    schedule(): Schedule | undefined;
    /** What keeps it from doing its work in home servers now, in words. */
    warnings(): readonly string[];
    /** The connections to Discord; none before the login. */
    shards(): readonly ShardStatus[];
    /** Cancels the login, or stops the schedule and then the bot. */
    stop(): Promise<void>;
}

/** Logs the bot in and starts its schedule. */
export function startBot(options: StartOptions): BotSession {
    const { corpus, greeting } = options;
    const ending = new AbortController();
    const lost = (cause: unknown) => {
        if (!ending.signal.aborted) options.onLost(cause);
    };
    let loggedIn: Bot | undefined;
    let schedule: Schedule | undefined;
    const logIn = async (): Promise<Bot> => {
        const bot = await openBot(botOptions(options, ending.signal));
        loggedIn = bot;
        void bot.lost.then((cause) => {
            const isOutgrown = cause.wantsMoreShards && options.discord.shards === undefined;
            if (isOutgrown && !ending.signal.aborted) options.onOutgrown();
            else lost(cause);
        });
        schedule = startSchedule(options, bot);
        reportReady(bot, options);
        return bot;
    };
    greeting?.connecting(corpus.live.status());
    const bot = logIn();
    bot.catch(lost);
    corpus.onServed(() => schedule?.published());
    return {
        bot,
        schedule: () => schedule,
        warnings: () => loggedIn?.warnings() ?? [],
        shards: () => loggedIn?.shards() ?? [],
        stop: async () => {
            ending.abort();
            await bot.catch(() => undefined);
            await schedule?.close();
            await loggedIn?.stop();
        },
    };
}

function botOptions(options: StartOptions, signal: AbortSignal): BotOptions {
    const { discord, commands, moderation, questionsPerMinute, programVersion, directLanguage } = options;
    const { observe, corpus, pace } = options;
    const { live, storage } = corpus;
    const { token, api, attachments, shards } = discord;
    return {
        token,
        api,
        shards,
        attachments,
        commands,
        live,
        storage,
        moderation,
        questionsPerMinute,
        programVersion,
        directLanguage,
        observe,
        ...(pace?.grace !== undefined && { grace: pace.grace }),
        ...(pace?.late !== undefined && { late: pace.late }),
        ...(pace?.calm !== undefined && { calm: pace.calm }),
        ...(pace?.registerAgain !== undefined && { registerAgain: pace.registerAgain }),
        signal,
    };
}

function startSchedule(options: StartOptions, bot: Bot): Schedule | undefined {
    const { moderation, place, observe, now, pace, corpus } = options;
    const { live, storage } = corpus;
    if (storage === undefined) return undefined;
    // Another process posts in the others.
    const homeGuilds = moderation.homeGuilds.filter(bot.isServedHere);
    const { corpusFolder, dataFolder } = place;
    return openSchedule({
        bot,
        live,
        storage,
        disk: corpus.disk,
        toldOfDisks: options.toldOfDisks,
        homeGuilds,
        corpusFolder,
        dataFolder,
        observe,
        ...(now && { now }),
        ...pace,
    });
}

function reportReady(bot: Bot, { corpus, moderation, greeting, log }: StartOptions): void {
    const { articles, paragraphs } = corpus.live.status();
    const { homeGuilds } = moderation;
    const { name, invite } = bot;
    const servers = bot.servers();
    if (greeting !== undefined) {
        greeting.ready({ articles, paragraphs, bot: name, invite, servers, homeGuilds });
        return;
    }
    const shards = bot.shards().map(({ id }) => id);
    const line =
        homeGuilds.length === 0
            ? message("start.ready-nowhere", { bot: name })
            : message("start.ready", { bot: name, servers: { items: homeGuilds, join: "plain" } });
    log.info({ articles, paragraphs, guilds: servers.length, shards, invite }, inEnglish(line));
}
