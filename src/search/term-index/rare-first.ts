/**
 * The rarest terms, as many as the budget of paragraphs allows. Common terms cost the most and say the least, and the ranking
 * still counts them in the paragraphs that the rare ones find.
 */
export function rareFirst(terms: readonly string[], cost: (term: string) => number): string[] {
    const sorted = terms
        .map((term) => ({ term, paragraphs: cost(term) }))
        .sort((one, other) => one.paragraphs - other.paragraphs);
    let sum = 0;
    return sorted.flatMap(({ term, paragraphs }, place) => {
        sum += paragraphs;
        return place < alwaysAskedTerms || sum <= postingsBudget ? [term] : [];
    });
}

const alwaysAskedTerms = 2;
/** As many paragraphs as MiniSearch scores in one to two milliseconds. */
const postingsBudget = 4000;
