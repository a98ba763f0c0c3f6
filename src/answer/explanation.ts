import type { Confidence, Verdict } from "./answer.ts";
import { gateFeatureNames } from "./gate/gate-features.ts";
import type { IndexResult } from "./index-result.ts";
import { featureNames } from "./ranking/feature-names.ts";

/** Why a question was answered the way it was: the terms, the candidates and the verdict. Contains plain values only. */
export interface Explanation {
    readonly question: string;
    /** If the message asks several questions and one of them is answered: each of them, as it was understood. */
    readonly parts?: readonly Explanation[];
    /** The language of the articles that answered, as a BCP 47 tag; undefined if no sentence was found. */
    readonly language: string | undefined;
    /** The kind of question, such as "how many" or "who". */
    readonly kindOfQuestion: string;
    readonly terms: readonly {
        readonly written: string;
        readonly term: string;
        /** How rare the term is: close to 0 if nearly every paragraph contains it, higher the fewer do. */
        readonly rarity: number;
        /** The articles' terms that it matched; empty if no article contains it. */
        readonly matches: readonly string[];
        /** The articles' terms that mean nearly the same as a term without matches. */
        readonly related: readonly string[];
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
        /** Log odds that the articles answer the question. */
        readonly odds: number;
        /** The lowest odds at which the question counts as answered, and as a near miss. */
        readonly limits: { readonly answered: number; readonly nearMiss: number };
        readonly verdict: Verdict;
        readonly confidence: Confidence;
    };
}

/** Explains an answer from the index result it was made of, with its ten best sentences. */
export function explanationOf(
    question: string,
    { asked, related, sentences, gate }: IndexResult,
): Explanation {
    return {
        question,
        language: sentences[0]?.contender.passage.candidate.article.language,
        kindOfQuestion: asked.kind,
        terms: asked.terms.map(({ written, term, rarity, matches }) => ({
            written,
            term,
            rarity,
            matches: matches.map((match) => match.term),
            related: matches.length > 0 ? [] : related(term),
        })),
        candidates: sentences.slice(0, shown).map(({ contender: { passage, sentence }, score, row }) => {
            const { article, paragraph } = passage.candidate;
            const range = paragraph.sentences[sentence.at];
            return {
                article: article.id,
                paragraph: paragraph.number,
                sentence: paragraph.text.slice(range?.start, range?.end),
                score,
                features: byName(featureNames, row),
            };
        }),
        gate: {
            verdict: gate.verdict,
            confidence: gate.confidence,
            odds: gate.odds,
            features: byName(gateFeatureNames, gate.row),
            limits: gate.limits,
        },
    };
}

const shown = 10;

/** Empty for an empty row. */
function byName(names: readonly string[], row: ArrayLike<number>): Readonly<Record<string, number>> {
    return row.length === 0 ? {} : Object.fromEntries(names.map((name, at) => [name, row[at] ?? 0]));
}
