import { anyLanguage, eachLanguage, type QuestionWords } from "./question-words.ts";

/**
 * The questions that a message asks, as they are written, at most three; the whole message if it asks only one, asks more, or is
 * long. Every part is a question: "How long is it and who built it?" has two, "When and where was she born?" one.
 */
export function splitQuestion(message: string): readonly string[] {
    // Nearly all messages ask one thing, which is seen at once.
    if (message.length > longest || !(inside.test(message) || message.search(anyLanguage.and) >= 0))
        return [message];
    const [, body = message, subject = ""] = message.match(/^(.*\S)(\s+\([^()]*\)\?)$/su) ?? [];
    const parts = questionsIn(body).flatMap((one) => eachLanguage.reduce(dividedAtAnd, [one]));
    if (parts.length < 2 || parts.length > mostParts) return [message];
    // A completed follow-up has its subject at the end.
    return parts.map((part) => `${part.replace(end, "")}${subject === "" ? endOf(part) : subject}`);
}

/** A question mark before other words. */
const inside = /[?？؟]\s*[^\s?？؟]/u;
const mostParts = 3;
/** In UTF-16 units, as in Discord. Reading far longer texts would take long. */
const longest = 1000;
const end = /(?<![\s,;?？؟])[\s,;?？؟]+$/u;
const endOf = (part: string) => part.match(/[?？؟]/u)?.[0] ?? "?";

/** The text up to each question mark. What is no question of its own stays with the one next to it. */
function questionsIn(text: string): readonly string[] {
    const pieces = (text.match(upToMark) ?? []).map((piece) => piece.trim());
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

/** The question mark of an address does not end a question. */
const upToMark = /(?:https?:\/\/\S*[^\s?？؟]|[^?？؟])+[?？؟]*/giu;

/** Splits at each "and" of a language that a question follows and precedes. */
function dividedAtAnd(texts: readonly string[], words: QuestionWords): readonly string[] {
    return texts.flatMap((text) => {
        const parts: string[] = [];
        let from = 0;
        for (const { index, 0: joint } of text.matchAll(words.and)) {
            const before = lastSentence(text.slice(from, index), words);
            const after = text.slice(index + joint.length);
            if (!isComplete(before, words) || !beginsQuestion(after, before, words)) continue;
            parts.push(text.slice(from, index).trim());
            from = index + joint.length;
        }
        return [...parts, text.slice(from).trim()];
    });
}

/** Whether a question ends here: not after "when" in "When and where was she born?", nor "How many people" without a verb. */
function isComplete(before: string, words: QuestionWords): boolean {
    const first = before.match(words.asking);
    if (first === null) return words.auxiliaryFirst.test(before) && before.split(/\s+/u).length > 2;
    if (words.askingLast.test(before)) return false;
    const rest = before.slice((first.index ?? 0) + first[0].length).match(/[\p{L}\p{N}]+/gu) ?? [];
    const asked = first[0].toLowerCase();
    // "What year and where was it built?", but "What happened and when?"
    const asksNoun = words.counting.test(asked) || words.beforeNoun.test(asked);
    return rest.length > 1 || (rest.length === 1 && (!asksNoun || /(?:ed|happens)$/u.test(rest[0] ?? "")));
}

/** Whether this is a question: "who built it", "when?", "is it free", but not "when it rains" or another "who sings". */
function beginsQuestion(after: string, before: string, words: QuestionWords): boolean {
    const asking = after.match(words.askingFirst)?.[0].toLowerCase();
    if (asking === undefined)
        return (
            words.inverted.test(after) ||
            (words.auxiliaryFirst.test(before) && words.auxiliaryFirst.test(after))
        );
    const rest = after.slice(asking.length).replace(end, "").trim();
    const others = [...before.matchAll(words.everyAsking)].slice(1);
    // "Who is the man who sings and who dances?"
    if (others.some(([other]) => other.toLowerCase() === asking)) return false;
    return rest === "" || !words.needsAuxiliary.test(asking) || words.auxiliaryFirst.test(rest);
}

const lastSentence = (text: string, { openings }: QuestionWords) =>
    text
        .split(/[.!。！\n]\s+/u)
        .at(-1)
        ?.replace(openings, "")
        .trim() ?? "";

function asksSomething(piece: string): boolean {
    const sentence = lastSentence(piece.replace(end, ""), anyLanguage);
    if (anyLanguage.askingFirst.test(sentence) || anyLanguage.auxiliaryFirst.test(sentence)) return true;
    return /[?？؟]$/u.test(piece) && fewWords.test(sentence);
}

/** Four words, or as many characters where words are not separated. */
const fewWords = /(?<!\S)(?:\S+\s+){3}\S|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}/u;

const isOnlyAsking = (text: string) =>
    lastSentence(text.replace(end, ""), anyLanguage).replace(anyLanguage.askingFirst, "").trim() === "";
