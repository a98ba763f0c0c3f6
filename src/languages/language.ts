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
    /** Abbreviations that do not end a sentence, in lower case and without the final period. */
    readonly abbreviations?: readonly string[];
    /** Whether ordinals are written with a period, which does not end a sentence: "3. Mai". */
    readonly ordinalPoint?: boolean;
    /** How to recognize texts. Without it, only articles that declare the language are in it. */
    readonly detection?: Detection;
    readonly followUp?: FollowUpWords;
    readonly smallTalk?: SmallTalk;
    readonly welcome?: WelcomeQuestions;
}

interface Detection {
    /** Unicode names of scripts that no other known language uses. */
    readonly scripts?: readonly string[];
    /** A script whose texts count as this language if their words do not decide it. */
    readonly likelyIn?: string;
    /** Whether tinyld can recognize it by its words. */
    readonly byWords?: boolean;
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
    /** Verbs between a question word and the subject: "is", "did". */
    readonly auxiliaries?: readonly string[];
    /** Words that refer to something named before. */
    readonly pronouns?: readonly string[];
    /** Words that ask how many there are of the following word. */
    readonly counting?: readonly string[];
}

/**
 * Lower-case words and phrases that ask nothing. A message with nothing else is not answered, in whatever language: leave out words
 * that could be asked about.
 */
interface SmallTalk {
    /** "Thanks", "thank you so much". */
    readonly thanks: readonly string[];
    /** Greetings, yes and no, praise, and words that come with them: "hello", "okay", "great", "very". */
    readonly others: readonly string[];
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
