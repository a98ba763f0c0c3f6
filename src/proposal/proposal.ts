import type { Library } from "../answer/library.ts";
import type { CorpusError, CorpusFacts } from "../corpus/corpus.ts";
import type { ArticleSet } from "./article-set.ts";
import type { Changes } from "./changes.ts";
import type { BrokenPin } from "./pinned.ts";

/** What a moderator wants the articles to be. */
export interface Wish {
    readonly set: ArticleSet;
    /** What was wrong with files that are not in the set. */
    readonly errors?: readonly CorpusError[];
    /** A moderator's user id. */
    readonly by: string;
    readonly why: string;
    readonly kind: "reload" | "add" | "edit" | "remove" | "roll-back";
}

/** A wish with its library built beside the live one, to be looked at, tried and published. */
export interface Proposal extends Wish {
    readonly id: string;
    readonly corpus: CorpusFacts;
    readonly library: Library;
    readonly changes: Changes;
    readonly errors: readonly CorpusError[];
    readonly warnings: readonly CorpusError[];
    readonly brokenPins: readonly BrokenPin[];
    readonly expires: Date;
}

export type Proposed =
    | { readonly outcome: "proposed"; readonly proposal: Proposal }
    /** No article is left that can be asked about. */
    | { readonly outcome: "refused"; readonly errors: readonly CorpusError[] }
    /** Another was published while this one waited or was built. */
    | { readonly outcome: "overtaken" };

/** Why a proposal is open no more. */
export type Gone = "unknown" | "expired" | "overtaken" | "crowded-out" | "discarded" | "taken";

export type ProposalLookup =
    | { readonly kind: "open"; readonly proposal: Proposal }
    | { readonly kind: "gone"; readonly why: Gone };
