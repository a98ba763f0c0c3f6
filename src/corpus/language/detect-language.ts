import type { Draft } from "../draft.ts";
import type { DetectedLanguage, Likely } from "./detected-language.ts";
import { type FirstGuess, firstGuess } from "./first-guess.ts";

/** The language of a draft: what it declares, or else what its first words are in. */
export async function languageOfDraft(draft: Draft): Promise<DetectedLanguage> {
    if (draft.language !== undefined) return { language: draft.language, isCertain: true };
    return detectLanguage(sampleOf(draft));
}

/**
 * The language of a text by its script, its common words and its letters; if all leave it open, the script's likeliest language, else
 * "en". Loads what compares sequences of letters only if they matter, since that takes 50 MB and a tenth of a second.
 */
export async function detectLanguage(text: string): Promise<DetectedLanguage> {
    const guess = firstGuess(text);
    if (guess.open.length === 0) return guess;
    const { languagesByLetters } = await import("./language-by-letters.ts");
    return byLetters(guess, languagesByLetters(guess.prose, guess.open));
}

/** The decision if the common words have left several languages open. Takes them in order, best first. */
export function byLetters(
    { language, common, counts, hasMarks, open, words }: FirstGuess,
    ranked: readonly Likely[],
): DetectedLanguage {
    const [best] = ranked;
    if (best === undefined) return { language, isCertain: false };
    if (common !== undefined) {
        const isCertain = common.language === best.language && (common.count >= 3 || best.accuracy >= clear);
        return { language: best.accuracy >= overwhelming ? best.language : common.language, isCertain };
    }
    if (hasMarks) {
        const own = counts.find((one) => one.language === best.language)?.count ?? 0;
        // Any list has a word or two that are common in languages with other letters.
        const isContradicted = counts.some((one) => one.count > own + (open.includes(one.language) ? 0 : 2));
        return {
            language: best.language,
            isCertain: best.accuracy >= clear && words >= fewestWords && !isContradicted,
        };
    }
    // Most short texts without any accent are English.
    return { language: best.accuracy >= noticeable ? best.language : language, isCertain: false };
}

/** Fewer words could all be names. */
const fewestWords = 7;
const noticeable = 0.12;
const clear = 0.3;
const overwhelming = 0.8;

/** The first two thousand characters of the title and the blocks. */
export function sampleOf({ title = "", blocks }: Draft): string {
    let sample = title;
    for (const { text } of blocks) {
        if (sample.length >= longestSample) break;
        sample += `\n${text}`;
    }
    return sample.slice(0, longestSample);
}

const longestSample = 2000;
