import type { LocalizationMap } from "discord.js";
import { facts, spokenLanguages } from "../../../locales/languages.ts";
import { inLanguage } from "../../../locales/speaking.ts";

/** A name in English, and where it differs in other languages, in the format of Discord's API. */
export function localizedName(text: () => string) {
    const { english, others } = localized(text);
    return { name: english, ...(others && { name_localizations: others }) };
}

/** The same for a description. */
export function localizedDescription(text: () => string) {
    const { english, others } = localized(text);
    return { description: english, ...(others && { description_localizations: others }) };
}

/** Members whose locale is not among these see the English text. */
function localized(text: () => string): { readonly english: string; readonly others?: LocalizationMap } {
    const english = inLanguage("en", text);
    const others = spokenLanguages.flatMap(({ tag }) => {
        const said = inLanguage(tag, text);
        return said === english ? [] : facts(tag).discord.map((locale) => [locale, said] as const);
    });
    return others.length === 0 ? { english } : { english, others: Object.fromEntries(others) };
}
