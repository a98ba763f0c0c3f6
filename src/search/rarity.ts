/**
 * The weight of a term: its inverse document frequency as in BM25, above 0. So that a small corpus gives sensible weights, it is
 * counted as if the corpus also contained `background` paragraphs of ordinary English.
 */
export function rarityOf({ paragraphs, containing, rank }: Occurrence): number {
    const total = paragraphs + background;
    const seen = containing + background * ordinaryShare(rank);
    return Math.log(1 + (total - seen + 0.5) / (seen + 0.5));
}

interface Occurrence {
    /** How many paragraphs the corpus has, and how many of them contain the term. */
    readonly paragraphs: number;
    readonly containing: number;
    /** The word's rank by frequency in English, from 0; -1 if it is not among the frequent words. */
    readonly rank: number;
}

const background = 500;

/** The share of ordinary paragraphs of 100 words that contain the word of this rank, by Zipf's law. */
function ordinaryShare(rank: number): number {
    const share = 0.1 / ((rank < 0 ? unranked : rank) + 3);
    return 1 - (1 - share) ** 100;
}

const unranked = 100_000;
