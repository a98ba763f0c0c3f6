import type { Answer } from "../answer/answer.ts";
import type { Command, SharedContext } from "./command.ts";
import type { Observe } from "./event.ts";
import type { LastQuestions } from "./last-question.ts";
import type { Moderation } from "./permissions.ts";
import type { QuestionLimit } from "./question-limit.ts";
import type { SettingsInUse } from "./server-settings.ts";
import type { ShownAnswers } from "./shown-answers.ts";

/** What every way in needs to turn what a member did into a reply. */
export interface Desk {
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
    /** A short unguessable word that stands both in the log and before the member. */
    readonly newReference: () => string;
}
