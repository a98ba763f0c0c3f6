import { languageOf } from "../languages/languages.ts";

/** Stands for every number of one or two digits, in languages that write "3. Mai". */
export const ordinal = "#";

/** Words, without their final point, that are followed by more of the same sentence; lower case. */
export function abbreviationsOf(language: string): ReadonlySet<string> {
    const { abbreviations = [], ordinalPoint = false } = languageOf(language) ?? {};
    return new Set([...international, ...abbreviations, ...(ordinalPoint ? [ordinal] : [])]);
}

/** Written in texts of every language. */
const international = ["dr", "prof", "st", "vs", "cf", "e.g", "i.e", "approx", "al"];
