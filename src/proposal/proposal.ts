import type { Tellable } from "../../locales/message.ts";
import type { Library } from "../answer/library.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import type { ArticleSet } from "./article-set.ts";
import type { Changes } from "./changes.ts";
import type { ComparedAnswers } from "./compared-answers.ts";
import type { Copy } from "./copies.ts";
import type { BrokenPin } from "./pinned.ts";

/** What a moderator wants the articles to be. */
export interface Wish {
    readonly set: ArticleSet;
    /** Problems of files that are not in the set. */
    readonly errors?: readonly CorpusError[];
    /** A moderator's user id. */
    readonly by: string;
    readonly why: Tellable;
    readonly kind: "reload" | "add" | "edit" | "remove" | "roll-back" | "bring-back" | "source";
}

/** A wish and the library built for it, to review, try and publish while the live one keeps answering. */
export interface Proposal extends Wish {
    readonly id: string;
    /** Without the files that cannot be read. */
    readonly set: ArticleSet;
    readonly unread: ArticleSet;
    readonly corpus: CorpusFacts;
    readonly library: Library;
    readonly changes: Changes;
    readonly errors: readonly CorpusError[];
    readonly warnings: readonly CorpusError[];
    /** New and changed articles that have the text of others, or nearly so. */
    readonly copies: readonly Copy[];
    /** Pins that the version before kept. */
    readonly brokenPins: readonly BrokenPin[];
    /** Pins that the version before broke already, and that are still broken. */
    readonly brokenBefore: readonly BrokenPin[];
    readonly compared: ComparedAnswers;
    readonly expires: Date;
}

/** The result of proposing a wish. */
export type Proposed =
    | { readonly outcome: "proposed"; readonly proposal: Proposal }
    /** There would be no valid article. */
    | { readonly outcome: "refused"; readonly errors: readonly CorpusError[] }
    /** Another proposal was published while this one was waiting or being built. */
    | { readonly outcome: "overtaken" };

/** Why a proposal is no longer open. */
export type Gone = "unknown" | "expired" | "overtaken" | "crowded-out" | "discarded" | "taken" | "publishing";

/** Learns of proposals that end although nobody decided about them. Must not throw. */
export type OnGone = (
    proposal: Proposal,
    why: Extract<Gone, "expired" | "overtaken" | "crowded-out">,
) => void;

export type ProposalLookup =
    | { readonly kind: "open"; readonly proposal: Proposal }
    | { readonly kind: "gone"; readonly why: Gone };
