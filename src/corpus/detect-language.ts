import { detectAll } from "tinyld";

/** The language a text is written in, as a BCP 47 tag; English where it is too short or too mixed to tell. */
export function detectLanguage(text: string): string {
    const sample = text.slice(0, longestSample);
    const letters = sample.match(/\p{L}/gu)?.length ?? 0;
    const script = scripts.find(({ pattern }) => (sample.match(pattern)?.length ?? 0) > letters / 3);
    if (script?.language !== undefined) return script.language;
    if (letters < fewestLetters) return script?.likely ?? "en";
    const [best] = detectAll(sample, { only: detectable });
    return best === undefined || best.accuracy < leastSure ? (script?.likely ?? "en") : best.lang;
}

const longestSample = 2000;
const fewestLetters = 60;
const leastSure = 0.1;

/** Languages whose words the search knows, or that scripts alone do not tell apart. */
const detectable =
    "ar bg da de el en es fa fi fr hi hu hy id it ja ko lt nl no pl pt ro ru sr sv ta th tr uk zh".split(" ");

interface Script {
    readonly pattern: RegExp;
    /** The one language of this script that we know. */
    readonly language?: string;
    /** Where the text is too short to tell. */
    readonly likely?: string;
}

/** Kana before Han: Japanese is written in both. */
const scripts: readonly Script[] = [
    { pattern: /[\p{Script=Hiragana}\p{Script=Katakana}]/gu, language: "ja" },
    { pattern: /\p{Script=Hangul}/gu, language: "ko" },
    { pattern: /\p{Script=Thai}/gu, language: "th" },
    { pattern: /\p{Script=Greek}/gu, language: "el" },
    { pattern: /\p{Script=Hebrew}/gu, language: "he" },
    { pattern: /\p{Script=Armenian}/gu, language: "hy" },
    { pattern: /\p{Script=Tamil}/gu, language: "ta" },
    { pattern: /\p{Script=Devanagari}/gu, likely: "hi" },
    { pattern: /\p{Script=Han}/gu, likely: "zh" },
    { pattern: /\p{Script=Arabic}/gu, likely: "ar" },
    { pattern: /\p{Script=Cyrillic}/gu, likely: "ru" },
];
