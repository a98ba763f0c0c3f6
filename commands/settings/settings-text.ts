import { languageFor } from "../../locales/languages.ts";
import { listedUpTo, say, spokenLanguage } from "../../locales/say.ts";
import { inLanguage } from "../../locales/speaking.ts";
import type { Library } from "../../src/answer/library.ts";
import { collectionsOf, isWithin, languagesOf } from "../../src/answer/scope.ts";
import type { PlaceNames } from "../../src/discord/command/context.ts";
import { named } from "../../src/discord/markdown.ts";
import { moderatorsChannel, type Settings } from "../../src/store/settings.ts";

type AllowedKind = ReturnType<PlaceNames["kind"]>;

export type SettingName = keyof Settings;

const everywhere = [
    "language",
    "channels",
    "privateByDefault",
    "collections",
    "languages",
    "feedback",
] as const;
/** They are about what is published, which only home servers decide. */
const inHomes = ["digestChannel", "watchChannel", "review", "reviewChannel"] as const;

/** The settings that a server can change. */
export const settingsOf = (isHome: boolean): readonly SettingName[] =>
    isHome ? [...everywhere, ...inHomes] : everywhere;

interface ShownSettings {
    readonly settings: Settings;
    /** The library with all articles. */
    readonly whole: Library;
    readonly isHome: boolean;
    readonly placeNames: PlaceNames;
}

/** Describes all settings of a server: what each is, its default, and the command that changes it. */
export function settingLines({ settings, whole, isHome, placeNames }: ShownSettings): string[] {
    return [
        say("settings.title"),
        ...settingsOf(isHome).map((name) => settingLine(name, settings, placeNames)),
        ...scopeLines(settings, whole),
    ];
}

/** Describes one setting. */
export const settingLine = (name: SettingName, settings: Settings, { kind }: PlaceNames): string =>
    say("settings.entry", {
        name: say(`settings.name.${name}`),
        text: meaningOf(name, settings, settings.channels.map(kind)),
    });

/** Describes how many articles are left to ask about, if not all; and names that no article has any more. */
export function scopeLines({ collections, languages }: Settings, { articles }: Library): string[] {
    if (collections.length === 0 && languages.length === 0) return [];
    const count = articles.filter((article) => isWithin(article, { collections, languages })).length;
    const there = collectionsOf(articles);
    const spoken = languagesOf(articles);
    const gone = [
        ...collections.filter((name) => !there.includes(name)),
        ...languages.filter((tag) => !spoken.includes(tag)).map(languageWithTag),
    ];
    return [
        say("settings.in-scope", { asked: count, all: articles.length }),
        ...(gone.length === 0 ? [] : [say("settings.scope-gone", { names: quoted(gone) })]),
    ];
}

function meaningOf(name: SettingName, settings: Settings, kinds: readonly AllowedKind[]): string {
    const { channels, privateByDefault, collections, languages, digestChannel, watchChannel } = settings;
    switch (name) {
        case "channels":
            if (channels.length === 0) return say("settings.channels.default");
            return say("settings.channels.set", {
                channels: listedChannels(channels),
                count: channels.length,
                ...heldBy(kinds),
                private: privateByDefault ? "yes" : "other",
            });
        case "privateByDefault":
            if (privateByDefault) return say("settings.privateByDefault.set");
            return say("settings.privateByDefault.default", {
                limited: channels.length === 0 ? "other" : isOneChannel(kinds) ? "one" : "yes",
            });
        case "collections":
            if (collections.length === 0) return say("settings.collections.default");
            return say("settings.collections.set", { names: quoted(collections) });
        case "languages":
            if (languages.length === 0) return say("settings.languages.default");
            return say("settings.languages.set", { names: listedLanguages(languages) });
        case "language":
            if (settings.language === null) return say("settings.language.default");
            return say("settings.language.set", { language: ownNameOf(settings.language) });
        case "feedback":
            return say(`settings.feedback.${settings.feedback ? "set" : "default"}`);
        case "digestChannel":
            if (digestChannel === null) return say("settings.digestChannel.default");
            return say("settings.digestChannel.set", { channel: digestChannel });
        case "watchChannel":
            if (watchChannel === null) return say("settings.watchChannel.default");
            return say("settings.watchChannel.set", { channel: watchChannel });
        case "review":
            return say(`settings.review.${settings.review ? "set" : "default"}`);
        case "reviewChannel": {
            const channel = moderatorsChannel(settings);
            if (settings.reviewChannel !== null)
                return say("settings.reviewChannel.set", { channel: settings.reviewChannel });
            return say("settings.reviewChannel.default", { channel: channel ?? "none" });
        }
    }
}

/** What belongs to channels of these kinds: threads have no others, and categories have channels. */
function heldBy(kinds: readonly AllowedKind[]) {
    const channels = kinds.filter((kind) => kind === "channel").length;
    const categories = kinds.filter((kind) => kind === "category").length;
    if (categories === 0) return { holds: channels === 0 ? "other" : "channels", categories } as const;
    return { holds: channels === 0 ? "categories" : "both", categories } as const;
}

const isOneChannel = ([kind, ...others]: readonly AllowedKind[]) =>
    kind !== "category" && others.length === 0;

interface Short {
    /** What a channel is called; a mention by default. */
    readonly channelOf?: (id: string) => string;
    /** Settings that the reader compares with: what differs of a list comes first. */
    readonly comparedWith?: Settings;
}

/** The value of a setting in a few words. */
export function shortValue(
    name: SettingName,
    settings: Settings,
    { channelOf = mentioned, comparedWith = settings }: Short = {},
): string {
    const value = settings[name];
    if (name === "language")
        return value === null ? say("settings.value.automatic") : ownNameOf(String(value));
    if (value === null) return say(`settings.value.${name === "reviewChannel" ? "none" : "off"}`);
    if (typeof value === "boolean") return say(`settings.value.${value ? "on" : "off"}`);
    if (typeof value === "string") return channelOf(value);
    if (value.length === 0) return say("settings.value.all");
    const others: unknown = comparedWith[name];
    const isInBoth = (one: string) => Array.isArray(others) && others.includes(one);
    const ordered = [...value.filter(isInBoth), ...value.filter((one) => !isInBoth(one))];
    if (name === "channels") return listedChannels(ordered, channelOf);
    return name === "languages" ? listedLanguages(ordered) : quoted(ordered);
}

const mentioned = (id: string) => `<#${id}>`;

/** The newest ones first, because those are what a moderator looks for. */
const listedChannels = (ids: readonly string[], channelOf = mentioned) =>
    listedUpTo(ids.map(channelOf).toReversed(), mostShown.channels);

const listedLanguages = (tags: readonly string[]) =>
    listedUpTo(tags.map(languageWithTag).toReversed(), mostShown.names);

const quoted = (names: readonly string[]) =>
    listedUpTo(
        names.map((name) => say("list.quoted", { name: named(name, mostShown.characters) })).toReversed(),
        mostShown.names,
    );

/** So that all settings fit into one message, with commands that can be clicked. */
const mostShown = { channels: 4, names: 2, characters: 30 } as const;

/** The name of a language with its tag, such as "French (fr)" for "fr". */
export function languageWithTag(tag: string): string {
    const name = spokenLanguage(tag);
    return name === tag ? tag : `${name} (${tag})`;
}

/** What a language that the bot speaks is called in that language itself: "Deutsch". */
export function ownNameOf(tag: string): string {
    const language = languageFor(tag);
    const [first = "", ...rest] =
        language === undefined ? tag : inLanguage(language, () => spokenLanguage(tag));
    return first.toLocaleUpperCase(tag) + rest.join("");
}
