import { languageOf } from "../../../languages/languages.ts";
import type { Match } from "../../../search/term-index/term-index.ts";
import type { VariantFinder } from "./variant.ts";

/** "Brückenbau" is "Brücke" and "Bau", if it is in no article and both are. */
export const compoundVariants: VariantFinder = ({ word, index }) => {
    const { compoundLinks } = languageOf(index.language) ?? {};
    const { term } = word;
    const written = word.written.toLowerCase();
    if (compoundLinks === undefined || written.length < 2 * shortest || written.length > longest) return [];
    if (index.contains(term)) return [];
    const knownTerm = (part: string) => {
        const [found, other] = index.analyze(part);
        const isKnown =
            found !== undefined && other === undefined && !found.stop && index.contains(found.term);
        return isKnown ? found.term : undefined;
    };
    let best: readonly string[] = [];
    let shorter = 0;
    for (let at = shortest; at <= written.length - shortest; at++) {
        if (Math.min(at, written.length - at) <= shorter) continue;
        const tail = knownTerm(written.slice(at));
        if (tail === undefined) continue;
        const start = written.slice(0, at);
        const head = compoundLinks
            .filter((link) => start.endsWith(link) && at - link.length >= shortest)
            .map((link) => knownTerm(start.slice(0, at - link.length)))
            .find((found) => found !== undefined);
        if (head === undefined) continue;
        best = [head, tail];
        shorter = Math.min(at, written.length - at);
    }
    return best.map((part): Match => ({ term: part, weight: 0.5 }));
};

const shortest = 3;
/** Trying all splits takes time that grows with the square of the length. */
const longest = 40;
