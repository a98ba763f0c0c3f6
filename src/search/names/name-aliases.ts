import { type Lexicon, plainForm } from "../lexicon.ts";
import { type Analyzer, isAcronym, type Word } from "../terms.ts";
import type { TokenStore } from "../token-store.ts";
import { mark } from "../word-marks.ts";
import { flaggedPlaces } from "./flagged-places.ts";
import { spelledOutAcronyms } from "./spelled-acronyms.ts";
import { worldNames } from "./world-names.ts";

/** A name as the terms of its words. */
type NameTerms = readonly string[];

/** A name in a question, and the other names of what it names. */
export interface AliasedName {
    /** Positions in the question, `to` excluded. */
    readonly from: number;
    readonly to: number;
    /** Whether the texts contain this name, too. */
    readonly isInTexts: boolean;
    readonly isAcronym: boolean;
    /** Names that the texts contain, other than this one. */
    readonly others: readonly NameTerms[];
}

interface NamedTexts {
    readonly lexicon: Lexicon;
    /** The numbers of the words with a term, given by its number. */
    wordsOf(term: number): Uint32Array;
    readonly tokens: TokenStore;
    readonly analyze: Analyzer;
    /** Whether to use the English names of the world. */
    readonly english: boolean;
}

/**
 * Reads which names the texts use for one thing: acronyms that they spell out, and names of the world. Returns a function that finds
 * such names in the words of a question.
 */
export function nameAliases(texts: NamedTexts): (words: readonly Word[]) => readonly AliasedName[] {
    const { lexicon, wordsOf, tokens, analyze, english } = texts;
    const ofWorld = english
        ? worldNames.map((names) => names.map((name) => analyze(name).map(({ term }) => term)))
        : [];
    const inTexts = phrasesIn(ofWorld.flat(), lexicon, tokens);
    /** Whether the texts have a term, and no other words with it: "use" and "US" share theirs. */
    const isOneWord = (term: string) => {
        const words = wordsOf(lexicon.termNumber(term)).filter(
            (word) => ((lexicon.marks[word] ?? 0) & mark.stop) === 0,
        );
        const forms = Array.from(words, (word) => lexicon.form[word]);
        return forms.length > 0 && forms.every((form) => form === forms[0]);
    };
    const isInTexts = (name: NameTerms) =>
        name.length === 1 ? isOneWord(name[0] ?? "") : inTexts.has(name.join(" "));
    const groups: (readonly NameTerms[])[] = ofWorld.filter((names) => names.some(isInTexts));
    const spelledOut = spelledOutAcronyms(lexicon, tokens);
    for (const { acronym, words } of spelledOut) {
        inTexts.add(words.join(" "));
        groups.push([[acronym], words]);
    }
    const byFirst = new Map<string, { readonly name: NameTerms; readonly group: readonly NameTerms[] }[]>();
    const forms = new Map([
        ...(english ? worldNames.flat() : []).flatMap((name) => {
            const [word, other] = analyze(name);
            return word === undefined || other !== undefined ? [] : [[word.term, plainForm(name)] as const];
        }),
        ...spelledOut.map(({ acronym, form }) => [acronym, form] as const),
    ]);
    const isSmallInTexts = (term: string) =>
        wordsOf(lexicon.termNumber(term)).some((word) => ((lexicon.marks[word] ?? 0) & mark.capital) === 0);
    /** "Used" has the term of "US", and "era" that of "ERA", but they are other words. */
    const isOther = ({ term, written }: Word) =>
        forms.get(term) !== plainForm(written) || (/^\p{Ll}/u.test(written) && isSmallInTexts(term));
    for (const group of groups)
        for (const name of group) {
            const first = name[0] ?? "";
            const known = byFirst.get(first);
            if (known === undefined) byFirst.set(first, [{ name, group }]);
            else known.push({ name, group });
        }
    return (words) => {
        const found: AliasedName[] = [];
        for (let from = 0; from < words.length; from++) {
            const word = words[from];
            if (word === undefined || word.stop) continue;
            const here = (byFirst.get(word.term) ?? []).filter(
                ({ name }) =>
                    name.every((term, at) => words[from + at]?.term === term) &&
                    (name.length > 1 || (!isOther(word) && (!isAcronym(word.written) || hasSmall(words)))),
            );
            const longest = Math.max(0, ...here.map(({ name }) => name.length));
            if (longest === 0) continue;
            const [one] = here.filter(({ name }) => name.length === longest);
            const same = one?.name.join(" ") ?? "";
            const others = here
                .filter(({ name }) => name.length === longest)
                .flatMap(({ group }) => group.filter((name) => name.join(" ") !== same && isInTexts(name)));
            if (one !== undefined && others.length > 0)
                found.push({
                    from,
                    to: from + longest,
                    isInTexts: isInTexts(one.name),
                    isAcronym: longest === 1 && isAcronym(word.written),
                    others,
                });
            from += longest - 1;
        }
        return found;
    };
}

/** In "WHO SAID SO", capitals are no sign of an acronym. */
const hasSmall = (words: readonly Word[]) => words.some(({ written }) => /^\p{Ll}/u.test(written));

/** Which of some names of several words the texts contain, as their terms with spaces. */
function phrasesIn(names: readonly NameTerms[], lexicon: Lexicon, { words }: TokenStore): Set<string> {
    const found = new Set<string>();
    const numbers = names
        .filter(({ length }) => length > 1)
        .map((name) => ({ key: name.join(" "), terms: name.map(lexicon.termNumber) }))
        .filter(({ terms }) => terms.every((term) => term >= 0));
    const byFirst = Map.groupBy(numbers, ({ terms }) => terms[0] ?? -1);
    const opens = new Uint8Array(lexicon.term.length);
    lexicon.term.forEach((term, word) => {
        if (byFirst.has(term) && ((lexicon.marks[word] ?? 0) & mark.capital) !== 0) opens[word] = 1;
    });
    for (const at of flaggedPlaces(words, opens))
        for (const { key, terms } of byFirst.get(lexicon.term[words[at] ?? 0] ?? -1) ?? [])
            if (terms.every((term, next) => lexicon.term[words[at + next] ?? -1] === term)) found.add(key);
    return found;
}
