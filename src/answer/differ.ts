import type { Excerpt } from "./answer.ts";

/**
 * Whether excerpts of different paragraphs give different numbers for the same thing. Strict, since similar is not the same:
 * the KeySentences must hold nearly the same words, number the same noun, and hold one such number each.
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
    /** By the word that is counted ("metres" of "412 metres"), the number before it. */
    readonly byNoun: ReadonlyMap<string, string>;
    /** The sentence's other words, lower case. */
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
    // Two numbers of one noun in one sentence: which of them is meant cannot be said.
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

/** Share of all words that both sentences hold, from which they are taken to speak of the same thing. */
const sameThing = 0.6;
