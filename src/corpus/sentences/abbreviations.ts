import { languageOf } from "../../languages/languages.ts";

/** Stands for every number of one or two digits, in languages with ordinals such as "3. Mai". */
export const ordinal = "#";

/** Abbreviations that do not end a sentence, in lower case and without the final period. */
export function abbreviationsOf(language: string): ReadonlySet<string> {
    const { abbreviations = [], ordinalPoint = false } = languageOf(language) ?? {};
    return new Set([...international, ...abbreviations, ...(ordinalPoint ? [ordinal] : [])]);
}

/** Used in every language. */
const international = ["dr", "prof", "st", "vs", "cf", "e.g", "i.e", "approx", "al"];
