/** What is counted. Without an article: all questions, the gaps that came up, and the gaps that a version filled. */
export type CountKind = "answered" | "near-miss" | "not-found" | "wrong" | "gap" | "filled";

/** One count: what happened, and in which article and section. Empty where it is about no section, or about none in particular. */
export interface CountedPlace {
    readonly kind: CountKind;
    readonly article: string;
    readonly section: string;
}
