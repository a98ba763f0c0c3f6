import { languages } from "../../languages/languages.ts";
import { lengthsOf, withoutSmallTalk } from "./small-talk.ts";
import { withoutUnspacedCourtesy } from "./unspaced-courtesy.ts";

/**
 * The question without what is only said around it: "Hey, does anyone know who built it pls" becomes "who built it". Returns the
 * text itself if nothing would be left.
 */
export function askedPart(text: string): string {
    if (text.length > longest) return text;
    const bareText = withoutUnspacedCourtesy(
        withoutSmallTalk(text).replace(numbering, "").replace(announcing, ""),
    );
    const asked = withoutClosing(withoutOpening(bareText));
    const left = asked.replace(stray, "$1").trim();
    return /[\p{L}\p{N}]/u.test(left) ? left : text;
}

/** In UTF-16 units. A longer text is no question with a few words around it. */
const longest = 2000;

/** "1.", "2)" or "Q:" before a question. */
const numbering = /^\s*(?:\(?\d{1,2}[.)]|[Qq]\d{0,2}[:.)])\s+(?=\p{L})/u;
/** "One more:" before an English question. Without the colon, it may be part of it: "one more day costs what?" */
const announcing =
    /^\s{0,9}(?:(?:and|ok|okay|so) )?(?:one more|one last|last one|another|another one|next|next one|follow-up|new one)(?: thing| question)?\s?:\s+(?=\p{L})/iu;
/** A number, a letter or other signs after the question mark. */
const stray = /([?？؟])(?:\s[\p{L}\p{N}]{1,2}(?![\p{L}\p{N}])|[^\p{L}\p{N}?？؟]){1,200}$/u;

function withoutOpening(text: string): string {
    const words = wordsOf(text);
    const opening = openingsIn(words.map(bare));
    let start = 0;
    for (let next = opening[start] ?? 0; next > 0; next = opening[start] ?? 0) start += next;
    return start === 0 ? text : words.slice(start).join(" ");
}

/** For each word, how many words the opening phrase that starts there has; 0 if none does. Read from the end to take linear time. */
function openingsIn(words: readonly string[]): readonly number[] {
    const opening = words.map(() => 0);
    for (let start = words.length - 1; start >= 0; start--) {
        const length =
            lengths.find((count) => openings.has(words.slice(start, start + count).join(" "))) ?? 0;
        if (start + length >= words.length) continue;
        // "Hi" may also be a name, unless a question follows.
        const isSure = length > 1 || asking.has(words[start + 1] ?? "") || (opening[start + 1] ?? 0) > 0;
        opening[start] = isSure ? length : 0;
    }
    return opening;
}

function withoutClosing(text: string): string {
    const words = wordsOf(text);
    let end = words.length;
    for (let last = closingBefore(words, end); last > 0; last = closingBefore(words, end)) end -= last;
    return end === words.length ? text : words.slice(0, end).join(" ");
}

/** How many words the closing phrase that ends before this word has; 0 if none does, or if it leaves too little. */
function closingBefore(words: readonly string[], end: number): number {
    const last = words.slice(0, end).slice(-longestPhrase).map(bare);
    const length = lengths.find((count) => closings.has(last.slice(-count).join(" "))) ?? 0;
    return end - length >= fewestLeft ? length : 0;
}

const wordsOf = (text: string) => text.split(/\s+/u).filter((word) => word !== "");

/** "Who is please?" has no other subject. */
const fewestLeft = 3;

const bare = (word: string) =>
    word
        .toLowerCase()
        .replaceAll("’", "'")
        .replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, "");

const openings = new Set(languages.flatMap(({ courtesy }) => courtesy?.before ?? []));
const closings = new Set(languages.flatMap(({ courtesy }) => courtesy?.after ?? []));
const lengths = lengthsOf([...openings, ...closings]);
const longestPhrase = Math.max(...lengths);
const asking = new Set(
    languages.flatMap(({ followUp }) =>
        [...(followUp?.asking ?? []), ...(followUp?.auxiliaries ?? [])].flatMap((phrase) =>
            phrase.split(" "),
        ),
    ),
);
