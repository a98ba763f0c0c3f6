import type { Confidence, Verdict } from "./answer.ts";

/** Why a question was answered as it was: what was looked for, what was weighed and what was decided. */
export interface Explanation {
    readonly question: string;
    /** The language whose articles answered, as a BCP 47 tag; undefined where no article came near. */
    readonly language: string | undefined;
    /** The kind of thing asked for, such as "number" or "person". */
    readonly kindOfQuestion: string;
    readonly terms: readonly {
        readonly written: string;
        readonly term: string;
        /** Between 0 (in every paragraph) and 1 (in hardly any). */
        readonly rarity: number;
        /** The articles' terms that it was matched with; none where no article holds it. */
        readonly matches: readonly string[];
    }[];
    /** Best first; at most ten. */
    readonly candidates: readonly {
        readonly article: string;
        readonly paragraph: number;
        readonly sentence: string;
        readonly score: number;
        readonly features: Readonly<Record<string, number>>;
    }[];
    readonly gate: {
        readonly features: Readonly<Record<string, number>>;
        /** That the articles answer, in log odds. */
        readonly odds: number;
        /** From these odds on the question counts as answered, and as a near miss. */
        readonly limits: { readonly answered: number; readonly nearMiss: number };
        readonly verdict: Verdict;
        readonly confidence: Confidence;
    };
    readonly milliseconds: number;
}
