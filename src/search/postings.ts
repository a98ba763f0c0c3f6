/** For each term of one field, the paragraphs that hold it and how often, in flat arrays. */
export interface Postings {
    /** Where each term's entries begin, and one more: where the last's end. */
    readonly starts: Uint32Array;
    readonly paragraphs: Uint32Array;
    readonly counts: Uint16Array;
    /** How many different terms each paragraph holds. */
    readonly distinct: Uint32Array;
    /** How many terms all paragraphs hold together. */
    readonly occurrences: number;
}

interface Field {
    readonly paragraphCount: number;
    readonly termCount: number;
    /** Calls back with the number of each of the paragraph's terms, as often as it occurs. */
    readonly each: (paragraph: number, take: (term: number) => void) => void;
}

/** Counts terms in two passes: first how many paragraphs hold each, then which. */
export function collectPostings({ paragraphCount, termCount, each }: Field): Postings {
    const holding = new Uint32Array(termCount + 1);
    const distinct = new Uint32Array(paragraphCount);
    // The paragraph that a term was last seen in, plus one.
    const seenIn = new Uint32Array(termCount);
    let occurrences = 0;
    for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
        each(paragraph, (term) => {
            occurrences++;
            if (seenIn[term] === paragraph + 1) return;
            seenIn[term] = paragraph + 1;
            holding[term + 1] = (holding[term + 1] ?? 0) + 1;
            distinct[paragraph] = (distinct[paragraph] ?? 0) + 1;
        });
    }
    const starts = holding;
    for (let term = 0; term < termCount; term++)
        starts[term + 1] = (starts[term + 1] ?? 0) + (starts[term] ?? 0);

    const total = starts[termCount] ?? 0;
    const paragraphs = new Uint32Array(total);
    const counts = new Uint16Array(total);
    const next = starts.slice();
    seenIn.fill(0);
    for (let paragraph = 0; paragraph < paragraphCount; paragraph++) {
        each(paragraph, (term) => {
            const at = next[term] ?? 0;
            if (seenIn[term] === paragraph + 1) {
                counts[at - 1] = Math.min(65_535, (counts[at - 1] ?? 0) + 1);
                return;
            }
            seenIn[term] = paragraph + 1;
            paragraphs[at] = paragraph;
            counts[at] = 1;
            next[term] = at + 1;
        });
    }
    return { starts, paragraphs, counts, distinct, occurrences };
}

/** How many paragraphs hold the term. */
export function holdingOf({ starts }: Postings, term: number): number {
    return term < 0 ? 0 : (starts[term + 1] ?? 0) - (starts[term] ?? 0);
}
