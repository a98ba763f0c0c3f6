import { languageOf } from "../../../languages/languages.ts";
import { plainForm } from "../../../search/lexicon.ts";
import type { VariantFinder } from "./variant.ts";

/**
 * "14.2" is also "14.2.0", and "13" is "13.0" and "V13". In "version 14.2", "version" only says what the number is: it is found with
 * the number, unless the articles contain it.
 */
export const versionVariants: VariantFinder = ({ word, words, at, index }) => {
    const number = version.exec(word.term)?.[1];
    if (number !== undefined) return formsOf(number);
    const next = words[at + 1]?.term ?? "";
    const named = version.exec(next)?.[1];
    if (named === undefined || index.contains(word.term)) return [];
    const { versionWords = [], releaseWords = [] } = languageOf(index.language) ?? {};
    const labels = /[.v]/u.test(next) ? [...versionWords, ...releaseWords] : versionWords;
    return labels.includes(plainForm(word.written)) ? formsOf(named) : [];
};

function formsOf(number: string) {
    const parts = number.split(".");
    const shortest = parts.findLastIndex((part, at) => at === 0 || !/^0+$/u.test(part)) + 1;
    return Array.from({ length: mostParts - shortest + 1 }, (_, more) => {
        const form = [...parts.slice(0, shortest), ...Array<string>(more).fill("0")].join(".");
        return [form, `v${form}`];
    })
        .flat()
        .map((form) => ({ term: form, weight: 1 }));
}

const version = /^v?(\d{1,5}(?:\.\d{1,5}){0,3})$/u;
const mostParts = 4;
