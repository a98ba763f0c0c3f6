import type { Excerpt } from "../answer.ts";
import { excerptOf } from "../excerpts/excerpts-of.ts";
import type { IndexResult } from "../index-result.ts";
import type { RankedSentence } from "../ranking/rank.ts";
import { valuesInAlike } from "./alike-sentences.ts";
import { covers, hasSubject } from "./covers.ts";
import { dayRange } from "./day-range.ts";
import { areOtherNames } from "./doer.ts";
import { type GivenValue, givenValue } from "./given-value.ts";
import { areSameThing, type FoundSentence, type Statement } from "./same-thing.ts";

/**
 * The first excerpt and those of other articles that give another number, date or name for the same thing; empty if none does.
 * Strict, because similar is not the same: see same-thing.ts.
 */
export function differing(question: string, first: Excerpt, result: IndexResult): readonly Excerpt[] {
    const contrary = contraryTo(question, result);
    return contrary.length === 0 ? [] : [first, ...contrary.map((one) => excerptOf(one, result))];
}

/** How many of the best sentences are compared, and how many of them are shown beside the first. */
const compared = 12;
const mostShown = 2;

function contraryTo(question: string, result: IndexResult): readonly RankedSentence[] {
    const [first, ...others] = result.sentences.slice(0, compared);
    if (first === undefined || !hasSubject(result)) return [];
    const inOthers = others.filter((one) => articleOf(one) !== articleOf(first));
    const own = inOthers.length === 0 ? undefined : foundIn(first, result);
    if (own === undefined) return [];
    const value = once(() => {
        const given = givenValue(question, result.asked, own.sentence);
        return given !== undefined && covers(result, own) ? given : undefined;
    });
    const contrary: RankedSentence[] = [];
    const seen = new Set<string>();
    for (const one of inOthers) {
        if (seen.has(articleOf(one)) || contrary.length === mostShown) continue;
        const other = foundIn(one, result);
        const statements = other && statementsOf({ ...own, value }, other, { question, result });
        if (statements === undefined) continue;
        seen.add(articleOf(one));
        const [ours, theirs] = statements;
        if (isOtherValue(ours, theirs) && areSameThing(ours, theirs, question)) contrary.push(one);
    }
    return contrary;
}

const articleOf = ({ contender }: RankedSentence) => contender.passage.candidate.article.id;

/** The sentence, if it is prose and may answer. */
function foundIn(
    { contender: { passage, sentence: at }, offers }: RankedSentence,
    { candidates }: IndexResult,
): FoundSentence | undefined {
    const { article, paragraph } = passage.candidate;
    const range = paragraph.sentences[at.at];
    if (range === undefined || paragraph.kind !== undefined || offers === false) return undefined;
    const known = once(() => {
        const texts = candidates
            .filter((one) => one.article.id === article.id)
            .map((one) => `${one.paragraph.path.join(" ")} ${one.paragraph.text}`);
        return [article.title, ...texts].join(" ").toLowerCase();
    });
    return {
        article,
        paragraph,
        sentence: paragraph.text.slice(range.start, range.end),
        known,
    };
}

function once<Value>(make: () => Value): () => Value {
    let made: { readonly value: Value } | undefined;
    return () => {
        made ??= { value: make() };
        return made.value;
    };
}

interface ComparedFor {
    readonly question: string;
    readonly result: IndexResult;
}

/** Both with the values that they give, if both give one. */
function statementsOf(
    one: FoundSentence & { readonly value: () => GivenValue | undefined },
    other: FoundSentence,
    { question, result }: ComparedFor,
): readonly [Statement, Statement] | undefined {
    const { asked } = result;
    const alike = valuesInAlike({ asked: question, kind: asked.kind }, one.sentence, other.sentence);
    if (alike !== undefined)
        return [
            { ...one, value: alike[0] },
            { ...other, value: alike[1] },
        ];
    const own = one.value();
    const their = own && givenValue(question, asked, other.sentence);
    if (own === undefined || their === undefined || !covers(result, other)) return undefined;
    // An article that has both values means something else by one of them.
    if (hasValue(one, other.sentence, their) || hasValue(other, one.sentence, own)) return undefined;
    return [
        { ...one, value: own },
        { ...other, value: their },
    ];
}

const hasValue = ({ known }: FoundSentence, sentence: string, { at }: GivenValue) =>
    known().includes(sentence.slice(at.start, at.end).toLowerCase());

/** Whether both values are of one kind and cannot both be right. */
function isOtherValue(one: Statement, other: Statement): boolean {
    const [own, their] = [one.value, other.value];
    if (own.kind === "name" && their.kind === "name") return areOtherNames(own.name, their.name);
    if (own.kind === "amount" && their.kind === "amount") {
        const { range } = own;
        return own.unit === their.unit && (range.to < their.range.from || their.range.to < range.from);
    }
    return own.kind === "date" && their.kind === "date" && areOtherDays(one, other);
}

function areOtherDays(one: Statement, other: Statement): boolean {
    const parts = [one, other].map(({ sentence, value: { at }, article }) => ({
        written: sentence.slice(at.start, at.end),
        before: sentence.slice(0, at.start),
        published: article.published?.slice(0, 4),
    }));
    const neither = parts.every(({ written }) => !/\d{4}/u.test(written));
    // Dates without a year are of the same year if the articles are.
    if (neither && parts[0]?.published !== parts[1]?.published) return false;
    const [own, their] = parts.map(({ written, before, published }) =>
        dayRange(written, before, neither ? anyYear : published),
    );
    return own !== undefined && their !== undefined && (own.to < their.from || their.to < own.from);
}

const anyYear = "2000";
