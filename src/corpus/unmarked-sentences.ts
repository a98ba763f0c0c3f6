import { mostSentences } from "./article-limits.ts";

/**
 * Where sentences may end in Thai, Lao, Khmer and Burmese, which mark their ends by no more than a space: between two long
 * runs of letters. Spaces also part numbers, names and the items of lists, which are shorter.
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

/** UTF-16 units, vowel signs included: some eight words. */
const longRun = 25;
const betweenRuns = new RegExp(`(?<=[${letters}]{${longRun}}) +(?=[${letters}]{${longRun}})`, "gu");
