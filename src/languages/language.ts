/** What is known of a language of articles and questions. What is left out is not known: nothing else breaks. */
export interface Language {
    /** Primary subtags of BCP 47 that articles declare it by; the first is what detection answers. */
    readonly tags: readonly [string, ...string[]];
    /** Gives a word in lower case without its inflection. */
    readonly stem?: (word: string) => string;
    /** Common words, which tell nothing of a text's subject. */
    readonly stopWords?: readonly string[];
    /** Words that ask or command, where the stop words lack them. */
    readonly askingWords?: readonly string[];
    /** Words before a point that ends no sentence: lower case, without the last point. */
    readonly abbreviations?: readonly string[];
    /** Ordinal numbers have a point, which ends no sentence: "3. Mai". */
    readonly ordinalPoint?: boolean;
    /** How texts are recognized; without it only articles that declare the language are of it. */
    readonly detection?: Detection;
    readonly followUp?: FollowUpWords;
    readonly welcome?: WelcomeQuestions;
}

interface Detection {
    /** Unicode's names of scripts that it alone, of the languages here, is written in. */
    readonly scripts?: readonly string[];
    /** A script in which texts are taken for this language where their words do not tell. */
    readonly likelyIn?: string;
    /** Whether tinyld tells it from others by its words. */
    readonly byWords?: boolean;
}

/**
 * Words by which a question is seen to lean on the one before, in lower case. They are looked for in questions of every
 * language, since one or two words do not tell their language: leave out what means something else in another.
 */
export interface FollowUpWords {
    /** "And", "but", "what about": what a follow-up may open with. */
    readonly openings?: readonly string[];
    /** Words that ask, at the start of a question. */
    readonly asking?: readonly string[];
    /** Verbs that may stand between those and the subject: "is", "did". */
    readonly auxiliaries?: readonly string[];
    /** Words that stand for something named before. */
    readonly pronouns?: readonly string[];
    /** Words that ask for a number of the word after them. */
    readonly counting?: readonly string[];
}

/** How the playground words questions that it offers to visitors. */
interface WelcomeQuestions {
    /** Asks what the articles say of a name. */
    readonly about: (name: string) => string;
    /** Where a sentence that opens with a number becomes a question in its own order: "Wie viele Autos überqueren …?" */
    readonly count?: {
        /** "How many". */
        readonly asking: string;
        /** Small numbers, written out. */
        readonly numbers: readonly string[];
        /** What may stand before a number: "about". */
        readonly before: readonly string[];
        /** Words after a number that are not asked for with "how many", such as units, or that show that nothing is counted. */
        readonly askedOtherwise: readonly string[];
    };
}

/** The words and phrases of a text that separates them by commas. */
export function list(text: string): readonly string[] {
    return text.split(/,\s*/u);
}
