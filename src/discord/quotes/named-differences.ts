import { say } from "../../../locales/say.ts";
import type { Difference } from "../../answer/quotation/quote-check.ts";
import { named } from "../markdown.ts";

/** Says in words what a difference is, in a line that begins with its number. */
export function namedDifference(
    number: number,
    { kind, quote, text }: Difference,
    texts: { readonly quote: string; readonly text: string },
): string {
    const words = texts.quote.slice(quote.start, quote.end);
    const theirs = texts.text.slice(text.start, text.end);
    const facts = {
        number: String(number),
        words: named(words.replace(/\s+/gu, " "), longest),
        theirs: named(theirs.replace(/\s+/gu, " "), longest),
    };
    switch (kind) {
        case "changed":
            return isNumber(words) && isNumber(theirs)
                ? say("quote.difference.number", facts)
                : say("quote.difference.changed", facts);
        case "added":
            return isNegation(words)
                ? say("quote.difference.added-negation", facts)
                : say("quote.difference.added", facts);
        case "left-out":
            return isNegation(theirs)
                ? say("quote.difference.left-out-negation", facts)
                : say("quote.difference.left-out", facts);
        case "omission":
            return say("quote.difference.omission", facts);
        case "insertion":
            return theirs === ""
                ? say("quote.difference.insertion", facts)
                : say("quote.difference.insertion-instead", facts);
        case "punctuation":
            return say("quote.difference.punctuation", facts);
    }
}

/** In UTF-16 units before escaping. */
const longest = 80;

const isNumber = (words: string) => /^\p{N}[\p{N}.,\s]*$/u.test(words.trim());

/** Whether one or two words turn a sentence into its opposite. */
function isNegation(words: string): boolean {
    const found = words.toLowerCase().match(/[\p{L}’']+/gu) ?? [];
    return found.length <= 2 && found.some((word) => negations.has(word) || /n['’]t$/u.test(word));
}

const negations: ReadonlySet<string> = new Set(
    "not no never nobody nothing none neither nor without cannot nicht kein keine keinen keiner nie niemand nichts ne pas jamais rien aucun non mai nessuno nunca nadie nada não nem niet geen nooit inte aldrig ikke aldri ingen nie nigdy не нет никогда".split(
        " ",
    ),
);
