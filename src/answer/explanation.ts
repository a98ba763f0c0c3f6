import type { Confidence, Verdict } from "./answer.ts";
import type { IndexResult } from "./index-result.ts";

/** Why a question was answered as it was: what was looked for, what was weighed and what was decided. Holds nothing but plain values. */
export interface Explanation {
    readonly question: string;
    /** The language whose articles answered, as a BCP 47 tag; undefined where no article came near. */
    readonly language: string | undefined;
    /** The kind of thing asked for, such as "number" or "person". */
    readonly kindOfQuestion: string;
    readonly terms: readonly {
        readonly written: string;
        readonly term: string;
        /** How much the term tells: near 0 for one of nearly every paragraph, growing as fewer hold it. */
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
}

/** Explains by the reading that answers, and the limits of the model that judged it. */
export function explanationOf(question: string, { asked, sentences, names, gate }: IndexResult): Explanation {
    return {
        question,
        language: sentences[0]?.contender.passage.candidate.article.language,
        kindOfQuestion: asked.kind,
        terms: asked.terms.map(({ written, term, rarity, matches }) => ({
            written,
            term,
            rarity,
            matches: matches.map((match) => match.term),
        })),
        candidates: sentences.slice(0, shown).map(({ contender: { passage, sentence }, score, row }) => {
            const { article, paragraph } = passage.candidate;
            const range = paragraph.sentences[sentence.at];
            return {
                article: article.id,
                paragraph: paragraph.number,
                sentence: paragraph.text.slice(range?.start, range?.end),
                score,
                features: Object.fromEntries(names.map((name, at) => [name, row[at] ?? 0])),
            };
        }),
        gate,
    };
}

const shown = 10;
