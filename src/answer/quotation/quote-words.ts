import type { Range } from "../../corpus/article.ts";
import type { QuoteWords } from "./alignment.ts";
import { type ComparedText, comparedText } from "./compared-text.ts";
import { type NumberedWords, someWords } from "./word-numbers.ts";

/** A quote in the way in which it is compared. */
export interface ReadQuote extends QuoteWords {
    readonly compared: ComparedText;
}

export function readQuote(text: string, numbersOf: (keys: readonly string[]) => NumberedWords): ReadQuote {
    const compared = comparedText(text);
    const keys = compared.words.map(({ key }) => key);
    const brackets = [...text.matchAll(/\[[^[\]]{1,200}\]/gu)].map(({ 0: match, index }) => ({
        start: index,
        end: index + match.length,
    }));
    const isInserted = ({ start, end }: Range) =>
        brackets.some((bracket) => bracket.start <= start && end <= bracket.end);
    return {
        compared,
        keys,
        omits: compared.words.map((_, at) => at > 0 && compared.marks[at]?.includes("…") === true),
        inserted: compared.words.map(isInserted),
        numbers: numbersOf(keys),
    };
}

/** Some of the quote's words. */
export function partOfQuote(
    { keys, omits, inserted, numbers }: QuoteWords,
    from: number,
    to: number,
): QuoteWords {
    return {
        keys: keys.slice(from, to),
        omits: omits.slice(from, to).map((omitted, at) => at > 0 && omitted),
        inserted: inserted.slice(from, to),
        numbers: someWords(numbers, from, to),
    };
}
