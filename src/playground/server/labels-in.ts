import { discordLocale, type LanguageTag, spokenLanguages } from "../../../locales/languages.ts";
import { formatTag, messagesUnder, spokenLanguage } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import type { PageLabels } from "../protocol.ts";

/** The texts of the page in a language. */
export function labelsIn(tag: LanguageTag): PageLabels {
    return inLanguage(tag, () => ({
        language: tag,
        locale: discordLocale(tag),
        format: formatTag(),
        languages: spokenLanguages.map((one) => ({
            tag: one.tag,
            name: inLanguage(one.tag, () => spokenLanguage(one.tag)),
        })),
        messages: messagesUnder("playground.page."),
    }));
}
