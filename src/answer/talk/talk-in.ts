import type { Intent } from "./intent.ts";
import { isCourtesy } from "./intent.ts";
import { order, type Phrase, phrasesIn } from "./phrases-in.ts";
import { isEmoji, talkWords } from "./talk-words.ts";

/** What a message wants, in the order in which it says so. */
export type Intents = readonly [Intent, ...Intent[]];

/**
 * What a message wants if no part of it asks anything of the text: it consists of nothing but known phrases, in any language.
 * Undefined if it says more, so that the articles are asked. Takes linear time.
 */
export function talkIn(text: string): Intents | undefined {
    const words = talkWords(withoutRepetition(text.slice(0, mostRead)));
    const said = words.filter(
        (word, at) => !isEmoji(word) && !(word === words[at - 1] && word === words[at - 2]),
    );
    if (said.length === 0) return words.length === 0 ? undefined : [{ name: emojiMeaning(words) }];
    if (text.length > mostRead || said.join("").length > longest) return undefined;
    const sequence = phrasesIn(said);
    if (sequence === undefined || sequence.every(({ kind }) => kind === "joint")) return undefined;
    return isOneName(sequence) && !hasBreak.test(text) ? undefined : intentsOf(sequence);
}

/** Discord's longest messages have fewer UTF-16 units. */
const mostRead = 4096;

/** In UTF-16 units, of the words. Nobody says so little with more. */
const longest = 200;

/** "Hahahahaha" as "hahaha", and "!!!!!!" as "!!!". */
const withoutRepetition = (text: string) =>
    text.replace(/(.)\1{3,}/gsu, "$1$1$1").replace(/(\p{L}{2})\1{3,}/gu, "$1$1$1");

/** Whether two single words each want something, such as "start date". Together they rather name a thing. */
const isOneName = (sequence: readonly Phrase[]) =>
    sequence.some((phrase, at) => {
        const next = sequence[at + 1];
        return next !== undefined && next.kind !== phrase.kind && [phrase, next].every(isSingleWish);
    });

const isSingleWish = ({ kind, length }: Phrase) =>
    length === 1 && order.indexOf(kind) < order.indexOf("thanks") && kind !== "more";

/** Punctuation or a line break between two words. */
const hasBreak = /[\p{L}\p{N}][^\S\n]*(?:\n|[^\p{L}\p{M}\p{N}\s'’])[\s\S]*[\p{L}\p{N}]/u;

function emojiMeaning(words: readonly string[]): "greeting" | "thanks" | "reaction" {
    if (words.some((word) => word.startsWith("🙏"))) return "thanks";
    return words.every((word) => word.startsWith("👋")) ? "greeting" : "reaction";
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
