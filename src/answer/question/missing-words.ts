import { languageOf } from "../../languages/languages.ts";
import { plainForm } from "../../search/lexicon.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { isAcronym } from "../../search/terms.ts";
import type { RelatedWords } from "../model/related-words.ts";
import { likeliestSpelling } from "./likeliest-spelling.ts";
import type { AskedTerm, Question } from "./question.ts";
import { isSmallTalk } from "./small-talk.ts";
import { writtenIn } from "./written-in.ts";

/** Whether the index contains the word, another form, spelling or name of it, or a word that means nearly the same. */
export function isFound({ term, matches }: AskedTerm, index: Pick<ParagraphIndex, "related">): boolean {
    return matches.length > 0 || nearSynonyms(term, index).length > 0;
}

/** The index's terms that mean so nearly the same as a term that it isn't missing. */
export function nearSynonyms(term: string, index: Pick<ParagraphIndex, "related">): readonly string[] {
    return index.related(term).flatMap((match) => (match.weight >= nearSynonym ? [match.term] : []));
}

const nearSynonym = 0.3;

export interface MissingWord {
    /** In lower case, as the index's analyzer reads it. */
    readonly word: string;
    /** As it is in the question. */
    readonly written: string;
}

interface MissingInput {
    /** The question as it was asked. */
    readonly text: string;
    readonly index: ParagraphIndex;
    readonly nouns: Pick<RelatedWords, "isNoNoun">;
}

/**
 * The names, numbers and nouns of the question that the index does not contain in any form. Never words that
 * only ask, greet or fill. Other languages than English have no list of nouns: there, only names and numbers.
 */
export function missingWords(
    { terms }: Question,
    { text, index, nouns }: MissingInput,
): readonly MissingWord[] {
    const fillers = fillersOf(index.language);
    const capitalsName = somethingIsSmall.test(text);
    const asWritten = writtenIn(text, index.language);
    return terms
        .filter((term) => !isFound(term, index) && isSubject(term))
        .map(({ written }) => ({ word: written.toLowerCase(), written: asWritten(written) }));

    function isSubject({ written, position }: AskedTerm): boolean {
        if (/^\p{N}/u.test(written)) return longNumber.test(written);
        const inCapitals = isAcronym(written);
        if (capitalsName && position > 0 && capital.test(written) && !inCapitals) return true;
        const plain = plainForm(written);
        if (isIdle(plain)) return false;
        if (inCapitals && capitalsName) return true;
        if (!index.english || plain.length < shortestNoun) return false;
        const meant = likeliestSpelling(plain, index.vectors);
        return meant === undefined || !(isIdle(meant) || isInArticles(meant));
    }

    function isInArticles(plain: string): boolean {
        const [word] = index.analyze(plain);
        return word !== undefined && (index.contains(word.term) || nearSynonyms(word.term, index).length > 0);
    }

    /** Whether the word is a stop word, asks, greets, fills, or is no noun. */
    function isIdle(plain: string): boolean {
        if (isSmallTalk(plain) || fillers.has(plain)) return true;
        const [word] = index.analyze(plain);
        return (
            word === undefined ||
            word.stop ||
            (index.english && (isParticiple(plain, word.term) || nouns.isNoNoun(plain, word.term)))
        );
    }
}

/** "Wounded", but not "seed", whose ending belongs to its term. */
const isParticiple = (plain: string, term: string) => plain.endsWith("ed") && !term.endsWith("ed");

/** A single digit is often a stray one. */
const longNumber = /^\p{N}.*\p{N}/u;
const capital = /^\p{Lu}/u;
const shortestNoun = 3;
/** In a question of capitals or of capitalized words, capitals do not mean names. */
const somethingIsSmall = /(?<![\p{L}\p{N}'’])\p{Ll}/u;

function fillersOf(language: string): ReadonlySet<string> {
    const fillers = knownFillers.get(language) ?? new Set(languageOf(language)?.fillers);
    knownFillers.set(language, fillers);
    return fillers;
}

const knownFillers = new Map<string, ReadonlySet<string>>();
