import type { Answer } from "../../answer/answer.ts";
import type { Store } from "../../store/store.ts";
import type { Command } from "../command/command.ts";
import type { SharedContext } from "../command/context.ts";
import type { Moderation } from "../command/permissions.ts";
import type { Observe } from "../event.ts";
import type { LastQuestions, ShownAnswers } from "../recent.ts";
import type { QuestionLimit } from "./question-limit.ts";
import type { SettingsInUse } from "./server-settings.ts";

/** What every way in needs to turn what a member did into a reply. */
export interface BotContext {
    readonly commands: readonly Command[];
    readonly moderation: Moderation;
    readonly limit: QuestionLimit;
    readonly lastQuestions: LastQuestions;
    readonly shownAnswers: ShownAnswers;
    readonly observe: Observe;
    readonly settings: SettingsInUse;
    /** Keeps what moderators may learn of an answer. */
    readonly noteAnswer: (answer: Answer, userId: string) => void;
    /** A context that keeps one library for the whole run of a command; undefined outside of servers. */
    readonly context: (guildId: string | undefined) => SharedContext;
    /** Whether the bot is on its way out and takes no more questions. */
    readonly stopping: () => boolean;
    /** Milliseconds from any fixed moment. */
    readonly now: () => number;
    /** Milliseconds after which a reply is late: an interaction is deferred, and under a message the bot is shown typing. */
    readonly late: number;
    /** A short unguessable word that stands both in the log and before the member. */
    readonly newReference: () => string;
}

/**
 * Keeps what moderators may learn of an answer: which article answered, and which words no article holds. Neither the
 * question nor who asked. Nobody waits for it, and where the database is away it is left out.
 */
export async function noteAnswer(store: Store | undefined, answer: Answer, userId: string): Promise<void> {
    if (store === undefined) return;
    try {
        if (answer.verdict === "answered") await store.asked.note(answer.excerpts[0].article.id);
        else if (answer.missing.length > 0) await store.gaps.note(answer.missing, userId);
    } catch {
        // The next answer is as good to learn from.
    }
}
