import type { Intent } from "./intent.ts";
import { isCourtesy } from "./intent.ts";
import { meantBy } from "./meant-by.ts";
import { languageSlot, numberSlot, type PhraseKind, type PhraseNode } from "./phrase-graph.ts";
import { phrases } from "./phrases.ts";
import { isLanguageName, numberIn } from "./slot-words.ts";
import { isEmoji, talkWords } from "./talk-words.ts";

/** What a message wants, in the order in which it says so. */
export type Intents = readonly [Intent, ...Intent[]];

/**
 * What a message wants if no part of it asks anything of the text: it consists of nothing but known phrases, in any language.
 * Undefined if it says more, so that the articles are asked. Takes linear time.
 */
export function talkIn(text: string): Intents | undefined {
    if (text.length > longest) return undefined;
    const words = talkWords(text);
    const said = words.filter((word) => !isEmoji(word));
    if (said.length === 0) return words.length === 0 ? undefined : [{ name: emojiMeaning(words) }];
    const sequence = phrasesIn(said);
    return sequence?.every(({ kind }) => kind === "joint") ? undefined : sequence && intentsOf(sequence);
}

/** In UTF-16 units. Nobody says so little at more length. */
const longest = 200;

function emojiMeaning(words: readonly string[]): "greeting" | "thanks" | "reaction" {
    if (words.some((word) => word.startsWith("🙏"))) return "thanks";
    return words.every((word) => word.startsWith("👋")) ? "greeting" : "reaction";
}

interface Phrase {
    readonly kind: PhraseKind;
    readonly number?: number | undefined;
}

/** Reads the words as phrases one after another, as few as possible; undefined if a word belongs to none. */
function phrasesIn(words: readonly string[]): readonly Phrase[] | undefined {
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
const order: readonly PhraseKind[] = [
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
                for (const kind of node.says ?? []) found.push({ kind, number, end: at + 1 });
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

function intentsOf(sequence: readonly Phrase[]): Intents {
    const [first, ...others] = sequence.flatMap((phrase) => intentOf(phrase) ?? []);
    // "Please" and "does anyone know" alone want something, but don't say what.
    if (first === undefined) return [{ name: "help" }];
    const [wanted, ...more] = [first, ...others].filter((intent) => !isCourtesy(intent));
    if (wanted !== undefined)
        return [wanted, ...more.filter(({ name }) => name !== wanted.name).slice(0, mostWanted - 1)];
    const noted = [first, ...others].find((intent) => "to" in intent && intent.to !== undefined);
    if (noted !== undefined) return [noted];
    const names = new Set([first, ...others].map(({ name }) => name));
    const name = (["thanks", "goodbye", "greeting", "reaction"] as const).find((one) => names.has(one));
    return [{ name: name ?? "reaction" }];
}

/** More than two wishes in one message are no talk that needs a reply to each. */
const mostWanted = 2;

function intentOf({ kind, number = 1 }: Phrase): Intent | undefined {
    switch (kind) {
        case "filler":
        case "joint":
            return undefined;
        case "paragraph":
            return { name: kind, paragraph: number };
        case "last-paragraph":
            return { name: "paragraph", paragraph: "last" };
        case "previous-paragraph":
            return { name: "paragraph", paragraph: "previous" };
        case "same-paragraph":
            return { name: "paragraph", paragraph: "same" };
        case "any-paragraph":
            return { name: "paragraph", paragraph: "any" };
        case "author-of-it":
            return { name: "author", leans: true };
        case "date-of-it":
            return { name: "date", leans: true };
        case "author-of-all":
            return { name: "author", ofAll: true };
        case "date-of-all":
            return { name: "date", ofAll: true };
        case "memory":
            return { name: "identity", ofMemory: true };
        case "praise":
        case "complaint":
        case "beyond":
            return { name: "reaction", to: kind };
        default:
            return { name: kind };
    }
}
