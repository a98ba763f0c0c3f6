import type { FollowUpWords, Language } from "../../languages/language.ts";
import { languages } from "../../languages/languages.ts";

/** Patterns of the words that questions of a language consist of. Those that can match several times are global. */
export interface QuestionWords {
    /** What joins two questions, with the white space around it. */
    readonly and: RegExp;
    readonly openings: RegExp;
    readonly asking: RegExp;
    readonly everyAsking: RegExp;
    readonly askingFirst: RegExp;
    readonly askingLast: RegExp;
    readonly auxiliaryFirst: RegExp;
    /** "Is it free", "does the shop sell tea", but not "is the author of others" in "Who wrote it and is the author of others?". */
    readonly inverted: RegExp;
    /** Words that ask for a number of something. */
    readonly counting: RegExp;
    /** A noun may follow these. */
    readonly beforeNoun: RegExp;
    /** Of a question, these are followed by an auxiliary: "where is it", but "the house where it is". */
    readonly needsAuxiliary: RegExp;
}

function wordsOf(some: readonly Language[]): QuestionWords {
    const anyOf = (name: keyof FollowUpWords) => {
        const words = some.flatMap(({ followUp }) => followUp?.[name] ?? []);
        // Longest first, so that "how many" is not read as "how". Without words, nothing matches.
        const longestFirst = words.toSorted((one, other) => other.length - one.length);
        return words.length === 0
            ? "(?!)"
            : `(?:${longestFirst.map((word) => RegExp.escape(word)).join("|")})`;
    };
    const [asking, auxiliary, pronoun] = [anyOf("asking"), anyOf("auxiliaries"), anyOf("pronouns")];
    return {
        and: new RegExp(String.raw`(?<!\s)[,;]?\s+(?:${anyOf("joining")}|&|\+)\s+(?:also\s+)?`, "giu"),
        openings: new RegExp(String.raw`^(?:${anyOf("openings")}(?=[\s,?])[\s,]*)+`, "iu"),
        asking: new RegExp(`${notAfterWord}${asking}${notInWord}`, "iu"),
        everyAsking: new RegExp(`${notAfterWord}${asking}${notInWord}`, "giu"),
        askingFirst: new RegExp(`^${asking}${notInWord}`, "iu"),
        askingLast: new RegExp(`${notAfterWord}${asking}$`, "iu"),
        auxiliaryFirst: new RegExp(`^${auxiliary}${notInWord}`, "iu"),
        inverted: new RegExp(
            String.raw`^(?:${auxiliary}\s+${pronoun}${notInWord}|(?:do|does|did|can|could|will|would|should)\s+(?:an?|the|any)\s+\S+\s+\S)`,
            "iu",
        ),
        counting: new RegExp(`^${anyOf("counting")}$`, "iu"),
        beforeNoun: /^(?:what|which)$/iu,
        needsAuxiliary: some.some(({ tags }) => tags.includes("en")) ? /^(?:when|where|why|how)$/iu : /(?!)/u,
    };
}

const notInWord = String.raw`(?![\p{L}\p{N}])`;
const notAfterWord = String.raw`(?<![\p{L}\p{N}])`;

/** Words of any language, for texts with a question mark. */
export const anyLanguage = wordsOf(languages);

/** Those of each language that says how it joins questions. A word can ask in one language and not in another: "was". */
export const eachLanguage: readonly QuestionWords[] = languages
    .filter(({ followUp }) => followUp?.joining !== undefined && followUp.asking !== undefined)
    .map((language) => wordsOf([language]));
