import { emptyResult, type IndexResult } from "./index-result.ts";

/**
 * The result of the language whose articles know most of the question's words; of several, the one with the best odds. Odds alone
 * would not do: they compare models, and an article whose language was guessed wrong is an index of its own, where all words are
 * rare. If only one article is asked, those of other languages have no candidates, whatever words they know.
 */
export function bestOf(results: readonly IndexResult[]): IndexResult {
    if (results.length < 2) return results[0] ?? emptyResult;
    const stops = new Set(results.flatMap(({ asked }) => asked.stops));
    const found = results.filter(({ candidates }) => candidates.length > 0);
    const able = found.length === 0 ? results : found;
    const known = able.map(({ asked }) => knownIn(asked, stops));
    const most = Math.max(...known);
    const [first = emptyResult, ...others] = able.filter((_, at) => known[at] === most);
    return others.reduce((one, other) => (isBetter(other, one) ? other : one), first);
}

/** How many of the question's words the articles contain, apart from stop words of any of the languages. */
function knownIn({ terms }: IndexResult["asked"], stops: ReadonlySet<string>): number {
    return terms
        .filter(({ written }) => !stops.has(written.toLowerCase()))
        .reduce(
            (sum, { term, matches: [match] }) =>
                sum + (match === undefined ? 0 : match.term === term ? 1 : alike),
            0,
        );
}

/** What a word counts if the articles only contain similar ones. */
const alike = 0.5;

/** At equal odds, the language that recognizes more of the question as stop words is probably the question's own. */
function isBetter({ gate, asked }: IndexResult, than: IndexResult): boolean {
    if (gate.odds === than.gate.odds) return asked.terms.length < than.asked.terms.length;
    return gate.odds > than.gate.odds;
}
