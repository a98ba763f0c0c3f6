import { languages } from "../../languages/languages.ts";

/** What a text without a question says: thanks, or something else that needs no answer. */
type SmallTalkKind = "thanks" | "other";

/** Whether a word or phrase in lower case is small talk in some language. */
export const isSmallTalk = (phrase: string) => phrases.has(phrase);

/** The text without small talk before and after it: "Hi, how long is it? Thanks!" becomes "how long is it?". */
export function withoutSmallTalk(text: string): string {
    // Every second piece is the punctuation after the one before it.
    const pieces = text.split(punctuation);
    let start = 0;
    while (start < pieces.length - 1 && isIdle(pieces[start])) start += 2;
    // Nothing else is left.
    if (start >= pieces.length - 1 && isIdle(pieces.at(-1))) return text;
    let end = pieces.length;
    while (end - start > 1) {
        const said = pieces[end - 1] ?? "";
        const before = pieces[end - 2] ?? "";
        // "Is it good, or great?": only a new sentence, or thanks, is no part of the one before.
        const isOver = sentenceEnd.test(before) || said.trim() === "" || kindOf(said) === "thanks";
        if (!isOver || !isIdle(said)) break;
        end -= 2;
    }
    const closing = pieces[end] ?? "";
    return `${pieces.slice(start, end).join("")}${closing}`.trim();
}

const isIdle = (text = "") => text.length <= longest && kindOf(text) !== undefined;

/** In UTF-16 units. Nobody says thanks at more length. */
const longest = 200;

/** Reads the text as known phrases, always the longest. Undefined if a word belongs to none. */
function kindOf(text: string): SmallTalkKind | undefined {
    const words = text
        .normalize("NFKC")
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(decoration, " ")
        .split(" ")
        .filter((word) => word !== "");
    let kind: SmallTalkKind = "other";
    for (let at = 0; at < words.length; ) {
        const found = lengths
            .map((count) => ({ count, kind: phrases.get(words.slice(at, at + count).join(" ")) }))
            .find((one) => one.kind !== undefined && at + one.count <= words.length);
        if (found?.kind === undefined) return undefined;
        if (found.kind === "thanks") kind = "thanks";
        at += found.count;
    }
    return kind;
}

const phrases = new Map<string, SmallTalkKind>(
    languages.flatMap(({ smallTalk }) => [
        ...[smallTalk?.greetings, smallTalk?.goodbyes, smallTalk?.reactions, smallTalk?.company]
            .flatMap((phrases) => phrases ?? [])
            .map((phrase) => [phrase, "other"] as const),
        ...(smallTalk?.thanks ?? []).map((phrase) => [phrase, "thanks"] as const),
    ]),
);

/** How many words phrases have, most first. */
export function lengthsOf(phrases: Iterable<string>): readonly number[] {
    const lengths = new Set(Array.from(phrases, (phrase) => phrase.split(" ").length));
    return [...lengths].sort((one, other) => other - one);
}

const lengths = lengthsOf(phrases.keys());

const punctuation = /([,.;:!?…\n，。！？、؟،]+)/u;
const sentenceEnd = /[.!?…\n。！？؟]/u;
/** Emoji and everything else that is no word. */
const decoration = /[^\p{L}\p{M}\p{N}']/gu;
