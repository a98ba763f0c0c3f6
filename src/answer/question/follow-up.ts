import type { FollowUpWords } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";

/**
 * The question that a short follow-up means, with the subject of the question before it: "and how many children?" after
 * "How many civilians were killed near Raqqa?" is "how many children were killed near Raqqa?". A question that stands on its
 * own is given back as it is.
 */
export function completeQuestion(question: string, previous: string | undefined): string {
    if (previous === undefined) return question;
    const bare = question.replace(opening, "").replace(closing, "").trim();
    const opened = opening.test(question);
    const words = bare.split(/\s+/u);
    const asking = bare.match(asked)?.[0] ?? "";
    const askingOnly = asking !== "" && asking.length === bare.length;
    const leans = pronoun.test(bare) && words.length <= 8 && !named.test(bare);
    if (bare === "" || !(opened || askingOnly || leans)) return question;

    const subject = subjectOf(previous);
    if (subject === "") return question;
    const counts = countedThing.test(bare) && words.length <= 4 && countedThing.test(previous);
    // Both ask for a number of something: the new something takes the place of the old.
    if (counts) return `${bare} ${previous.replace(countedThing, "").replace(closing, "").trim()}?`;
    return `${bare} (${subject})?`;
}

/** What the question is about: without the words that ask, and without what was added to it from a question before. */
function subjectOf(previous: string): string {
    const understood = previous.match(/\(([^()]*)\)\?$/u)?.[1];
    if (understood !== undefined) return understood;
    return previous
        .replace(opening, "")
        .replace(closing, "")
        .replace(asked, "")
        .replace(auxiliary, "")
        .trim();
}

/** A pattern of any of the words, in all languages; the longest first, so that "how many" is not taken for "how". */
function anyOf(name: keyof FollowUpWords): string {
    const words = languages.flatMap(({ followUp }) => followUp?.[name] ?? []);
    const longestFirst = words.toSorted((one, other) => other.length - one.length);
    return `(?:${longestFirst.map((word) => RegExp.escape(word)).join("|")})`;
}

const notInWord = String.raw`(?![\p{L}\p{N}])`;
const opening = new RegExp(String.raw`^(?:${anyOf("openings")}(?=[\s,?])[\s,]*)+`, "iu");
const closing = /(?<![\s?.!？。؟])[\s?.!？。؟]+$/u;
/** The words that ask, at the start of a question. */
const asked = new RegExp(`^(?:${anyOf("asking")}${notInWord})+`, "iu");
const auxiliary = new RegExp(String.raw`^\s*${anyOf("auxiliaries")}${notInWord}`, "iu");
const pronoun = new RegExp(String.raw`(?<![\p{L}\p{N}])${anyOf("pronouns")}${notInWord}`, "iu");
/** A name after the first word: such a question brings its own subject. */
const named = /\s\p{Lu}/u;
const countedThing = new RegExp(String.raw`^${anyOf("counting")} \S+`, "iu");
