import { languageOf, languages, stopWordsOf } from "../../languages/languages.ts";
import type { DetectedLanguage } from "./detected-language.ts";
import { scriptOf } from "./scripts.ts";

/** What script and common words say about the language of a text. */
export interface FirstGuess extends DetectedLanguage {
    /** The languages that are still possible; none if there is nothing left to find out. */
    readonly open: readonly string[];
    /** The text without code, numbers and names of variables. */
    readonly prose: string;
    readonly words: number;
    /** How many common words of each language of the script there are, most first. */
    readonly counts: readonly WordCount[];
    /** The possible language with clearly more of them than the next. */
    readonly common?: WordCount | undefined;
    /** Whether there are letters that only some languages of the script have. */
    readonly hasMarks: boolean;
}

interface WordCount {
    readonly language: string;
    readonly count: number;
}

export function firstGuess(text: string): FirstGuess {
    const words = proseWords(text);
    const prose = words.join(" ");
    const script = scriptOf(prose) ?? scriptOf(text);
    const language = script?.likeliest ?? "en";
    const letters = prose.match(/\p{L}/gu)?.length ?? 0;
    const isShared = (script?.languages.length ?? 0) > 1;
    if (script === undefined || !isShared || letters < fewestLetters) {
        const isCertain =
            script !== undefined && !isShared && letters >= (language === "zh" ? fewestSigns : 1);
        return { language, isCertain, open: [], prose, words: words.length, counts: [], hasMarks: false };
    }
    const { open, hasMarks } = withLetters(prose.normalize("NFC").toLowerCase(), letters, script.languages);
    const counts = countsOf(words, script.languages);
    // Names and quotes in other languages may have any letters.
    const most = clearlyMost(counts);
    const isClear = most !== undefined && most.count >= 4 && most.count >= words.length * 0.2;
    const common = isClear ? most : clearlyMost(counts.filter((one) => open.includes(one.language)));
    return {
        language: common?.language ?? language,
        isCertain: isClear,
        open: isClear ? [] : open,
        prose,
        words: words.length,
        counts,
        common,
        hasMarks,
    };
}

const fewestLetters = 15;
/** In Chinese characters, which a few words of Japanese may consist of. */
const fewestSigns = 8;

/** The words of a text that are neither code nor numbers, as written. */
function proseWords(text: string): readonly string[] {
    return text
        .split(/[\s|]+/u)
        .filter((run) => !isCode.test(run) || spaceless.test(run))
        .flatMap((run) => run.match(word) ?? []);
}

/** A run with digits or signs, or with a capital or mark inside: "DATA_DIR", "foo()", "/users", "readFile", "a.b". */
const isCode = /[\p{Nd}_{}<>=/\\@#$&+*^~`]|\(\)|\p{Ll}\p{Lu}|[\p{Ll}\p{Lu}][.:][\p{Ll}\p{Lu}]/u;
const spaceless = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;
const word = /[\p{L}\p{M}\u200c]+(?:['’-][\p{L}\p{M}]+)*/gu;

/** The languages whose letters a text is written in. */
function withLetters(prose: string, letters: number, possible: readonly string[]) {
    const telling = (prose.match(/[^\p{ASCII}\P{L}]/gu) ?? []).filter((mark) => known.has(mark));
    const all = possible.map((tag) => ({ tag, detection: languageOf(tag)?.detection }));
    const open = all.filter(({ detection }) => {
        const foreign = telling.filter((mark) => detection?.letters?.includes(mark) !== true).length;
        const lacksOwn = telling.length === 0 && detection?.areLettersFrequent === true && letters >= 40;
        return foreign <= letters * 0.02 && !lacksOwn;
    });
    return { open: (open.length > 0 ? open : all).map(({ tag }) => tag), hasMarks: telling.length > 0 };
}

/** All letters that some languages of a script have and others don't. */
const known = new Set(languages.flatMap(({ detection }) => [...(detection?.letters ?? "")]));

/** How many of the words are common in each of the languages, most first. */
export function countsOf(words: readonly string[], possible: readonly string[]): readonly WordCount[] {
    const counts = new Map<string, number>();
    for (const one of words) {
        // A single letter may be anything.
        if (one.length < 2) continue;
        for (const tag of commonWords.get(one.toLowerCase()) ?? [])
            counts.set(tag, (counts.get(tag) ?? 0) + 1);
    }
    return possible
        .map((language) => ({ language, count: counts.get(language) ?? 0 }))
        .sort((one, other) => other.count - one.count);
}

function clearlyMost([best, second]: readonly WordCount[]): WordCount | undefined {
    if (best === undefined || best.count < 2 || best.count < 1.5 * (second?.count ?? 0)) return undefined;
    return best;
}

/** The tags of the languages that have a word among their stop words. */
const commonWords = new Map<string, string[]>();
for (const language of languages) {
    if (language.detection?.byWords !== true) continue;
    for (const one of new Set(stopWordsOf(language))) {
        const tags = commonWords.get(one);
        if (tags === undefined) commonWords.set(one, [language.tags[0]]);
        else tags.push(language.tags[0]);
    }
}
