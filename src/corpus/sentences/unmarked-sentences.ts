import { mostSentences } from "../article-limits.ts";

/**
 * Offsets where sentences may end in Thai, Lao, Khmer and Burmese, which mark an end only with a space. Spaces also separate
 * numbers, names and items of lists, so only those between two long runs of letters count.
 */
export function unmarkedEnds(text: string): number[] {
    if (!unmarked.test(text)) return [];
    return text
        .matchAll(betweenRuns)
        .map(({ index, 0: space }) => index + space.length)
        .take(mostSentences)
        .toArray();
}

const letters = "\\p{Script=Thai}\\p{Script=Lao}\\p{Script=Khmer}\\p{Script=Myanmar}";
const unmarked = new RegExp(`[${letters}]`, "u");

/** A period in these scripts, which belongs to an abbreviation: "ค.ศ." */
export const unmarkedStop = new RegExp(`[${letters}]\\.$`, "u");

/** In UTF-16 units, including vowel signs: about eight words. */
const longRun = 25;
const betweenRuns = new RegExp(`(?<=[${letters}]{${longRun}}) +(?=[${letters}]{${longRun}})`, "gu");
