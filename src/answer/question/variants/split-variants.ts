import type { Match } from "../../../search/term-index/term-index.ts";
import type { VariantFinder, VariantIndex } from "./variant.ts";

/** "healthcare" is "health care", "getUserName" is "get_user_name", and "F16" is "F-16", where a text has the words together. */
export const splitVariants: VariantFinder = ({ word: { written }, index }) => {
    if (written.length < 3 || written.length > longest || /^\p{N}/u.test(written)) return [];
    if (humped.test(written)) {
        const humps = written.match(hump) ?? [];
        const found = humps.length > mostParts ? [] : partsOf(humps, index);
        if (found.length > 0) return found;
    }
    const lower = written.toLowerCase();
    const { hasForm } = index.lexicon;
    for (let at = 1; at <= lower.length - 2; at++) {
        // "E-mail", but hardly any other part is so short.
        if (at === 1 && lower.length < 4) continue;
        if (!hasForm(lower.slice(0, at)) || !hasForm(lower.slice(at))) continue;
        const found = partsOf([lower.slice(0, at), lower.slice(at)], index);
        if (found.length > 0) return found;
    }
    return [];
};

const humped = /.(?:\p{Lu}|\p{N})/u;
/** Capitals, a word or a number in "parseHTMLText2". */
const hump = /\p{Lu}+(?!\p{Ll})|\p{Lu}?[\p{Ll}\p{M}]+|\p{N}+/gu;
const mostParts = 4;
/** Trying all splits takes time that grows with the square of the length. */
const longest = 40;

/** The parts as matches that count as one together; none if they are not next to each other in any text. */
function partsOf(parts: readonly string[], { lexicon, analyze, adjacent }: VariantIndex): readonly Match[] {
    if (parts.some((part) => !lexicon.hasForm(part.toLowerCase()))) return [];
    const words = parts.flatMap((part) => analyze(part));
    if (words.length !== parts.length || words.some(({ stop }) => stop)) return [];
    const terms = words.map(({ term }) => term);
    return adjacent(terms) ? terms.map((term) => ({ term, weight: 1 / terms.length })) : [];
}
