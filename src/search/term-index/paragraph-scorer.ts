import { bm25, type FieldScorer } from "./bm25.ts";
import type { CandidateLimits, ScoredParagraph } from "./term-index.ts";

/** A term of the index by its number. */
interface WeightedNumber {
    readonly number: number;
    readonly weight: number;
}

/**
 * Returns a function that finds the best paragraphs for some terms. As in MiniSearch, a paragraph's score is the sum over its
 * terms, multiplied by the number of these terms.
 */
export function paragraphScorer(
    scorers: readonly FieldScorer[],
    paragraphCount: number,
): (asked: readonly WeightedNumber[], limits: CandidateLimits) => ScoredParagraph[] {
    // By paragraph, and all zero between questions.
    const totals = new Float64Array(paragraphCount);
    const ofTerm = new Float64Array(paragraphCount);
    const matched = new Uint16Array(paragraphCount);
    // Lists of paragraphs in the order in which they were found.
    const withTerm = new Uint32Array(paragraphCount);
    const found = new Uint32Array(paragraphCount);

    /** Scores the paragraphs of one term, and returns how many there are in `withTerm`. */
    const scoreTerm = ({ number, weight }: WeightedNumber): number => {
        let count = 0;
        for (const { postings, saturation, boost, rarity } of scorers) {
            const { starts, paragraphs, counts, distinct } = postings;
            const to = starts[number + 1] ?? 0;
            const rare = rarity(number);
            const boosted = weight * boost;
            for (let at = starts[number] ?? to; at < to; at++) {
                const id = paragraphs[at] ?? 0;
                const before = ofTerm[id] ?? 0;
                if (before === 0) withTerm[count++] = id;
                const damping = saturation[distinct[id] ?? 0] ?? 0;
                ofTerm[id] = before + boosted * bm25(rare, counts[at] ?? 0, damping);
            }
        }
        return count;
    };
    /** Scores all terms, and returns how many paragraphs there are in `found`. */
    const scoreAll = (asked: readonly WeightedNumber[]): number => {
        let count = 0;
        for (const term of asked) {
            const ofThis = scoreTerm(term);
            for (let at = 0; at < ofThis; at++) {
                const id = withTerm[at] ?? 0;
                if (matched[id] === 0) found[count++] = id;
                matched[id] = (matched[id] ?? 0) + 1;
                totals[id] = (totals[id] ?? 0) + (ofTerm[id] ?? 0);
                ofTerm[id] = 0;
            }
        }
        return count;
    };
    return (asked, { limit, includes }) => {
        const count = scoreAll(asked);
        const best: ScoredParagraph[] = [];
        let least = Number.NEGATIVE_INFINITY;
        for (let at = 0; at < count; at++) {
            const id = found[at] ?? 0;
            const score = (totals[id] ?? 0) * (matched[id] ?? 0);
            totals[id] = 0;
            matched[id] = 0;
            if (score <= least || !includes(id)) continue;
            insertSorted(best, { id, score });
            if (best.length > limit) best.pop();
            if (best.length === limit) least = best.at(-1)?.score ?? least;
        }
        return best;
    };
}

/** Keeps the best first; among equal scores, the one that was inserted first. */
function insertSorted(best: ScoredParagraph[], one: ScoredParagraph): void {
    let place = best.length;
    while (place > 0 && (best[place - 1]?.score ?? 0) < one.score) place--;
    best.splice(place, 0, one);
}
