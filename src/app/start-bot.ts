import { listed, say } from "../../locales/say.ts";
import { type Bot, type BotOptions, openBot } from "../discord/bot.ts";
import type { Command } from "../discord/command/command.ts";
import type { Moderation } from "../discord/command/permissions.ts";
import type { Observe } from "../discord/event.ts";
import type { Log } from "../observability/observability.ts";
import { openSchedule, type Schedule } from "../schedule/schedule.ts";
import type { CorpusPlace, ServedCorpus } from "./served-corpus.ts";

/** What differs from one bot to another. */
export interface BotFacts {
    readonly discord: DiscordAccess;
    readonly moderation: Moderation;
    readonly questionsPerMinute: number;
    readonly programVersion: string;
    /** All that there are where left out. */
    readonly commands?: readonly Command[];
    /** The clock of the store and of the schedule. */
    readonly now?: () => Date;
    readonly pace?: Pace;
}

/** A Discord, and the bot's token there. */
interface DiscordAccess {
    readonly token: string;
    /** The base to which "/v10" is added; Discord's own where undefined. */
    readonly api?: string | undefined;
    /** Where it stores what members attach; Discord's hosts where undefined. */
    readonly attachments?: string | undefined;
}

/** Times in milliseconds, for tests that cannot wait. */
interface Pace {
    /** That running answers get when the bot stops. */
    readonly grace?: number;
    /** After which a reply is late: it is deferred, or the bot is shown typing. */
    readonly late?: number;
    /** Between two looks whether the schedule has something to do. */
    readonly every?: number;
    /** Without a change of the folder before it is looked at. */
    readonly settle?: number;
}

interface StartOptions extends BotFacts {
    readonly commands: readonly Command[];
    readonly corpus: ServedCorpus;
    readonly place: CorpusPlace;
    readonly observe: Observe;
    readonly log: Pick<Log, "info">;
    /** Told at most once that the bot cannot go on: with a LoginError, or whatever else made the login fail. */
    readonly onLost: (cause: unknown) => void;
}

/** A bot from its login to its end. */
export interface BotSession {
    /** Rejects where it could not log in, also where it was stopped before. */
    readonly bot: Promise<Bot>;
    /** What it does on a schedule; undefined before the login, and where no store could be opened. */
    schedule(): Schedule | undefined;
    /** Whether it is connected to Discord now. */
    isConnected(): boolean;
    /** Ends the login, or the schedule and then the bot. */
    stop(): Promise<void>;
}

/** Logs the bot in and begins its schedule. */
export function startBot(options: StartOptions): BotSession {
    const { moderation, corpus, log } = options;
    const ending = new AbortController();
    const lost = (cause: unknown) => {
        if (!ending.signal.aborted) options.onLost(cause);
    };
    let loggedIn: Bot | undefined;
    let schedule: Schedule | undefined;
    const logIn = async (): Promise<Bot> => {
        const bot = await openBot(botOptions(options, ending.signal));
        loggedIn = bot;
        void bot.lost.then(lost);
        schedule = startSchedule(options, bot);
        const { articles, paragraphs } = corpus.live.status();
        log.info({ articles, paragraphs, guilds: bot.guilds }, readyLine(bot, moderation));
        return bot;
    };
    const bot = logIn();
    bot.catch(lost);
    corpus.onServed(() => schedule?.published());
    return {
        bot,
        schedule: () => schedule,
        isConnected: () => loggedIn?.isConnected() === true,
        stop: async () => {
            ending.abort();
            await bot.catch(() => undefined);
            await schedule?.close();
            await loggedIn?.stop();
        },
    };
}

function botOptions(options: StartOptions, signal: AbortSignal): BotOptions {
    const { discord, commands, moderation, questionsPerMinute, programVersion, observe, corpus, pace } =
        options;
    const { live, storage } = corpus;
    const { token, api, attachments } = discord;
    return {
        token,
        api,
        attachments,
        commands,
        live,
        storage,
        moderation,
        questionsPerMinute,
        programVersion,
        observe,
        ...(pace?.grace !== undefined && { grace: pace.grace }),
        ...(pace?.late !== undefined && { late: pace.late }),
        signal,
    };
}

function startSchedule(options: StartOptions, bot: Bot): Schedule | undefined {
    const { moderation, place, observe, now, pace, corpus } = options;
    const { live, storage } = corpus;
    if (storage === undefined) return undefined;
    const { homeGuilds } = moderation;
    const { corpusFolder, dataFolder } = place;
    return openSchedule({
        bot,
        live,
        storage,
        homeGuilds,
        corpusFolder,
        dataFolder,
        observe,
        ...(now && { now }),
        ...pace,
    });
}

function readyLine({ name: bot }: Bot, { homeGuilds }: Moderation): string {
    if (homeGuilds.length === 0) return say("start.ready-nowhere", { bot });
    return say("start.ready", { bot, servers: listed(homeGuilds, "plain") });
}
