import { meantBy } from "./meant-by.ts";
import { languageSlot, numberSlot, type PhraseKind, type PhraseNode } from "./phrase-graph.ts";
import { phrases } from "./phrases.ts";
import { isLanguageName, numberIn } from "./slot-words.ts";

/** A phrase of a message, and the number that it names. */
export interface Phrase {
    readonly kind: PhraseKind;
    /** In words. */
    readonly length: number;
    readonly number?: number | undefined;
}

/** Reads the words as phrases one after another, as few as possible; undefined if a word belongs to none. */
export function phrasesIn(words: readonly string[]): readonly Phrase[] | undefined {
    const best: (readonly Phrase[] | undefined)[] = [[]];
    for (const start of words.keys()) {
        const before = best[start];
        if (before === undefined) continue;
        for (const { end, ...phrase } of phrasesFrom(words, start)) {
            const known = best[end];
            const sequence = [...before, phrase];
            if (known === undefined || isBetter(sequence, known)) best[end] = sequence;
        }
    }
    return best[words.length];
}

function isBetter(one: readonly Phrase[], other: readonly Phrase[]): boolean {
    if (one.length !== other.length) return one.length < other.length;
    const weight = (phrases: readonly Phrase[]) =>
        phrases.reduce((sum, { kind }) => sum + order.indexOf(kind), 0);
    return weight(one) < weight(other);
}

/** Of two meanings of the same words, the first one counts. */
export const order: readonly PhraseKind[] = [
    "paragraph",
    "last-paragraph",
    "previous-paragraph",
    "same-paragraph",
    "any-paragraph",
    "author",
    "author-of-it",
    "author-of-all",
    "date",
    "date-of-it",
    "date-of-all",
    "source",
    "overview",
    "articles",
    "language",
    "more",
    "memory",
    "identity",
    "help",
    "thanks",
    "greeting",
    "goodbye",
    "complaint",
    "beyond",
    "praise",
    "reaction",
    "filler",
    "joint",
];

interface FoundPhrase extends Phrase {
    readonly end: number;
}

/** A place in the graph, and what the words up to it were. */
interface Reached {
    readonly node: PhraseNode;
    readonly number?: number | undefined;
    /** Whether a short word was changed on the way. Alone, it may well be another word. */
    readonly isUnsure: boolean;
}

/** All phrases that begin with the word at `start`. A phrase has few words, so this takes no longer for a longer text. */
function phrasesFrom(words: readonly string[], start: number): readonly FoundPhrase[] {
    const found: FoundPhrase[] = [];
    let reached: readonly Reached[] = [{ node: phrases.start, isUnsure: false }];
    for (let at = start; at < words.length && reached.length > 0; at++) {
        reached = distinct(followed(reached, words[at] ?? ""));
        for (const { node, number, isUnsure } of reached)
            if (!(isUnsure && at === start))
                for (const kind of node.says ?? [])
                    found.push({ kind, number, length: at + 1 - start, end: at + 1 });
    }
    return found;
}

function distinct(all: readonly Reached[]): readonly Reached[] {
    return [...new Map(all.map((one) => [one.node, one])).values()];
}

/** Where a word leads from these places. It is read as another word only if no phrase contains it. */
function followed(places: readonly Reached[], word: string): readonly Reached[] {
    const number = numberIn(word);
    const isKnown = phrases.vocabulary.has(word);
    const meant = isKnown ? [] : meantBy(word);
    return places.flatMap((from) => {
        const { node, isUnsure } = from;
        const follow = (edge: string, changes: Partial<Reached> = {}) =>
            (node.next?.get(edge) ?? []).map((next) => ({ ...from, ...changes, node: next }));
        return [
            ...follow(word),
            ...(number === undefined ? [] : follow(numberSlot, { number })),
            ...(node.next?.has(languageSlot) && isLanguageName(word) ? follow(languageSlot) : []),
            ...meant.flatMap((other) => follow(other.word, { isUnsure: isUnsure || other.isUnsure })),
        ];
    });
}
