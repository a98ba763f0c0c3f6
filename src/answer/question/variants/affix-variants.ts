import { languageOf } from "../../../languages/languages.ts";
import type { VariantFinder } from "./variant.ts";

/** "لكتاب" is "كتاب": the word with, and without, what its language writes together with it. */
export const affixVariants: VariantFinder = ({ word: { term }, index }) => {
    const { affixes } = languageOf(index.language) ?? {};
    if (affixes === undefined || term.length > longest) return [];
    const forms = [
        ...affixes.before.map((affix) => affix + term),
        ...affixes.before.flatMap((affix) => (term.startsWith(affix) ? [term.slice(affix.length)] : [])),
        ...affixes.after.map((affix) => term + affix),
        ...affixes.after.flatMap((affix) => (term.endsWith(affix) ? [term.slice(0, -affix.length)] : [])),
    ];
    return forms.filter((form) => form.length >= shortest).map((form) => ({ term: form, weight }));
};

const shortest = 3;
const longest = 40;
/** The letters may also belong to the word. */
const weight = 0.8;
