import type { Match } from "../../../search/term-index/term-index.ts";
import type { Word } from "../../../search/terms.ts";
import { type NumberWords, numberWordsOf } from "./number-words.ts";
import type { Asked, VariantFinder } from "./variant.ts";

/** 17 is "seventeen", 2nd is "second", 25 is "twenty-five", 2 is "II", and 1.200 may be 1200. */
export const numberVariants: VariantFinder = (asked) => {
    const { word, index } = asked;
    const numbers = numberWordsOf(index);
    const value = combinedValue(asked, numbers) ?? valueIn(word, numbers);
    if (value === undefined) return groupedVariants(word.term);
    const ordinal = ordinalDigits.test(word.written) ? numbers.ordinalOf(value) : undefined;
    if (ordinal !== undefined)
        return [
            { term: ordinal, weight: 1 },
            { term: romans[value] ?? "", weight: romanWeight },
        ];
    // "The one" and "no" are seldom 1 and 0.
    if (value < 2) return [];
    const terms = numbers.termsOf(value);
    const isWritten = terms.length === 1 || (terms.length > 1 && index.adjacent(terms));
    return [
        { term: String(value), weight: 1 },
        ...(isWritten ? terms.map((term): Match => ({ term, weight: 1 / terms.length })) : []),
        { term: romans[value] ?? "", weight: romanWeight },
    ];
};

function valueIn({ written, term }: Word, { values }: NumberWords): number | undefined {
    if (/^\d{1,2}$/u.test(term)) return Number(term);
    const roman = /^[IVX]{2,}$/u.test(written) ? romans.indexOf(term) : -1;
    return roman > 0 ? roman : values.get(term);
}

/** The value of "twenty five", of which the word is one. */
function combinedValue({ words, at }: Asked, { values }: NumberWords): number | undefined {
    const valueAt = (place: number) => values.get(words[place]?.term ?? "") ?? 0;
    for (const place of [at, at - 1]) {
        const [ten, unit] = [valueAt(place), valueAt(place + 1)];
        if (ten >= 20 && ten % 10 === 0 && unit > 0 && unit < 10) return ten + unit;
    }
    return undefined;
}

/** 1.200 is one and a fifth or, in other countries, one thousand two hundred. */
function groupedVariants(term: string): readonly Match[] {
    if (/^[1-9]\d{0,2}\.\d{3}$/u.test(term)) return [{ term: term.replace(".", ""), weight: groupedWeight }];
    if (/^[1-9]\d{3,5}$/u.test(term))
        return [{ term: `${term.slice(0, -3)}.${term.slice(-3)}`, weight: groupedWeight }];
    return [];
}

const ordinalDigits = /^\d{1,2}(?:st|nd|rd|th)$/iu;
const groupedWeight = 0.9;
/** Lower, because "VI" may be an editor and 6 is seldom a king. */
const romanWeight = 0.7;
/** By value. Single letters mean something else too often. */
const romans =
    ",,ii,iii,iv,,vi,vii,viii,ix,,xi,xii,xiii,xiv,xv,xvi,xvii,xviii,xix,xx,xxi,xxii,xxiii,xxiv,xxv".split(
        ",",
    );
