/**
 * What a message can want that asks nothing of the text. `paragraph` is one with a number; the other `…-paragraph`
 * are special cases of it. `author-of-all` and `date-of-all` ask about all articles. `author-of-it` and `date-of-it` ask about "it", which may also be something in the text that the
 * question before was about.
 */
type TalkKind =
    | "greeting"
    | "thanks"
    | "goodbye"
    | "reaction"
    /** A reaction that is kind to the bot. */
    | "praise"
    /** A reaction to an answer that did not help. */
    | "complaint"
    /** What the bot cannot do, such as telling jokes. */
    | "beyond"
    | "help"
    | "identity"
    /** What the bot remembers of what members say. */
    | "memory"
    | "overview"
    | "author"
    | "author-of-it"
    | "author-of-all"
    | "date"
    | "date-of-it"
    | "date-of-all"
    | "source"
    | "articles"
    | "paragraph"
    | "last-paragraph"
    | "previous-paragraph"
    | "same-paragraph"
    | "any-paragraph"
    | "more"
    | "language"
    /** What people say around the rest, and nothing by itself. */
    | "filler";

/**
 * Patterns in lower case, each for a whole sentence of a message. They apply in every language: leave out whatever could also ask
 * about a text. "(a|b c)" is one of these, "(a|)" may be missing, "#" is a number such as "5" or "fifth", "@" the name of a
 * language. Case, accents, apostrophes and other punctuation don't matter, nor do likely misspellings.
 */
export type TalkPatterns = { readonly [Kind in TalkKind]?: readonly string[] };
