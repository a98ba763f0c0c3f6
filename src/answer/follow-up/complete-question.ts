import type { FollowUpWords } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";
import { askedPart } from "../question/asked-part.ts";
import { isEnglishWord } from "./foreign-opening.ts";
import { askedAnotherWay, countedIn, thingOnly, withSubjectNamed } from "./restate-in-english.ts";

/**
 * Completes a short follow-up with the subject of the previous question: "and how many children?" after "How many civilians
 * were killed near Raqqa?" becomes "how many children were killed near Raqqa?". A question that makes sense without the
 * previous one is returned unchanged.
 */
export function completeQuestion(question: string, previous: string | undefined): string {
    if (previous === undefined) return question;
    const before = askedPart(previous);
    return completed(question, subjectOf(before), before);
}

/** A short follow-up as a whole question. */
export interface CompletedQuestion {
    readonly question: string;
    /** What it is about, as people say it: a name, a thing with its article, or the previous question in quotation marks. */
    readonly about: string;
}

/**
 * Completes a follow-up like `completeQuestion`; undefined if it makes sense without the previous question. `previousAbout` is what that
 * was about, if it was a follow-up, too: both then continue the same question.
 */
export function completeFollowUp(
    question: string,
    previous: string,
    previousAbout?: string,
): CompletedQuestion | undefined {
    const before = askedPart(previous);
    const subject = subjectOf(before);
    const whole = completed(question, subject, before);
    if (whole === question) return undefined;
    const same = bracketed(before) === undefined ? undefined : previousAbout;
    return { question: whole, about: same ?? aboutOf(subject, before) };
}

/** Whether a completed question is one as people ask it, without its subject in brackets. */
export const readsWell = (understood: string) => bracketed(understood) === undefined;

/** A name, a thing or what is counted; where the words after it may be a verb, as in "the mill built", the whole question instead. */
function aboutOf(subject: string, previous: string): string {
    const [known] = subject.match(name) ?? [];
    if (known !== undefined) return known;
    const [found] = subject.match(thing) ?? [];
    const isObject = bracketed(previous) === undefined && !anyAuxiliary.test(previous);
    if (found !== undefined && (thingOnly.test(found) || isObject)) return found;
    const counted = found === undefined ? countedIn(previous.replace(closing, "")) : undefined;
    return counted ?? `“${previous.replace(/(?<!\s)\s*\([^()]*\)(?=\?$)/u, "")}”`;
}

/** Words with capitals at the start: "Lynn Maalouf" of "Lynn Maalouf work". */
const name =
    /^\p{Lu}[\p{L}\p{M}\p{N}'’.-]*(?: (?:(?:of|de|van|von|al|el|bin|ibn) )?\p{Lu}[\p{L}\p{M}\p{N}'’.-]*)*/u;
const thing = /\b(?:the|a|an|this|that|these|those) \S[\s\S]*/iu;

const bracketed = (understood: string) => /\(([^()]*)\)\?$/u.exec(understood)?.[1];

/**
 * Completes a short follow-up with only the last thing that the previous question is about: "who built it?" after "How many
 * visitors see the mill?" becomes "who built the mill?". Undefined if that is not less than its subject.
 */
export function completeWithLastThing(question: string, previous: string): string | undefined {
    const before = askedPart(previous);
    const subject = subjectOf(before);
    const [thing] = subject.match(lastThing) ?? [];
    if (thing === undefined || thing === subject) return undefined;
    const whole = completed(question, thing, before);
    return whole === question || countedThing.test(whole) ? undefined : whole;
}

/** An article with the words after it, up to the end of the subject. */
const lastThing =
    /\b(?:the|a|an|this|that|these|those)\s(?:(?!\b(?:the|a|an|this|that|these|those)\s)[^()])+$/iu;

function completed(followUp: string, subject: string, previous: string): string {
    const question = followUp.replace(inverted, "");
    const [opens = ""] = question.match(opening) ?? [];
    const opened = opens !== "" && !isEnglishWord(opens, question);
    const bare = askedPart(question.slice(opened ? opens.length : 0))
        .replace(closing, "")
        .trim();
    const words = bare.split(/\s+/u);
    const asking = bare.match(asked)?.[0] ?? "";
    const askingOnly = asking !== "" && asking.length === bare.length;
    const leans = pronoun.test(bare.replace(existing, "")) && words.length <= 8 && !named.test(bare);
    const isPart = words.length <= 4 && prepositional.test(bare);
    if (bare === "" || !(opened || askingOnly || isPart || leans)) return followUp;

    if (subject === "") return followUp;
    const counts = countedThing.test(bare) && words.length <= 4 && countedThing.test(previous);
    // Both ask how many of something there are: replace the old thing with the new one.
    if (counts) return `${bare} ${previous.replace(countedThing, "").replace(closing, "").trim()}?`;
    const inWords =
        askingOnly || isPart
            ? askedAnotherWay(bare, previous.replace(closing, ""))
            : withSubjectNamed(bare, subject);
    return inWords ?? `${bare} (${subject})?`;
}

/** What the question is about, without the question words; for a completed follow-up, the subject that was added to it. */
function subjectOf(previous: string): string {
    const understood = bracketed(previous);
    if (understood !== undefined) return understood;
    return previous
        .replace(opening, "")
        .replace(closing, "")
        .replace(asked, "")
        .replace(auxiliary, "")
        .trim();
}

/** A pattern that matches any of the words in any language, longest first so that "how many" is not read as "how". */
function anyOf(name: keyof FollowUpWords): string {
    const words = languages.flatMap(({ followUp }) => followUp?.[name] ?? []);
    const longestFirst = words.toSorted((one, other) => other.length - one.length);
    return `(?:${longestFirst.map((word) => RegExp.escape(word)).join("|")})`;
}

/** "¿Y cuándo?" */
const inverted = /^\s*¿\s*/u;
const notInWord = String.raw`(?![\p{L}\p{N}])`;
const opening = new RegExp(String.raw`^(?:${anyOf("openings")}(?=[\s,?、，？])[\s,、，]*)+`, "iu");
const closing = /(?<![\s?.!？。؟])[\s?.!？。؟]+$/u;
/** The question words at the start. */
const asked = new RegExp(`^(?:${anyOf("asking")}${notInWord})+`, "iu");
/** "In which countries", and at most one more word. */
const prepositional = new RegExp(
    String.raw`^${anyOf("prepositions")}\s+${anyOf("asking")}(?:\s+\S+){0,2}$`,
    "iu",
);
const anyAuxiliary = new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf("auxiliaries")}${notInWord}`, "iu");
const auxiliary = new RegExp(String.raw`^\s*${anyOf("auxiliaries")}${notInWord}`, "iu");
const pronoun = new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf("pronouns")}${notInWord}`, "iu");
/** "Is there" before what may exist: "is there a shop", but not "how many are there". */
const existing = new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf("existing")}(?=\s)`, "giu");
/** A name after the first word: a question with one has its own subject. */
const named = /\s\p{Lu}/u;
/** "How many children", but not "how much is". */
const countedThing = new RegExp(
    String.raw`^${anyOf("counting")} (?!${anyOf("auxiliaries")}${notInWord})\S+`,
    "iu",
);
