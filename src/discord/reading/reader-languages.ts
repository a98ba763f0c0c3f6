import type { BaseInteraction, Message } from "discord.js";
import { type LanguageTag, languageFor } from "../../../locales/languages.ts";
import type { Library } from "../../answer/library.ts";
import type { Settings } from "../../store/settings.ts";
import type { ReaderLanguages } from "../command/said-to.ts";
import type { MemberLanguages } from "../memory/member-languages.ts";

interface KnownLanguages {
    readonly settings: { readonly of: (guildId: string | undefined) => Pick<Settings, "language"> };
    readonly memberLanguages: Pick<MemberLanguages, "of">;
    /** The language of direct messages with members whose language is not known; that of most articles if undefined. */
    readonly directLanguage?: LanguageTag | undefined;
    /** The articles that can be asked about there. */
    readonly context: (guildId: string | undefined) => { readonly library: Pick<Library, "articles"> };
}

/** The language of what everyone in a server sees: what its managers chose, or that of the server in Discord; otherwise English. */
export function serverLanguage(
    { language }: Pick<Settings, "language">,
    preferredLocale: string | null | undefined,
): LanguageTag {
    return languageFor(language ?? undefined) ?? languageFor(preferredLocale ?? undefined) ?? "en";
}

/** The languages of the replies to an interaction: that of the member's client, and the server's. */
export function languagesOf(
    { locale, guildId, guildLocale }: Pick<BaseInteraction, "guildId"> & Locales,
    { settings }: Pick<KnownLanguages, "settings">,
): ReaderLanguages {
    const language = languageFor(locale) ?? "en";
    return {
        language,
        publicLanguage: guildId === null ? language : serverLanguage(settings.of(guildId), guildLocale),
    };
}

interface Locales {
    readonly locale: string;
    readonly guildLocale: string | null;
}

/**
 * The language of the reply to a message: the server's; in direct messages, that of the member's last command, or else the one set for
 * these, or else that of most articles.
 */
export function languageOfMessage(
    { guildId, guild, author }: Pick<Message, "guildId" | "guild" | "author">,
    { settings, memberLanguages, directLanguage, context }: KnownLanguages,
): LanguageTag {
    if (guildId !== null) return serverLanguage(settings.of(guildId), guild?.preferredLocale);
    return (
        memberLanguages.of(author.id) ?? directLanguage ?? languageOfMost(context(undefined).library.articles)
    );
}

const ofMost = new WeakMap<Library["articles"], LanguageTag>();

/** The language of most articles, of those that the bot speaks; otherwise English. */
export function languageOfMost(articles: Library["articles"]): LanguageTag {
    const known = ofMost.get(articles);
    if (known !== undefined) return known;
    const tags = articles.flatMap(({ language }) => languageFor(language) ?? []);
    const counts = [...Map.groupBy(tags, (tag) => tag)].map(([tag, { length }]) => ({ tag, length }));
    const [most] = counts.sort((one, other) => other.length - one.length);
    const found = most?.tag ?? "en";
    ofMost.set(articles, found);
    return found;
}
