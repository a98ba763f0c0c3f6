import type { TalkPatterns } from "./talk/talk.ts";

/** What the bot knows about a language of articles and questions. Every member except `tags` can be left out. */
export interface Language {
    /** BCP 47 primary subtags that articles can declare. Detection returns the first one. */
    readonly tags: readonly [string, ...string[]];
    /** Removes the inflection from a lower-case word. */
    readonly stem?: (word: string) => string;
    /** Common words that say nothing about the subject of a text. */
    readonly stopWords?: readonly string[];
    /** Words that ask or command and are missing from the stop words. */
    readonly askingWords?: readonly string[];
    /** Words with their usual short forms, which come first: "dept department", "km kilometre kilometer". */
    readonly shortForms?: readonly string[];
    readonly numbers?: NumberNames;
    /** Whether an apostrophe separates a name from its ending: "Ankara'da". */
    readonly hasEndingsAfterApostrophe?: boolean;
    /** Words that lose their vowel before an apostrophe: "l" of "l'eau". */
    readonly elided?: readonly string[];
    /** What may be written together with a word, though the stemmer does not always remove it. */
    readonly affixes?: { readonly before: readonly string[]; readonly after: readonly string[] };
    /** What may link the two words of a compound, for languages that write these without a space; "" for nothing. */
    readonly compoundLinks?: readonly string[];
    /** Names, as they are written, that are stop words in lower case: "May". */
    readonly names?: readonly string[];
    /** Words that a question needs, but that nobody would miss in an article: "thing", "info", "pls". */
    readonly fillers?: readonly string[];
    /** Words that only say that a number is that of a version: "version 2". */
    readonly versionWords?: readonly string[];
    /** The same for words that may also be verbs, and are only such words before a number with a point: "release 2.1". */
    readonly releaseWords?: readonly string[];
    readonly sentences?: SentenceWords;
    /** How to recognize texts. Without it, only articles that declare the language are in it. */
    readonly detection?: Detection;
    readonly followUp?: FollowUpWords;
    readonly smallTalk?: SmallTalk;
    readonly talk?: TalkPatterns;
    readonly courtesy?: Courtesy;
    readonly welcome?: WelcomeQuestions;
}

interface NumberNames {
    /** From zero to twenty, then thirty to ninety. */
    readonly words: readonly string[];
    /** How the word for twenty-one is made of those for twenty and one; if left out, they are two words. */
    readonly joined?: (ten: string, unit: string) => string;
    /** From "first", for languages that write "2nd" with letters. */
    readonly ordinals?: readonly string[];
}

/**
 * Words that decide whether a full stop ends a sentence, in lower case and abbreviations without the final period. An abbreviation
 * with several periods is also found with spaces: "z.b" is "z. B." too.
 */
interface SentenceWords {
    /** Abbreviations that do not end a sentence, such as titles: "Mr. Smith". */
    readonly abbreviations?: readonly string[];
    /** Abbreviations only before a number or a letter: "vol. IX". One that begins with "-" is an ending: "-str" of "Goethestr. 5". */
    readonly beforeNumbers?: readonly string[];
    /** Abbreviations only after a number, which end a sentence unless a word of `afterUnits` follows: "5 p.m.", "3 mi." */
    readonly units?: readonly string[];
    /** "3 mi. Northeast", "5 p.m. Monday". */
    readonly afterUnits?: readonly string[];
    /** Abbreviations that end a sentence only before a word of `openers`: "Acme Inc. The". */
    readonly closing?: readonly string[];
    /** Abbreviations that end a sentence before any capital, though they are part of others or look like initials: "a. C.". */
    readonly ending?: readonly string[];
    /** For languages that write ordinal numbers with a period. */
    readonly ordinals?: {
        /** Words before such a number: "am 3. März". */
        readonly before: readonly string[];
        /** Words after which a number needs no such word before it: months, "Jahrhundert". */
        readonly after: readonly string[];
    };
    /** Words that begin sentences much more often than they are part of a name; if left out, the stop words. */
    readonly openers?: readonly string[];
    /** Nouns that a letter names, so that it is no initial: "vitamin C". */
    readonly lettered?: readonly string[];
    /** Verbs that say who spoke, where a name or nothing is before them: “Stop!” Captain Lind shouted. */
    readonly speech?: readonly string[];
}

interface Detection {
    /** Whether tinyld can recognize it by its words. Not needed if no other known language is written in the same script. */
    readonly byWords?: boolean;
    /** The letters that it has and other languages in its script don't, in lower case. */
    readonly letters?: string;
    /** Whether hardly any line lacks such a letter. */
    readonly areLettersFrequent?: boolean;
    /** Whether a text in its script is in this language if nothing else decides. */
    readonly isLikeliest?: boolean;
}

/**
 * Lower-case words that show that a question continues the previous one. They apply to questions in every language, since one or
 * two words are not enough to detect it: leave out words that mean something else in another language.
 */
export interface FollowUpWords {
    /** Words that a follow-up can open with: "and", "but", "what about". */
    readonly openings?: readonly string[];
    /** Question words that can start a question. */
    readonly asking?: readonly string[];
    /** Words before a question word: "in" of "in which countries?". */
    readonly prepositions?: readonly string[];
    /** Verbs between a question word and the subject: "is", "did". */
    readonly auxiliaries?: readonly string[];
    /** Words that refer to something named before. */
    readonly pronouns?: readonly string[];
    /** Phrases with such a word that refer to nothing if more words follow: "is there". */
    readonly existing?: readonly string[];
    /** Words between two questions: "and". */
    readonly joining?: readonly string[];
    /** Words that ask how many there are of the following word. */
    readonly counting?: readonly string[];
}

/**
 * Lower-case words and phrases that ask nothing, alone or around a question, in whatever language: leave out words that could be
 * asked about.
 */
interface SmallTalk {
    /** "Thanks", "thank you so much". */
    readonly thanks: readonly string[];
    readonly greetings: readonly string[];
    readonly goodbyes?: readonly string[];
    /** Yes and no, laughter, praise and blame: "okay", "lol", "great". */
    readonly reactions: readonly string[];
    /** Words that come with the others: "everyone", "very". */
    readonly company?: readonly string[];
}

/**
 * Lower-case words and phrases around a question that are no part of it. They apply to questions in every language: leave out words
 * that mean something else in another language.
 */
interface Courtesy {
    /** "Hey", "does anyone know". A single word only counts before a question word or another of these. */
    readonly before?: readonly string[];
    /** "Please", "lol". */
    readonly after?: readonly string[];
}

/** How the playground phrases the questions that it suggests to visitors. */
interface WelcomeQuestions {
    /** Asks what the articles say about a name. */
    readonly about: (name: string) => string;
    /** For languages where "how many" can replace the number at the start of a sentence: "Wie viele Autos überqueren …?" */
    readonly count?: {
        /** "How many". */
        readonly asking: string;
        /** Small numbers as words. */
        readonly numbers: readonly string[];
        /** Words before a number: "about". */
        readonly before: readonly string[];
        /** Words after a number that "how many" does not ask for, such as units, or that show that nothing is counted. */
        readonly askedOtherwise: readonly string[];
    };
}

/** Splits a text into its comma-separated words and phrases. */
export function list(text: string): readonly string[] {
    return text.split(/,\s*/u);
}
