import type { Kind } from "../question/kind-of-question.ts";
import { datesIn, numbersIn, type SpanCandidate } from "../span/candidates.ts";
import { amountOf, type GivenValue } from "./given-value.ts";

/**
 * The only number or date that two sentences give differently, if they are nearly the same otherwise; undefined if they give the
 * same, or the question asks for neither.
 */
export function valuesInAlike(
    { asked, kind }: { readonly asked: string; readonly kind: Kind },
    one: string,
    other: string,
): readonly [GivenValue, GivenValue] | undefined {
    const isTooLong = Math.max(one.length, other.length) > longest;
    if (isTooLong || !(kind === "when" || asksForNumber.test(asked)) || !areAlike(one, other))
        return undefined;
    const [own, their] = [candidatesIn(one), candidatesIn(other)];
    if (own.length !== their.length) return undefined;
    const written = (sentence: string, { start, end }: SpanCandidate) =>
        sentence.slice(start, end).toLowerCase();
    const [pair, ...more] = own.flatMap((mine, at) => {
        const theirs = their[at];
        if (theirs === undefined || written(one, mine) === written(other, theirs)) return [];
        return [[mine, theirs] as const];
    });
    if (pair === undefined || more.length > 0) return undefined;
    const [mine, theirs] = pair;
    const wanted = kind === "when" ? "date" : "number";
    if (mine.type !== wanted || theirs.type !== wanted) return undefined;
    const [a, b] = [valueAt(mine, one), valueAt(theirs, other)];
    return a && b && [a, b];
}

const asksForNumber =
    /\b(?:how (?:many|much|long|old|tall|far|high|big|large|deep|wide|fast|heavy)|(?:what|which) (?:is the |was the )?(?:number|percent(?:age)?|population|price|cost|length|height|depth|width|weight|distance|area|age|speed|size))\b/iu;

/** In UTF-16 units, as for spans. */
const longest = 1000;

function valueAt(candidate: SpanCandidate, sentence: string): GivenValue | undefined {
    const { type, start, end } = candidate;
    return type === "date" ? { kind: "date", at: { start, end } } : amountOf(candidate, sentence);
}

function candidatesIn(sentence: string): readonly SpanCandidate[] {
    const dates = datesIn(sentence);
    return [...dates, ...numbersIn(sentence, dates)].sort((one, other) => one.start - other.start);
}

/** Whether most of their words are the same. */
function areAlike(one: string, other: string): boolean {
    const [own, their] = [wordsIn(one), wordsIn(other)];
    const shared = [...own].filter((word) => their.has(word)).length;
    return shared / Math.max(1, own.size + their.size - shared) >= alike;
}

const alike = 0.75;
const wordsIn = (sentence: string) => new Set(sentence.toLowerCase().match(/\p{L}{3,}/gu));
