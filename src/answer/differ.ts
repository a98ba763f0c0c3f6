import type { Excerpt } from "./answer.ts";

/**
 * The first excerpt and those that give another number for the same thing; empty if none does. Strict, because similar is not
 * the same: the KeySentences must share most of their words and each contain exactly one number for the same noun.
 */
export function differing(excerpts: readonly Excerpt[], question: string): readonly Excerpt[] {
    const [first, ...others] = excerpts;
    if (first === undefined || !asksForNumber.test(question)) return [];
    const own = readNumbers(first);
    const contrary = others.filter((other) => contradicts(own, readNumbers(other)));
    return contrary.length === 0 ? [] : [first, ...contrary];
}

const asksForNumber =
    /(?<![\p{L}])(?:how (?:many|much|long|old|tall|far|high|big|large|deep|wide|fast|heavy)|when|what (?:year|date|number|percentage)|which year)(?![\p{L}])/iu;

interface Numbers {
    /** From the counted word ("metres" in "412 metres") to the number before it. */
    readonly byNoun: ReadonlyMap<string, string>;
    /** The sentence's words of three letters and more, in lower case, without the most common ones. */
    readonly words: ReadonlySet<string>;
}

function readNumbers({ paragraph, key }: Excerpt): Numbers {
    const sentence = paragraph.text.slice(key.start, key.end);
    const byNoun = new Map<string, string>();
    const many = new Set<string>();
    for (const [, number = "", noun = ""] of sentence.matchAll(counted)) {
        const name = noun === "" || /^(?:1\d|20)\d\d$/u.test(number) ? "year" : noun.toLowerCase();
        if (byNoun.has(name)) many.add(name);
        byNoun.set(name, number.replaceAll(",", ""));
    }
    // A sentence with two numbers for one noun does not say which of them is meant.
    for (const name of many) byNoun.delete(name);
    const words = (sentence.toLowerCase().match(/\p{L}{3,}/gu) ?? []).filter((word) => !light.has(word));
    return { byNoun, words: new Set(words) };
}

const counted = /(?<![\p{L}\p{N}.,])(\p{N}+(?:[.,]\p{N}+)*)(?:[\s-]+(\p{Ll}{2,}))?/gu;
const light = new Set(
    "the and was were are has have had that this with for from about its his her their than over some".split(
        " ",
    ),
);

function contradicts(one: Numbers, other: Numbers): boolean {
    const shared = [...one.words].filter((word) => other.words.has(word)).length;
    const all = new Set([...one.words, ...other.words]).size;
    if (shared / Math.max(1, all) < sameThing) return false;
    return [...one.byNoun].some(
        ([noun, number]) => other.byNoun.has(noun) && other.byNoun.get(noun) !== number,
    );
}

/** The least share of common words at which two sentences count as being about the same thing. */
const sameThing = 0.6;
