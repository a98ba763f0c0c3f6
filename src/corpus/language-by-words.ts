import { detectAll } from "tinyld";
import { languages } from "../languages/languages.ts";

/** The language of a text by its words, as a BCP 47 tag; undefined if they do not decide it. */
export function languageByWords(text: string): string | undefined {
    const [best] = detectAll(text, { only: detectable });
    return best === undefined || best.accuracy < leastSure ? undefined : best.lang;
}

const leastSure = 0.1;

const detectable = languages
    .filter(({ detection }) => detection?.byWords)
    .map(({ tags: [language] }) => language);
