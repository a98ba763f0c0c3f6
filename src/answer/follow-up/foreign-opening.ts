import { english } from "../../languages/english.ts";
import { languages } from "../../languages/languages.ts";

/**
 * Whether what looks like the beginning of a follow-up in another language is a word of an English question: "I want to know
 * who built the mill" does not begin with the Polish "and".
 */
export function isEnglishWord(opening: string, question: string): boolean {
    const first = wordsOf(opening)[0] ?? "";
    const others = stopWordsBesides(first);
    if (others === undefined) return false;
    const rest = wordsOf(question).slice(1);
    const count = (own: ReadonlySet<string>, other: ReadonlySet<string>) =>
        rest.filter((word) => own.has(word) && !other.has(word)).length;
    return count(englishWords, others) > count(others, englishWords);
}

const wordsOf = (text: string) => text.toLowerCase().match(/[\p{L}\p{M}'’]+/gu) ?? [];

const englishWords: ReadonlySet<string> = new Set([
    ...(english.stopWords ?? []),
    ...(english.followUp?.auxiliaries ?? []),
]);

/** The stop words of the languages in which follow-ups begin with the word; undefined if they do in English or in none. */
function stopWordsBesides(first: string): ReadonlySet<string> | undefined {
    const opened = languages.filter(({ followUp }) =>
        followUp?.openings?.some((one) => one.split(" ", 1)[0] === first),
    );
    if (opened.length === 0 || opened.includes(english)) return undefined;
    return new Set(
        opened.flatMap(({ stopWords = [], followUp }) => [...stopWords, ...(followUp?.asking ?? [])]),
    );
}
