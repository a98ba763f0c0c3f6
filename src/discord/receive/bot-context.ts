import type { LanguageTag } from "../../../locales/languages.ts";
import type { Answer } from "../../answer/answer.ts";
import type { Store } from "../../store/store.ts";
import type { Command } from "../command/command.ts";
import type { SharedContext } from "../command/context.ts";
import type { Moderation } from "../command/permissions.ts";
import { countedPlaces } from "../counts/counted-places.ts";
import type { Observe } from "../event.ts";
import type { MemberLanguages } from "../memory/member-languages.ts";
import type { ClosedChannels, OncePerMinute } from "../memory/once.ts";
import type { ProposalOrigins } from "../memory/proposal-origins.ts";
import type { LastQuestions, QuotedPlaces, ShownAnswers } from "../memory/shown-answers.ts";
import type { ShownProposals } from "../memory/shown-proposals.ts";
import type { TypedForms } from "../memory/typed-forms.ts";
import type { CommandIds } from "../message/command-ids.ts";
import type { InLine } from "../sending/in-line.ts";
import type { Turns } from "../turns.ts";
import type { QuestionLimit } from "./question-limit.ts";
import type { SettingsInUse } from "./server-settings.ts";

/** What is needed to turn an interaction or a message into a reply. */
export interface BotContext {
    readonly commands: readonly Command[];
    readonly moderation: Moderation;
    readonly limit: QuestionLimit;
    /** The same for messages that ask nothing of the text. */
    readonly talkLimit: QuestionLimit;
    /** The same for suggestions while members type, which can take as long as answers. */
    readonly suggestionLimit: QuestionLimit;
    /** Whether a message that is refused gets a reply that says so. Others get none, so that nobody can make the bot spam. */
    readonly tellsRefusal: OncePerMinute;
    /** Whether a message may get a reaction, so that nobody can make the bot send many. */
    readonly reacts: OncePerMinute;
    readonly turns: Turns;
    readonly closedChannels: ClosedChannels;
    /** Replies in a channel, one after another, as discord.js sends them anyway. */
    readonly inLine: InLine;
    readonly lastQuestions: LastQuestions;
    readonly shownAnswers: ShownAnswers;
    readonly quotedPlaces: QuotedPlaces;
    readonly memberLanguages: MemberLanguages;
    /** The language of direct messages with members whose language is not known; that of most articles if undefined. */
    readonly directLanguage: LanguageTag | undefined;
    readonly typedForms: TypedForms;
    readonly proposalOrigins: ProposalOrigins;
    readonly shownProposals: ShownProposals;
    /** Mentions commands in the texts of a server; undefined for direct messages. */
    readonly mentionsIn: CommandIds["mentionsIn"];
    readonly observe: Observe;
    readonly settings: SettingsInUse;
    /** Stores what moderators may learn from an answer. */
    readonly noteAnswer: (answer: Answer, userId: string) => void;
    /** The context for one run of a command, during which the library stays the same. The id is undefined outside servers. */
    readonly context: (guildId: string | undefined) => SharedContext;
    /** Whether the bot is stopping and refuses questions. */
    readonly stopping: () => boolean;
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    /** Milliseconds after which a reply is late: an interaction is deferred, and after a message the bot is shown typing. */
    readonly late: number;
    /** A short random code that appears both in the log and in the message to the member. */
    readonly newReference: () => string;
}

interface Notes {
    readonly asked: Pick<Store["asked"], "note">;
    readonly gaps: Pick<Store["gaps"], "note">;
    readonly insights: Pick<Store["insights"], "note">;
}

/**
 * Stores what moderators may learn from an answer: which article and section answered, or which words no article contains. It stores
 * neither the question nor who asked. If the database is unavailable, nothing is stored.
 */
export async function noteAnswer(store: Notes | undefined, answer: Answer, userId: string): Promise<void> {
    if (store === undefined) return;
    try {
        for (const article of answeringArticles(answer)) await store.asked.note(article);
        await store.insights.note(partsOf(answer).flatMap(countedPlaces), userId);
        const missing = missingWithoutAnswer(answer);
        if (missing.length > 0) await store.gaps.note(missing, userId);
    } catch {
        // Losing one of these counts does no harm.
    }
}

const partsOf = (answer: Answer): readonly Answer[] =>
    (answer.verdict === "answered" ? answer.parts?.map((part) => part.answer) : undefined) ?? [answer];

/** The article that answers; of several questions, each article once. */
function answeringArticles(answer: Answer): ReadonlySet<string> {
    return new Set(
        partsOf(answer).flatMap((part) => (part.verdict === "answered" ? part.excerpts[0].article.id : [])),
    );
}

/** The missing words of what is not answered. */
function missingWithoutAnswer(answer: Answer): readonly string[] {
    const unanswered = partsOf(answer).filter(({ verdict }) => verdict !== "answered");
    return [...new Set(unanswered.flatMap(({ missing }) => missing))];
}
