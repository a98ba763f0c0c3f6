import { languageOf } from "../../../languages/languages.ts";
import type { VariantIndex } from "./variant.ts";

/** The numbers below a hundred that a language has words for. */
export interface NumberWords {
    /** The value of a term; undefined if it is no number word. */
    readonly values: ReadonlyMap<string, number>;
    /** The terms of a value, one after another; empty if it is unknown how it is written. */
    termsOf(value: number): readonly string[];
    /** The term of "second" for 2; undefined if the language does not write "2nd". */
    ordinalOf(value: number): string | undefined;
}

/** The number words of an index's language, as its terms. */
export function numberWordsOf({
    language,
    analyze,
}: Pick<VariantIndex, "language" | "analyze">): NumberWords {
    const found = known.get(language);
    if (found !== undefined) return found;
    const { words = [], joined, ordinals = [] } = languageOf(language)?.numbers ?? {};
    const termsIn = (text: string) => analyze(text).map(({ term }) => term);
    const terms = new Map<number, readonly string[]>();
    for (const [at, word] of words.entries()) terms.set(at <= 20 ? at : (at - 18) * 10, termsIn(word));
    for (let ten = 20; ten < 100; ten += 10)
        for (let unit = 1; unit < 10; unit++) {
            const [first, second] = [words[ten === 20 ? 20 : ten / 10 + 18], words[unit]];
            if (first === undefined || second === undefined) continue;
            terms.set(ten + unit, joined ? termsIn(joined(first, second)) : termsIn(`${first} ${second}`));
        }
    const single = [...terms].flatMap(([value, [term, other]]) =>
        term !== undefined && other === undefined ? [[term, value] as const] : [],
    );
    const ordinalTerms = ordinals.map((word) => termsIn(word)[0]);
    const numbers: NumberWords = {
        values: new Map(single),
        termsOf: (value) => terms.get(value) ?? [],
        ordinalOf: (value) => ordinalTerms[value - 1],
    };
    known.set(language, numbers);
    return numbers;
}

const known = new Map<string, NumberWords>();
