import type { FollowUpWords } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";

/**
 * The questions that a message asks, as they are written, at most three; the whole message if it asks only one, asks more, or is
 * long. Every part is a question: "How long is it and who built it?" has two, "When and where was she born?" one.
 */
export function splitQuestion(message: string): readonly string[] {
    if (message.length > longest) return [message];
    const [, body = message, subject = ""] = message.match(/^(.*\S)(\s+\([^()]*\)\?)$/su) ?? [];
    const parts = questionsIn(body).flatMap(joinedByAnd);
    if (parts.length < 2 || parts.length > mostParts) return [message];
    // A completed follow-up has its subject at the end.
    return parts.map((part) => `${part.replace(end, "")}${subject === "" ? endOf(part) : subject}`);
}

const mostParts = 3;
/** In UTF-16 units, as in Discord. Reading far longer texts would take long. */
const longest = 1000;
const end = /[\s,;?？؟]+$/u;
const endOf = (part: string) => part.match(/[?？؟]/u)?.[0] ?? "?";

/** The text up to each question mark. What is no question of its own stays with the one next to it. */
function questionsIn(text: string): readonly string[] {
    const pieces = (text.match(/[^?？؟]+[?？؟]*/gu) ?? []).map((piece) => piece.trim());
    const questions: string[] = [];
    let before = "";
    for (const [at, piece] of pieces.entries()) {
        // "Really? Who built it?" and "How long is it? 412 m?" ask one thing.
        const isWhole = asksSomething(piece) && !(at === 0 && isOnlyAsking(piece));
        const last = questions.length - 1;
        if (isWhole || (last < 0 && at === pieces.length - 1)) {
            questions.push(`${before}${piece}`);
            before = "";
        } else if (last < 0) before += `${piece} `;
        else questions[last] = `${questions[last]} ${piece}`;
    }
    return questions.length === 0 ? [text] : questions;
}

/** Splits at each "and" that a question follows and precedes. */
function joinedByAnd(text: string): readonly string[] {
    const parts: string[] = [];
    let from = 0;
    for (const { index, 0: joint } of text.matchAll(and)) {
        const before = text.slice(from, index);
        const after = text.slice(index + joint.length);
        if (!isComplete(before) || !beginsQuestion(after, lastSentence(before))) continue;
        parts.push(before.trim());
        from = index + joint.length;
    }
    return [...parts, text.slice(from).trim()];
}

/** Whether a question ends here: not after "when" in "When and where was she born?", nor "How many people" without a verb. */
function isComplete(text: string): boolean {
    const sentence = lastSentence(text);
    const [asking, ...rest] = sentence.split(askingWord);
    if (rest.length === 0) return auxiliaryFirst.test(sentence) && sentence.split(/\s+/u).length > 2;
    if (endsAsking.test(sentence)) return false;
    const word = sentence.slice(asking?.length).match(askingWord)?.[0].toLowerCase() ?? "";
    const words = (rest.join(" ").match(/[\p{L}\p{N}]+/gu) ?? []).length;
    return words >= (beforeNoun.has(word) ? 2 : 1);
}

/** Whether this is a question: "who built it", "when?", "is it free", but not "when it rains" or another "who sings". */
function beginsQuestion(after: string, before: string): boolean {
    const asking = after.match(askingFirst)?.[0];
    if (asking === undefined)
        return inverted.test(after) || (auxiliaryFirst.test(before) && auxiliaryFirst.test(after));
    const rest = after.slice(asking.length).replace(end, "").trim();
    const word = asking.toLowerCase();
    const others = [...before.matchAll(everyAsking)].map(([one]) => one.toLowerCase());
    // "Who is the man who sings and who dances?"
    if (others.slice(1).includes(word)) return false;
    if (rest === "") return true;
    return !adverbs.has(word) || auxiliaryFirst.test(rest);
}

const lastSentence = (text: string) =>
    text
        .split(/[.!。！\n]\s+/u)
        .at(-1)
        ?.replace(opening, "")
        .trim() ?? "";

function asksSomething(piece: string): boolean {
    const sentence = lastSentence(piece.replace(end, ""));
    if (askingFirst.test(sentence) || auxiliaryFirst.test(sentence)) return true;
    return /[?？؟]$/u.test(piece) && fewWords.test(sentence);
}

/** Four words, or as many characters where words are not separated. */
const fewWords = /(?:\S+\s+){3}\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}/u;

const isOnlyAsking = (text: string) =>
    lastSentence(text.replace(end, "")).replace(askingFirst, "").trim() === "";

function anyOf(name: keyof FollowUpWords): string {
    const words = languages.flatMap(({ followUp }) => followUp?.[name] ?? []);
    const longestFirst = words.toSorted((one, other) => other.length - one.length);
    return `(?:${longestFirst.map((word) => RegExp.escape(word)).join("|")})`;
}

const notInWord = String.raw`(?![\p{L}\p{N}])`;
const notAfterWord = String.raw`(?<![\p{L}\p{N}])`;
const and = new RegExp(String.raw`[,;]?\s+(?:${anyOf("joining")}|&|\+)\s+(?:also\s+)?`, "giu");
const opening = new RegExp(String.raw`^(?:${anyOf("openings")}(?=[\s,?])[\s,]*)+`, "iu");
const askingWord = new RegExp(`${notAfterWord}${anyOf("asking")}${notInWord}`, "iu");
const everyAsking = new RegExp(askingWord.source, "giu");
const askingFirst = new RegExp(`^${anyOf("asking")}${notInWord}`, "iu");
const endsAsking = new RegExp(`${notAfterWord}${anyOf("asking")}$`, "iu");
const auxiliaryFirst = new RegExp(`^${anyOf("auxiliaries")}${notInWord}`, "iu");
/** "Is it free", "does the shop sell tea", but not "Who wrote it and is the author of others?". */
const inverted = new RegExp(
    String.raw`^(?:${anyOf("auxiliaries")}\s+${anyOf("pronouns")}${notInWord}|(?:do|does|did|can|could|will|would|should)\s+(?:an?|the|any)\s+\S+\s+\S)`,
    "iu",
);
/** A noun follows, so that a verb must be the second word. */
const beforeNoun: ReadonlySet<string> = new Set(["how many", "how much", "which", "what"]);
/** Of a question, these are followed by an auxiliary: "where is it", but "the house where it is". */
const adverbs: ReadonlySet<string> = new Set(["when", "where", "why", "how"]);
