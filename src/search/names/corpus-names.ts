import { type Lexicon, plainForm } from "../lexicon.ts";
import type { Match } from "../term-index/term-index.ts";
import type { Analyzer, Word } from "../terms.ts";
import type { TokenStore } from "../token-store.ts";
import type { WordVectors } from "../word-vectors.ts";
import { nameAliases } from "./name-aliases.ts";
import { nameSpellings } from "./name-spellings.ts";

/** The names in a view of an index. */
export interface CorpusNames {
    /** Names that are probably another spelling of a word, though the texts may contain the word itself, too. */
    spellings(word: Pick<Word, "written" | "term">): readonly Match[];
    /** The names in a question for which the texts also have others. */
    aliases(words: readonly Word[]): readonly AskedName[];
}

/** A name in a question. */
interface AskedName {
    /** Positions of its words in the question, `to` excluded. */
    readonly from: number;
    readonly to: number;
    /** Whether the texts contain the name itself, too. */
    readonly isInTexts: boolean;
    /** One term for each other name: of a name of several words, its rarest. */
    readonly matches: readonly Match[];
}

interface NamedIndex {
    readonly lexicon: Lexicon;
    /** The numbers of the words with a term, given by its number. */
    wordsOf(term: number): Uint32Array;
    readonly tokens: TokenStore;
    readonly vectors: WordVectors;
    readonly analyze: Analyzer;
    readonly english: boolean;
}

/** What a view of an index knows about terms. */
interface ViewOfTerms {
    contains(term: string): boolean;
    rarity(word: Word): number;
}

/** Reads the names of an index at the first question. Returns a function that limits them to a view. */
export function corpusNames(index: NamedIndex): (view: ViewOfTerms) => CorpusNames {
    const spellings = once(() => nameSpellings(index.lexicon, index.vectors));
    const aliases = once(() => nameAliases(index));
    return ({ contains, rarity }) => {
        const rarityOf = (term: string) => rarity({ term, written: term, stop: false });
        return {
            spellings: ({ written, term }) => {
                // An acronym does not sound like a word.
                if (shortCapitals.test(written)) return [];
                const isKnown = contains(term);
                // Other languages write nouns with capitals, or inflect names.
                if (isKnown && !(index.english && spellings().isName(term))) return [];
                return spellings()
                    .alike(plainForm(written), { term, isKnown })
                    .filter(contains)
                    .map((other) => ({ term: other, weight: spellingWeight }));
            },
            aliases: (words) =>
                aliases()(words)
                    .map(({ from, to, isInTexts, isAcronym, others }) => ({
                        from,
                        to,
                        isInTexts,
                        matches: others.flatMap((name) => {
                            // Common words of another name say less than the name itself, but texts spell acronyms out.
                            if (isInTexts && !isAcronym && name.length > 1) return [];
                            const known = name.filter((term) => contains(term));
                            const [rarest] = known.sort((one, other) => rarityOf(other) - rarityOf(one));
                            const weight = name.length === 1 ? aliasWeight : phraseWeight;
                            return rarest === undefined ? [] : [{ term: rarest, weight }];
                        }),
                    }))
                    .filter(({ matches }) => matches.length > 0),
        };
    };
}

const shortCapitals = /^\p{Lu}{2,4}$/u;

const spellingWeight = 0.8;
const aliasWeight = 0.8;
/** One word stands for several. */
const phraseWeight = 0.6;

function once<T>(open: () => T): () => T {
    let opened: { readonly value: T } | undefined;
    return () => {
        opened ??= { value: open() };
        return opened.value;
    };
}
