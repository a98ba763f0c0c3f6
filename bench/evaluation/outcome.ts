/** What asking one question gave. Plain data, because it comes from another thread. */
export interface Outcome {
    readonly part: Part;
    /** The file's name. */
    readonly set: string;
    /** The article that the question was written about; intervals are by article. */
    readonly article: string;
    readonly question: string;
    /** For each row of the table that counts this question, whether what it says is so: 1 or 0, or the share of a question's parts. */
    readonly counts: Readonly<Record<string, number>>;
    readonly id?: string | undefined;
    readonly verdict?: string | undefined;
    /** The sentences marked in the reply, in order. */
    readonly shown?: readonly string[] | undefined;
    /** The words that the reply says are in no article. */
    readonly missing?: readonly string[] | undefined;
    readonly gate?: GateOutcome | undefined;
    /** The place of the gold paragraph among the paragraphs found, from 1; null if it is not among them. */
    readonly place?: number | null | undefined;
    /** What kind of question it is. */
    readonly kind?: string | undefined;
    /** Milliseconds of CPU time. */
    readonly cpu?: number | undefined;
}

/** Log odds of the gate for a question that the articles answer, or do not. */
export interface GateOutcome {
    readonly answerable: boolean;
    readonly odds: number;
    /** How far the odds exceed what this question demands of them. */
    readonly margin: number;
}

export const parts = ["ranking", "gate", "own", "few", "languages", "members", "quotes", "differ"] as const;

export type Part = (typeof parts)[number];
