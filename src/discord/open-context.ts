import { setTimeout as pause } from "node:timers/promises";
import type { Client } from "discord.js";
import type { LiveLibrary } from "../answer/live-library.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import type { Command } from "./command/command.ts";
import { type SharedContext, type Storage, storeParts } from "./command/context.ts";
import { openDownload } from "./command/download.ts";
import type { Moderation } from "./command/permissions.ts";
import { withoutDeleted } from "./deleted-channels.ts";
import type { Observe } from "./event.ts";
import { examineInstallation } from "./installation/installation-findings.ts";
import { placeNamesOf } from "./installation/place-names.ts";
import { examineRegistrations } from "./installation/registration-findings.ts";
import { examineChannels, examinePosts, examineScopes } from "./installation/settings-findings.ts";
import { closedChannels, oncePerMinute } from "./memory/once.ts";
import { type BotMemory, openMemory } from "./memory/open-memory.ts";
import { type CommandIds, openCommandIds } from "./message/command-ids.ts";
import { goneForAll } from "./moderation/post-for-all.ts";
import { isTimedOutAt, lackedAt, permissionName } from "./needed-permissions.ts";
import { isServedHere } from "./own-shards.ts";
import { openPosts, type Posts } from "./post.ts";
import { isOpenToAll, knownModerators } from "./reading/moderators-channel.ts";
import { type BotContext, noteAnswer } from "./receive/bot-context.ts";
import { questionLimit } from "./receive/question-limit.ts";
import { type SettingsInUse, settingsInUse } from "./receive/server-settings.ts";
import { openLines } from "./sending/in-line.ts";
import { openTurns } from "./turns.ts";

export interface ContextOptions extends Partial<Pick<BotContext, "directLanguage">> {
    /** A function because the bot logs in later. */
    readonly client: () => Client<true>;
    readonly commands: readonly Command[];
    readonly live: LiveLibrary;
    readonly storage?: Storage | undefined;
    readonly moderation: Moderation;
    readonly questionsPerMinute: number;
    readonly programVersion: string;
    readonly observe: Observe;
    /** The address of the loopback's attachments; if undefined, only Discord's hosts are allowed. */
    readonly attachments?: string | undefined;
    /** Milliseconds since any fixed moment; by default a clock that never jumps, unlike the system's. */
    readonly now?: () => number;
    /** Milliseconds after which a reply is late; a second where left out. */
    readonly late?: number;
    readonly random: () => number;
    /** The scopes where commands could not be registered. Changes over time. */
    readonly failedRegistrations: ReadonlySet<string>;
    readonly stopping: () => boolean;
}

interface OpenContext {
    readonly bot: BotContext;
    readonly posts: Posts;
    /** Must be stopped when the bot stops. */
    readonly settings: SettingsInUse;
    readonly commandIds: CommandIds;
}

/** Opens everything that interactions and messages need, including the bot's memory and posts. */
export function openContext(options: ContextOptions): OpenContext {
    const { commands, moderation, observe, storage, now = sinceStart, late = 1000 } = options;
    const settings = settingsInUse(storage?.store);
    const newReference = () => referenceOf(options.random());
    const commandIds = openCommandIds();
    const { mentionsIn } = commandIds;
    const memory = openMemory(now);
    const { proposals: shownProposals } = memory;
    const posts = openPosts({
        client: options.client,
        observe,
        newReference,
        mentionsIn,
        shownProposals,
        settings,
    });
    const context = commandContext(options, { posts, settings, memory });
    const bot: BotContext = {
        commands,
        moderation,
        observe,
        now,
        late,
        limit: questionLimit(options.questionsPerMinute, now),
        talkLimit: questionLimit(talkPerMinute, now),
        suggestionLimit: questionLimit(suggestionsPerMinute, now),
        tellsRefusal: oncePerMinute(now),
        reacts: oncePerMinute(now),
        closedChannels: closedChannels(now),
        inLine: openLines(),
        turns: openTurns({ now, pause: (milliseconds) => pause(milliseconds, undefined, { ref: false }) }),
        lastQuestions: memory.questions,
        shownAnswers: memory.answers,
        quotedPlaces: memory.quoted,
        memberLanguages: memory.languages,
        directLanguage: options.directLanguage,
        typedForms: memory.typed,
        proposalOrigins: memory.origins,
        shownProposals,
        mentionsIn,
        settings,
        noteAnswer: (answer, userId) => void noteAnswer(storage?.store, answer, userId),
        context,
        stopping: options.stopping,
        newReference,
    };
    return { bot, posts, settings, commandIds };
}

/** Talk costs no question, but nobody should make the bot write without end. */
const talkPerMinute = 30;

/** Discord asks for them again whenever a member pauses, which nobody does more often. */
const suggestionsPerMinute = 120;

interface OpenParts extends Omit<OpenContext, "bot" | "commandIds"> {
    readonly memory: BotMemory;
}

/** The context of commands in a server. */
function commandContext(
    options: ContextOptions,
    { posts, settings, memory }: OpenParts,
): BotContext["context"] {
    const { client, commands, live, moderation, programVersion, failedRegistrations } = options;
    const { answers, votes, quoted, heldQuestions, heldQuotes, typed, cancelable } = memory;
    const readingLimit = questionLimit(pagesPerMinute, options.now ?? sinceStart);
    const placeNames = placeNamesOf(client);
    const download = openDownload({ loopbackBase: options.attachments });
    const installation: SharedContext["installation"] = async () => {
        const bot = client();
        const seen = seenHere(bot, moderation);
        return [
            ...examineInstallation(bot, seen, { settings, failedRegistrations }),
            ...(await examineChannels(bot, seen.homeGuilds, settings)),
            ...examinePosts(bot, seen.homeGuilds, { posts, settings }),
            ...(await examineRegistrations(bot, commands, moderation)),
            // These read only settings, which are known for all servers.
            ...examineScopes(bot, moderation.homeGuilds, { settings, whole: live.current() }),
        ];
    };
    // Members may have asked another process of the bot to forget them.
    options.storage?.store.onForgotten(memory.forget);
    const telling = { shownProposals: memory.proposals, proposalOrigins: memory.origins };
    options.storage?.publishing.onGone(goneForAll(telling));
    return (guildId) => ({
        library: scopedLibrary(live.current(), settings.of(guildId)),
        whole: live.current(),
        live: { status: live.status },
        ...storeParts(options.storage),
        installation,
        mayPost: posts.mayPost,
        withoutDeleted: (channelIds) => withoutDeleted(client(), channelIds),
        isOpenToAll: (channelId) => isOpenToAll(client(), channelId),
        isTimedOutAt: (channelId) => isTimedOutAt(client(), channelId),
        lackedIn: (channelId) => lackedAt(client(), channelId).map(permissionName),
        knownModerators: () => knownModerators(client(), guildId, moderation),
        postIn: async (channelId, replyIn) => {
            if (guildId === undefined) return false;
            return (await posts.post({ guildId, channelId, what: "review" }, replyIn)) !== undefined;
        },
        placeNames,
        programVersion,
        votes,
        forget: memory.forget,
        settingsChanged: settings.changed,
        answerShownIn: answers.in,
        continuedIn: answers.continued,
        quotedLast: quoted.of,
        pick: options.random,
        heldQuestions,
        heldQuotes,
        typedForms: typed,
        articleEdits: memory.edits,
        proposalOrigins: memory.origins,
        shownProposals: memory.proposals,
        cancelable,
        readingLimit,
        download,
    });
}

/** The home servers that this process sees, and the roles if it sees all of them. */
export function seenHere(client: Client<true>, { homeGuilds, moderatorRoles }: Moderation): Moderation {
    const seen = homeGuilds.filter((id) => isServedHere(client, id));
    return { homeGuilds: seen, moderatorRoles: seen.length < homeGuilds.length ? [] : moderatorRoles };
}

/** Faster than anyone reads. A page costs far less than a question. */
const pagesPerMinute = 60;

const sinceStart = () => performance.now();

/** Six letters and digits. */
function referenceOf(random: number): string {
    return Math.floor(random * 36 ** 6)
        .toString(36)
        .padStart(6, "0")
        .toUpperCase();
}
