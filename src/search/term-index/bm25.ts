import { meanDistinct, type Postings, paragraphsWith } from "../postings.ts";
import { fieldBoosts } from "./assemble.ts";

/** Scores one field by BM25+ as MiniSearch does, to the last bit. */
export interface FieldScorer {
    readonly postings: Postings;
    /** How much the field counts. */
    readonly boost: number;
    /** A term's inverse document frequency in this field. */
    rarity(term: number): number;
    /** By a paragraph's number of different terms, how slowly repetitions of a term raise the score. */
    readonly saturation: Float64Array;
}

/** The scorers of title, section heading and text. */
export function fieldScorers(fields: readonly Postings[], paragraphCount: number): readonly FieldScorer[] {
    const boosts = Object.values(fieldBoosts);
    return fields.map((postings, field) => {
        const { distinct } = postings;
        const mean = meanDistinct(postings);
        const longest = distinct.reduce((most, length) => Math.max(most, length), 0);
        return {
            postings,
            boost: boosts[field] ?? 1,
            rarity: (term) => {
                const containing = paragraphsWith(postings, term);
                return Math.log(1 + (paragraphCount - containing + 0.5) / (containing + 0.5));
            },
            saturation: Float64Array.from(
                { length: longest + 1 },
                (_, length) => k * (1 - b + (b * length) / mean),
            ),
        };
    });
}

/** The score of one term in one field, without boosts. */
export function bm25(rarity: number, frequency: number, saturation: number): number {
    return rarity * (d + (frequency * (k + 1)) / (frequency + saturation));
}

// MiniSearch's own values.
const k = 1.2;
const b = 0.7;
const d = 0.5;
