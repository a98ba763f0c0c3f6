import type { Excerpt } from "../answer.ts";
import type { Kind } from "../question/kind-of-question.ts";
import { countedNouns } from "../span/asked-units.ts";
import { datesIn, numbersIn, type SpanCandidate } from "../span/candidates.ts";
import { spanOf } from "../span/span-of.ts";
import { countSame, datesDiffer, numbersDiffer, unitOf } from "./answer-values.ts";
import { beginningsIn, type SentenceFacts, sentenceFacts } from "./sentence-facts.ts";

/**
 * The first excerpt and those of other articles that answer otherwise: with another number, date or name for the same thing; empty
 * if none does. Strict, because similar is not the same. `others` is only called for questions whose answers can be compared.
 */
export function differing(
    first: Excerpt,
    others: () => readonly Excerpt[],
    { question, kind }: ComparedQuestion,
): readonly Excerpt[] {
    if (!asksForName(kind) && !asksForNumber.test(question)) return [];
    const own = sentenceFacts(first);
    const contrary = others().filter(
        (other) =>
            other.article.id !== first.article.id &&
            contradicts(own, sentenceFacts(other), { question, kind }),
    );
    return contrary.length === 0 ? [] : [first, ...contrary];
}

const asksForName = (kind: Kind) => kind === "who" || kind === "where";

interface ComparedQuestion {
    readonly question: string;
    readonly kind: Kind;
}

function contradicts(one: SentenceFacts, other: SentenceFacts, asked: ComparedQuestion): boolean {
    const likeness = likenessOf(one, other);
    if (asksForName(asked.kind)) return likeness >= nearlyEqual && namesDiffer(one, other, asked.question);
    if (unmatchedNames(one, other).length > 0 && unmatchedNames(other, one).length > 0) return false;
    if (claimsNothing.test(one.sentence) || claimsNothing.test(other.sentence)) return false;
    if (areOfOtherKinds(one, other, asked.question) || haveOtherCircumstances(one, other)) return false;
    if (one.isOfSome !== other.isOfSome) return false;
    const dimension = dimensionOf(asked.question);
    if (dimension !== undefined && !(dimension.test(one.sentence) && dimension.test(other.sentence)))
        return false;
    const isLike = likeness >= sameThing;
    if (!isLike && !isAboutSame(one, other, asked)) return false;
    const [a, b] = [answerIn(one, asked, isLike), answerIn(other, asked, isLike)];
    if (a === undefined || b === undefined || a.type !== b.type) return false;
    if (a.type === "date")
        return datesDiffer(one.sentence.slice(a.start, a.end), other.sentence.slice(b.start, b.end));
    if (namesOtherYears(one, other) || haveOtherPeriods(one, other)) return false;
    const numbers = [
        { sentence: one.sentence, candidate: a },
        { sentence: other.sentence, candidate: b },
    ] as const;
    return (isLike || countSame(...numbers)) && numbersDiffer(...numbers);
}

const asksForNumber =
    /(?<![\p{L}])(?:how (?:many|much|long|old|tall|far|high|big|large|deep|wide|fast|heavy)|when|what (?:year|date|number|percentage)|which year)(?![\p{L}])/iu;

/** The share of their words that two sentences have in common, without names and numbers. */
function likenessOf({ words: one }: SentenceFacts, { words: other }: SentenceFacts): number {
    const shared = [...one].filter((word) => other.has(word)).length;
    return shared / Math.max(1, new Set([...one, ...other]).size);
}

/** At which likeness two sentences count as being about the same thing, and at which only their names may differ. */
const sameThing = 0.6;
const nearlyEqual = 0.75;

/** Whether both have most of what the question is about. */
function isAboutSame(one: SentenceFacts, other: SentenceFacts, { question }: ComparedQuestion): boolean {
    const subject = [...beginningsIn(question)];
    const covers = ({ context, sentence }: SentenceFacts) =>
        subject.filter((word) => context.has(word) || (people.has(word) && /\p{N}/u.test(sentence))).length;
    const least = Math.min(subject.length, Math.max(2, Math.ceil(subject.length * mostOfSubject)));
    // "How many watts?" is about anything.
    const isVague = subject.length < (dimensionOf(question) === undefined ? 2 : 1);
    return !isVague && covers(one) >= least && covers(other) >= least;
}

/** The words for what a question measures; undefined if it measures nothing. */
const dimensionOf = (question: string) => dimensions.find(([asked]) => asked.test(question))?.[1];

/** Beginnings of words that need not be there: "34 dead". */
const people: ReadonlySet<string> = new Set(["peopl", "perso", "victi"]);

/** What a question measures, and the words for it. */
const dimensions: readonly (readonly [RegExp, RegExp])[] = [
    [/how (?:tall|high)/iu, /(?<![\p{L}])(?:tall|high|height|rises)/iu],
    [/how long/iu, /(?<![\p{L}])(?:long|length|last|took|takes|for)/iu],
    [/how wide/iu, /(?<![\p{L}])(?:wide|width)/iu],
    [/how deep/iu, /(?<![\p{L}])(?:deep|depth)/iu],
    [/how old/iu, /(?<![\p{L}])(?:old|age)/iu],
    [/how heavy/iu, /(?<![\p{L}])(?:heavy|weigh)/iu],
    [/how fast/iu, /(?<![\p{L}])(?:fast|speed)/iu],
    [/how far/iu, /(?<![\p{L}])(?:far|away|distan|from|of)(?![\p{L}])/iu],
];

/** Whether something that the question is about is of another kind in each: "rowing club" and "chess club". */
function areOfOtherKinds(one: SentenceFacts, other: SentenceFacts, question: string): boolean {
    const subject = beginningsIn(question);
    return [...subject].some((word) => {
        const [a, b] = [one.before.get(word), other.before.get(word)];
        if (a === undefined || b === undefined || subject.has(a) || subject.has(b)) return false;
        return a !== b;
    });
}

const mostOfSubject = 0.75;

/** The names of one that are nowhere in the other or above it. */
const unmatchedNames = ({ names }: SentenceFacts, { context }: SentenceFacts) =>
    [...names].filter((name) => ![...beginningsIn(name)].every((beginning) => context.has(beginning)));

/** Whether each has names that the other lacks, which the question does not mention. */
function namesDiffer(one: SentenceFacts, other: SentenceFacts, question: string): boolean {
    const mentioned = beginningsIn(question);
    const isNew = (name: string) => ![...beginningsIn(name)].some((beginning) => mentioned.has(beginning));
    const [ours, theirs] = [unmatchedNames(one, other), unmatchedNames(other, one)];
    return ours.some(isNew) && theirs.some(isNew) && !namesOtherYears(one, other);
}

/** Whether both name years, and no common one. Then they are about different times. */
const namesOtherYears = ({ years: one }: SentenceFacts, { years: other }: SentenceFacts) =>
    one.size > 0 && other.size > 0 && ![...one].some((year) => other.has(year));

/** Whether each says where, of what or with what, and both say otherwise: "in the north" and "in the south". */
function haveOtherCircumstances(one: SentenceFacts, other: SentenceFacts): boolean {
    const own = ({ circumstances }: SentenceFacts, { context }: SentenceFacts) =>
        [...circumstances].some((word) => !context.has(word));
    return own(one, other) && own(other, one);
}

const haveOtherPeriods = ({ period: one }: SentenceFacts, { period: other }: SentenceFacts) =>
    one !== undefined && other !== undefined && one !== other;

/** Who says what is not, or would be, contradicts nobody. */
const claimsNothing = /(?<![\p{L}])(?:not|never|no|would|could|if)(?![\p{L}])|n['’]t(?![\p{L}])/iu;

/**
 * The number or date that answers, if only one may be meant. In sentences that are nearly the same, any number may be, if there is
 * only one.
 */
function answerIn(
    { sentence }: SentenceFacts,
    { question, kind }: ComparedQuestion,
    isLike: boolean,
): SpanCandidate | undefined {
    const dates = datesIn(sentence);
    const numbers = numbersIn(sentence, dates);
    const span = spanOf({ asked: question, kind, sentence });
    if (span !== undefined) return [...dates, ...numbers].find(({ start }) => start === span.start);
    const found = /(?<![\p{L}])(?:when|year|date)(?![\p{L}])/iu.test(question) ? dates : numbers;
    if (isLike && found.length === 1) return found[0];
    // "34 dead", if people are asked for.
    const counting = numbers.filter(({ unit }) => unitOf(unit) === "person");
    const isOfPeople = countedNouns(question).some((noun) => unitOf(noun) === "person");
    return isOfPeople && counting.length === 1 ? counting[0] : undefined;
}
