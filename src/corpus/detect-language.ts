import { languages } from "../languages/languages.ts";
import type { Draft } from "./draft.ts";

/** The language of a draft as a BCP 47 tag: what it declares, or else what its first words are in. */
export async function languageOfDraft(draft: Draft): Promise<string> {
    return draft.language ?? detectLanguage(sampleOf(draft));
}

/**
 * The language of a text. If its words do not decide it, its script's likeliest language, else "en". Loads what recognizes words
 * only if they matter, since that takes 50 MB and a tenth of a second.
 */
export async function detectLanguage(text: string): Promise<string> {
    const { language, isCertain } = languageByScript(text);
    if (isCertain) return language;
    const { languageByWords } = await import("./language-by-words.ts");
    return languageByWords(text) ?? language;
}

/** The first two thousand characters of the title and the blocks. */
export function sampleOf({ title = "", blocks }: Draft): string {
    let sample = title;
    for (const { text } of blocks) {
        if (sample.length >= longestSample) break;
        sample += `\n${text}`;
    }
    return sample.slice(0, longestSample);
}

/** The likeliest language of a text by its letters. It is certain if no other known language has them, or if there are few. */
export function languageByScript(text: string): { readonly language: string; readonly isCertain: boolean } {
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    const isMostly = ({ letter }: Script) => (text.match(letter)?.length ?? 0) > letters / 3;
    const script = own.find(isMostly);
    if (script !== undefined) return { language: script.language, isCertain: true };
    const language = shared.find(isMostly)?.language ?? "en";
    return { language, isCertain: letters < fewestLetters };
}

const longestSample = 2000;
const fewestLetters = 60;

interface Script {
    readonly letter: RegExp;
    /** The only known language in this script, or the likeliest of several. */
    readonly language: string;
}

const own: readonly Script[] = languages.flatMap(({ tags: [language], detection }) =>
    detection?.scripts === undefined ? [] : [{ language, letter: letterOf(detection.scripts) }],
);
const shared: readonly Script[] = languages.flatMap(({ tags: [language], detection }) =>
    detection?.likelyIn === undefined ? [] : [{ language, letter: letterOf([detection.likelyIn]) }],
);

function letterOf(scripts: readonly string[]): RegExp {
    return new RegExp(`[${scripts.map((script) => `\\p{Script=${script}}`).join("")}]`, "gu");
}
