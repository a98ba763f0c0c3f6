import { mostSentences } from "../article-limits.ts";
import { glueAt } from "./glued-sentences.ts";
import { namesSource } from "./misplaced-ends.ts";
import { lastWordOf, type WordSets } from "./sentence-words.ts";

/** Offsets of ends that Unicode's rules miss, each after a mark. */
export function missedEnds(text: string, words: WordSets): number[] {
    const found: number[] = [];
    const perhaps: number[] = [];
    let lacksSpaces = false;
    for (const { index } of text.matchAll(marks)) {
        const after = text.slice(index + 1, index + 60);
        // Unicode's rules find nearly all others.
        if (usual.test(after) && text[index] !== "…") continue;
        const glued = after.match(noSpace)?.[0];
        if (glued !== undefined) {
            const cut = index + 1 + glued.length;
            const glue = glueAt(text, cut, words);
            if (glue === "end") found.push(cut);
            if (glue === "perhaps") perhaps.push(cut);
            lacksSpaces ||= glue === "end";
        } else found.push(...endAfter(text, index, words));
        if (found.length > mostSentences) break;
    }
    return lacksSpaces ? [...found, ...perhaps.slice(0, mostSentences)] : found;
}

const marks = /[.!?…]/gu;

/** "end.Next", "end.”Next" */
const noSpace = /^[”"’]?(?=["“(]?\p{Lu}[\p{Ll}\s'’])/u;

function endAfter(text: string, index: number, words: WordSets): readonly number[] {
    const after = text.slice(index + 1, index + 60);
    for (const { pattern, isEnd } of kinds) {
        const reached = after.match(pattern)?.[0];
        if (reached === undefined) continue;
        const cut = index + 1 + reached.length;
        return isEnd({ text, index, cut, words }) ? [cut] : [];
    }
    return [];
}

const usual = /^\s\p{Lu}|^\p{Nd}|^$/u;

interface MarkPlace {
    readonly text: string;
    /** Where the mark is. */
    readonly index: number;
    /** Where the sentence would end. */
    readonly cut: number;
    readonly words: WordSets;
}

interface MissedKind {
    /** What follows the mark, up to the end. */
    readonly pattern: RegExp;
    readonly isEnd: (place: MarkPlace) => boolean;
}

const kinds: readonly MissedKind[] = [
    // "end.[3] Next"
    { pattern: /^[”"’]?(?:\[[\p{N}\p{L}]{1,4}\])+\s*(?=["“]?\p{Lu}[\p{Ll}\s])/u, isEnd: isFull },
    // « Fin. » Il
    { pattern: /^\s+»\s+(?=["“«(—–]?\s?\p{Lu})/u, isEnd: () => true },
    // "in 1911. 300 cars"
    { pattern: /^["”»’)\]]?\s+(?=\p{N}[\p{N}.,]*[\s%])/u, isEnd: isBeforeNumber },
    // "it. iPhone sales", "the lid. b) Press"
    { pattern: /^["”»’)]?\s+(?=\p{Ll}{1,2}\p{Lu}|\(?\p{Ll}\)\s)/u, isEnd: isFull },
    // — Bonjour. — Au revoir.
    {
        pattern: /^\s+(?=[–—]\s*["“«¡¿]?\p{Lu})/u,
        isEnd: ({ text, cut }) => !namesSource("", text.slice(cut, cut + 80)),
    },
    // "He waited… Then"
    {
        pattern: /^["”»’]?\s+(?=["“«¿¡(]?\p{Lu})/u,
        isEnd: trails,
    },
];

/** Whether the mark is an ellipsis right after a word. */
function trails({ text, index }: MarkPlace): boolean {
    return text[index] === "…" && /[\p{L}\p{M}\p{N}]/u.test(text[index - 1] ?? "");
}

/** Whether the mark is not that of an abbreviation. */
function isFull({ text, index, words }: MarkPlace): boolean {
    if (text[index] !== ".") return true;
    const { word, joined } = lastAt(text, index);
    const { abbreviations, units, beforeNumbers } = words;
    return (
        !beforeNumbers.has(word) && ![abbreviations, units].some((set) => set.has(word) || set.has(joined))
    );
}

/** Whether a mark before a number ends a sentence: before it is a word or a large number, but no abbreviation. */
function isBeforeNumber(place: MarkPlace): boolean {
    const { text, index, words } = place;
    if (text[index] !== ".") return true;
    if (!isFull(place)) return false;
    const { word } = lastAt(text, index);
    if (/^\p{N}+$/u.test(word)) return word.length >= 3;
    if (word.includes(".") || words.endings.some((end) => word.endsWith(end))) return false;
    if (word.length < 4) return word === "" || words.common.has(word);
    return !/^\p{Script=Latin}/u.test(word) || /[aeiouyà-ÿ]/u.test(word);
}

const lastAt = (text: string, index: number) => lastWordOf(text.slice(Math.max(0, index - 59), index + 1));
