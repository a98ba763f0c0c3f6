import { detectAll } from "tinyld";
import type { Likely } from "./detected-language.ts";

/** Which of the languages a text is in by its sequences of letters, best first. */
export function languagesByLetters(text: string, languages: readonly string[]): readonly Likely[] {
    return detectAll(text, { only: [...languages] }).map(({ lang, accuracy }) => ({
        language: lang,
        accuracy,
    }));
}
