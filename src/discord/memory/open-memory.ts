import { type ArticleEdits, articleEdits } from "./article-edits.ts";
import { type CancelableWork, openCancelableWork } from "./cancelable-work.ts";
import { type Held, type HeldQuestion, type HeldQuote, openHeld } from "./held.ts";
import { type MemberLanguages, memberLanguages } from "./member-languages.ts";
import { type FeedbackVotes, feedbackVotes } from "./once.ts";
import { type ProposalOrigins, proposalOrigins } from "./proposal-origins.ts";
import {
    type LastQuestions,
    lastQuestions,
    type QuotedPlaces,
    quotedPlaces,
    type ShownAnswers,
    shownAnswers,
} from "./shown-answers.ts";
import { type ShownProposals, shownProposals } from "./shown-proposals.ts";
import { type TypedForms, typedForms } from "./typed-forms.ts";

/** What the bot remembers of what members did, until a restart. */
export interface BotMemory {
    readonly questions: LastQuestions;
    readonly answers: ShownAnswers;
    readonly votes: FeedbackVotes;
    readonly quoted: QuotedPlaces;
    readonly heldQuestions: Held<HeldQuestion>;
    readonly heldQuotes: Held<HeldQuote>;
    readonly languages: MemberLanguages;
    readonly typed: TypedForms;
    readonly edits: ArticleEdits;
    readonly origins: ProposalOrigins;
    readonly proposals: ShownProposals;
    readonly cancelable: CancelableWork;
    /** Forgets everything about a member, but not what they run right now. */
    forget(userId: string): void;
}

/** Opens an empty memory. `now` is in milliseconds since any fixed moment. */
export function openMemory(now: () => number): BotMemory {
    const questions = lastQuestions(now);
    const votes = feedbackVotes(now);
    const quoted = quotedPlaces(now);
    const typed = typedForms(now);
    const edits = articleEdits(now);
    const languages = memberLanguages(now);
    const origins = proposalOrigins(now);
    return {
        questions,
        answers: shownAnswers(now),
        votes,
        quoted,
        heldQuestions: openHeld<HeldQuestion>(now),
        heldQuotes: openHeld<HeldQuote>(now),
        languages,
        typed,
        edits,
        origins,
        proposals: shownProposals(now),
        cancelable: openCancelableWork(),
        forget: (userId) => {
            for (const part of [questions, votes, quoted, languages, typed, edits, origins])
                part.forget(userId);
        },
    };
}
