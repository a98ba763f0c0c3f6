/** A language that the bot speaks. Its messages are in the file that its tag names: de.json. */
interface SpokenLanguage {
    /** BCP 47, as Discord writes it where Discord has only one of the kind. */
    readonly tag: string;
    /** Discord's names of the locales that it is spoken to. https://discord.com/developers/docs/reference#locales */
    readonly discord: readonly string[];
    /** The quotation marks of its texts. Spaces within them belong to them. */
    readonly quotes: readonly [opening: string, closing: string];
    /** For dates, numbers and lists, if that is not the tag. */
    readonly format?: string;
    /** Whether nothing is between its sentences. Otherwise a space is. */
    readonly unspaced?: true;
}

/** In the order in which people choose from them. */
export const spokenLanguages = [
    // British English has no comma before the last item of a list.
    { tag: "en", discord: ["en-US", "en-GB"], quotes: ["“", "”"], format: "en-GB" },
    { tag: "de", discord: ["de"], quotes: ["„", "“"] },
    { tag: "es", discord: ["es-ES", "es-419"], quotes: ["«", "»"] },
    { tag: "fr", discord: ["fr"], quotes: ["«\u00a0", "\u00a0»"] },
    { tag: "it", discord: ["it"], quotes: ["«", "»"] },
    { tag: "pt-BR", discord: ["pt-BR"], quotes: ["“", "”"] },
    { tag: "pl", discord: ["pl"], quotes: ["„", "”"] },
    { tag: "ru", discord: ["ru"], quotes: ["«", "»"] },
    { tag: "uk", discord: ["uk"], quotes: ["«", "»"] },
    { tag: "tr", discord: ["tr"], quotes: ["“", "”"] },
    { tag: "ja", discord: ["ja"], quotes: ["「", "」"], unspaced: true },
    { tag: "zh-CN", discord: ["zh-CN"], quotes: ["“", "”"], unspaced: true },
] as const satisfies readonly SpokenLanguage[];

export type LanguageTag = (typeof spokenLanguages)[number]["tag"];

const byTag = new Map<string, SpokenLanguage & { readonly tag: LanguageTag }>(
    spokenLanguages.map((language) => [language.tag, language]),
);

/** What is known about a language. */
export function facts(tag: LanguageTag): SpokenLanguage {
    const found = byTag.get(tag);
    if (found === undefined) throw new RangeError(`No language is called ${tag}.`);
    return found;
}

/** The locale of a Discord client in this language; of several, the first. */
export const discordLocale = (tag: LanguageTag): string => facts(tag).discord[0] ?? tag;

/**
 * The language for a locale of Discord or a BCP 47 tag: that language itself, or as it is written elsewhere, such as "de" for "de-AT".
 * Undefined if the bot does not speak it, and for a language in another script, such as traditional Chinese.
 */
export function languageFor(locale: string | undefined): LanguageTag | undefined {
    if (locale === undefined) return undefined;
    const wanted = parsed(locale);
    if (wanted === undefined) return undefined;
    const same = ({ language, script }: Intl.Locale) =>
        language === wanted.language && script === wanted.script;
    return written.find(({ locale }) => same(locale))?.tag;
}

const written = spokenLanguages.map(({ tag }) => ({ tag, locale: new Intl.Locale(tag).maximize() }));

function parsed(locale: string): Intl.Locale | undefined {
    try {
        return new Intl.Locale(locale).maximize();
    } catch {
        return undefined;
    }
}

/**
 * The language of the environment's locale, as POSIX sets it: LC_ALL before LC_MESSAGES before LANG. Values look like "de_AT.UTF-8".
 * English if the bot does not speak it.
 */
export function languageOfEnvironment(
    environment: Readonly<Record<string, string | undefined>>,
): LanguageTag {
    const { LC_ALL, LC_MESSAGES, LANG } = environment;
    const [locale = ""] = (LC_ALL || LC_MESSAGES || LANG || "").split(/[.@]/u, 1);
    return languageFor(locale.replaceAll("_", "-")) ?? "en";
}
