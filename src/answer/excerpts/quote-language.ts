import { say, spokenLanguage } from "../../../locales/say.ts";
import { currentLanguage } from "../../../locales/speaking.ts";
import type { Excerpt } from "../answer.ts";

/** Says which language a quote is in, "in German", if its article tells that and it is not that of the reply. */
export function quoteLanguage({ language, isLanguageGuess }: Excerpt["article"]): string | undefined {
    const isSame = primary(language) === primary(currentLanguage());
    return isSame || isLanguageGuess === true
        ? undefined
        : say("attribution.language", { language: spokenLanguage(language) });
}

const primary = (tag: string) => new Intl.Locale(tag).language;
