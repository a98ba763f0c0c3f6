import type { ArticleFacts, Paragraph } from "../../corpus/article.ts";
import { datesIn } from "../span/candidates.ts";
import type { GivenValue } from "./given-value.ts";
import { narrowingsIn } from "./narrowing.ts";

/** A sentence that may give a value, with what is known about what it means. */
export interface FoundSentence {
    readonly article: ArticleFacts;
    readonly paragraph: Paragraph;
    readonly sentence: string;
    /** What was found of its article, in lower case, with the title and the headings. */
    known(): string;
}

export interface Statement extends FoundSentence {
    readonly value: GivenValue;
}

/**
 * Whether two sentences are about the same thing, so far as names, years, parts and conditions tell: each name in one is in what was
 * found of the other's article, or in the question.
 */
export function areSameThing(one: Statement, other: Statement, question: string): boolean {
    const asked = question.toLowerCase();
    if (unreal.test(one.sentence) || unreal.test(other.sentence)) return false;
    if (!haveSameYears(one, other, asked)) return false;
    const narrowings = (statement: Statement) => narrowingsIn(restOf(statement), asked);
    if (narrowings(one).symmetricDifference(narrowings(other)).size > 0) return false;
    if (isOfSome(one) !== isOfSome(other) || areOfOtherKinds(one, other, asked)) return false;
    const isKnown = (own: Statement, their: Statement) =>
        namesOf(own).every((name) => asked.includes(name) || their.known().includes(name));
    if (!isKnown(one, other) || !isKnown(other, one)) return false;
    return sharesName(one, other, question);
}

/** The sentence without its value, and the heading just above it. */
const restOf = ({ sentence, value: { at }, paragraph }: Statement) =>
    `${sentence.slice(0, at.start)}0${sentence.slice(at.end)} ${paragraph.path.at(-1) ?? ""}`;

const unreal =
    /\b(?:not|never|no longer|would|could|might|may have|planned|plans|expected|if|should|supposed|hoped|aims?|instead|allegedly|wrongly|falsely|myth|rumou?rs?|den(?:y|ies|ied|ying)|disput(?:e[sd]?|ing)|reject(?:s|ed)?|dismiss(?:es|ed)?|refut(?:es?|ed)|\p{L}+n['’]t)\b|\?\s*$/iu;

/** Not another year, nor a year in only one of them, unless it was one event in the past that the question asks about. */
function haveSameYears(one: Statement, other: Statement, asked: string): boolean {
    const [own, their] = [yearsOf(one), yearsOf(other)];
    if (own.length === 0 && their.length === 0) return true;
    if (own.length === 0 || their.length === 0) return past.test(asked);
    return own.some((year) => their.includes(year));
}

const past = /\b(?:did|died|was|were|killed|injured|built|founded|happened|took)\b/u;

function yearsOf(statement: Statement): readonly string[] {
    const rest = `${restOf(statement)} ${statement.article.title}`;
    return datesIn(rest).map(({ start, end }) => {
        const written = rest.slice(start, end);
        return written.match(/\d{4}/u)?.[0] ?? written.toLowerCase();
    });
}

/** Whether a number is only of some: "12 rooms with a view". */
function isOfSome({ sentence, value: { at, kind } }: Statement): boolean {
    return kind === "amount" && ofSome.test(sentence.slice(at.start, at.end + longestLimit));
}

const longestLimit = 40;
const ofSome = /^\S+(?:\s\p{L}+){0,2}\s(?:with|without|who|that|which|whose|aged|under|over)\b/u;

/** Whether something that the question is about is of another kind in each: "rowing club" and "chess club". */
function areOfOtherKinds(one: Statement, other: Statement, asked: string): boolean {
    const kinds = ({ sentence }: Statement) =>
        new Map(
            [...sentence.matchAll(/(?<![\p{L}\p{N}-])(\p{Ll}{3,}) (?=(\p{Ll}{3,}))/gu)].flatMap(
                ([, kind = "", noun = ""]) =>
                    light.test(kind) || asked.includes(kind) || !asked.includes(noun)
                        ? []
                        : [[noun, kind] as const],
            ),
        );
    const their = kinds(other);
    return [...kinds(one)].some(([noun, kind]) => their.has(noun) && their.get(noun) !== kind);
}

const light =
    /^(?:the|and|was|were|are|has|have|had|that|this|with|for|from|its|his|her|their|our|than|over|about|around|some|into|after|before|been|when|which|who|where|also|but|not|all|both|first|then|later|finally|officially|there|these|those|only|being|under|near|off|people)$/u;

/** Names in the sentence and the heading above it, in lower case, without those of its value and of who says it. */
function namesOf(statement: Statement): readonly string[] {
    const rest = restOf(statement).replace(attribution, " ");
    return [...rest.matchAll(/(?<![\p{L}'’-])\p{Lu}[\p{L}\p{N}'’-]*/gu)].flatMap(({ 0: written, index }) => {
        const name = written.toLowerCase().replace(/['’]s?$/u, "");
        const isFirst = index <= rest.length - rest.trimStart().length;
        return calendar.test(name) || (isFirst && plainOpening.test(name)) ? [] : [name];
    });
}

const attribution =
    /\b[Aa]ccording to (?:the )?(?:\p{Lu}[\p{L}'’.-]*\s?){1,5}|(?<![\p{L}'’.-])(?:\p{Lu}[\p{L}'’.-]*\s){1,4}(?:said|says|say|reported|reports|estimates?|estimated|put)\b/gu;
const calendar =
    /^(?:january|february|march|april|may|june|july|august|september|october|november|december|(?:mon|tues|wednes|thurs|fri|satur|sun)day|i)$/u;
/** A word that is a name nowhere, at the beginning of a sentence. */
const plainOpening =
    /^(?:the|an?|in|on|at|by|for|from|with|as|it|its|he|she|they|his|her|their|this|that|these|those|there|about|around|at|some|nearly|almost|over|more|up|according|when|while|after|before|since|but|and|or|so|both|all|police|officials|rescuers|authorities|doctors|workers|investigators|divers|firefighters|survivors|people|today|built|founded|completed|opened|construction|born|work|officially|altogether|only|local|\p{L}+(?:ers|ors|ists|ians|ants|ents|ing|ed|ly|ies)|\p{L}+teen|\p{L}*(?:twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)(?:-\p{L}+)?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|hundreds|dozens)$/u;

/** Whether both name something that the question names, or, if it names nothing, at least one thing in common. */
function sharesName(one: Statement, other: Statement, question: string): boolean {
    const asked = (question.match(/(?<=\s)\p{Lu}[\p{L}\p{N}'’-]+/gu) ?? []).map((name) =>
        name.toLowerCase().replace(/['’]s?$/u, ""),
    );
    const near = ({ sentence, article, paragraph }: Statement) =>
        `${article.title} ${paragraph.path.join(" ")} ${sentence}`.toLowerCase();
    if (asked.length > 0)
        return asked.every((name) => near(one).includes(name) && near(other).includes(name));
    const own = (statement: Statement) =>
        [...namesOf(statement), ...(statement.article.title.toLowerCase().match(/\p{L}{4,}/gu) ?? [])].filter(
            (name) => !question.toLowerCase().includes(name),
        );
    const hasAny = (names: readonly string[], { known }: Statement) =>
        names.some((name) => known().includes(name));
    return hasAny(own(one), other) && hasAny(own(other), one);
}
