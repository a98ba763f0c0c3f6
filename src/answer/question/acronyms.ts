import { isAcronym, type Word } from "../../search/terms.ts";

/** The acronyms in a question, and whether it asks what they stand for. */
interface AskedAcronyms {
    /** In lower case. */
    readonly acronyms: readonly string[];
    /** Whether it asks what an acronym stands for: explicitly, or perhaps ("What is NATO?"). */
    readonly standsFor: "asked" | "perhaps" | "no";
    /** Positions of words that only ask for this: "stand" in "stand for" says nothing about the subject. */
    readonly asking: ReadonlySet<number>;
}

/** Finds the acronyms asked about: words in capitals, and the word before "stand" in "what does nato stand for". */
export function readAcronyms(words: readonly Word[]): AskedAcronyms {
    const lower = words.map(({ written }) => written.toLowerCase());
    const stands = lower.findIndex((word, at) => standing.has(word) && lower[at + 1] === "for");
    const named = words.flatMap(({ written }, at) => (isAcronym(written) ? [lower[at] ?? ""] : []));
    const before = lower.slice(0, Math.max(0, stands)).findLast((_, at) => words[at]?.stop === false);
    const subject = lower.filter((word, at) => !words[at]?.stop && at !== stands && !spellingWords.has(word));
    const asked = stands >= 0 || (named.length > 0 && lower.some((word) => spellingWords.has(word)));
    const perhaps = named.length > 0 && subject.length === 1 && lower[0] === "what";
    return {
        acronyms: stands >= 0 && before !== undefined ? [...new Set([...named, before])] : named,
        standsFor: asked ? "asked" : perhaps ? "perhaps" : "no",
        asking: new Set(lower.flatMap((word, at) => (at === stands || spellingWords.has(word) ? [at] : []))),
    };
}

/**
 * Returns a function that checks whether consecutive words of the text begin with the letters of a lower-case acronym, capitals
 * if it has only two. The text is read once for all acronyms.
 */
export function spelledOutIn(text: string): (acronym: string) => boolean {
    const words = text.match(/\p{L}+/gu) ?? [];
    const readings = [words, words.filter((word) => !small.has(word))].map((some) => {
        const initials = some.map((word) => word.charAt(0)).join("");
        return { initials, lower: initials.toLowerCase() };
    });
    return (acronym) =>
        readings.some(({ initials, lower }) =>
            acronym.length > 2 ? lower.includes(acronym) : initials.includes(acronym.toUpperCase()),
        );
}

const small: ReadonlySet<string> = new Set(["of", "the", "and", "for", "in", "on", "de", "la", "du"]);
const standing: ReadonlySet<string> = new Set(["stand", "stands", "stood", "short"]);
const spellingWords: ReadonlySet<string> = new Set(["acronym", "abbreviation", "initialism"]);
