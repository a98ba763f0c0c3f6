import type { VariantFinder } from "./variant.ts";

/** "14.2" is also "14.2.0", and "13" is "13.0" and "V13". */
export const versionVariants: VariantFinder = ({ word: { term } }) => {
    const number = version.exec(term)?.[1];
    if (number === undefined) return [];
    const parts = number.split(".");
    const shortest = parts.findLastIndex((part, at) => at === 0 || !/^0+$/u.test(part)) + 1;
    return Array.from({ length: mostParts - shortest + 1 }, (_, more) => {
        const form = [...parts.slice(0, shortest), ...Array<string>(more).fill("0")].join(".");
        return [form, `v${form}`];
    })
        .flat()
        .map((form) => ({ term: form, weight: 1 }));
};

const version = /^v?(\d{1,5}(?:\.\d{1,5}){0,3})$/u;
const mostParts = 4;
