/**
 * How telling a term is: an inverse document frequency that leans on how common the word is in English where the
 * corpus is too small to know. `background` paragraphs of ordinary English are mixed into the corpus.
 */
export function rarityOf({ paragraphs, holding, rank }: Occurrence): number {
    const total = paragraphs + background;
    const seen = holding + background * ordinaryShare(rank);
    return Math.log(1 + (total - seen + 0.5) / (seen + 0.5));
}

interface Occurrence {
    /** Paragraphs of the corpus, and those of them that hold the term. */
    readonly paragraphs: number;
    readonly holding: number;
    /** The word's rank by frequency in English, from 0; -1 where it is not among the frequent ones. */
    readonly rank: number;
}

const background = 500;

/** The share of ordinary paragraphs of 100 words that hold the word of a rank, by Zipf's law. */
function ordinaryShare(rank: number): number {
    const share = 0.1 / ((rank < 0 ? unranked : rank) + 3);
    return 1 - (1 - share) ** 100;
}

const unranked = 100_000;
