import { listedUpTo, say } from "../../locales/say.ts";
import type { Library } from "../../src/answer/library.ts";
import { collectionsOf, isWithin, languagesOf } from "../../src/answer/scope.ts";
import { named } from "../../src/discord/markdown.ts";
import type { Settings } from "../../src/store/settings.ts";

/** Describes a server's settings. `whole` is the library with all articles. */
export function settingLines(settings: Settings, whole: Library): string[] {
    return [
        say("settings.title"),
        publicAnswers(settings),
        ...scopeLines(settings, whole),
        ...postLines(settings),
        say("settings.how-to-change"),
    ];
}

function publicAnswers({ channels: ids, privateByDefault }: Settings): string {
    // The newest ones first, because those are what a moderator looks for.
    const channels = listedUpTo(ids.map((id) => `<#${id}>`).toReversed(), mostShown.channels);
    if (channels === "")
        return say(`settings.public-answers.${privateByDefault ? "to-mentions" : "everywhere"}`);
    return say(`settings.public-answers.${privateByDefault ? "to-mentions-in-channels" : "in-channels"}`, {
        channels,
    });
}

function scopeLines({ collections, languages }: Settings, { articles }: Library): string[] {
    if (collections.length === 0 && languages.length === 0) return [];
    const count = articles.filter((article) => isWithin(article, { collections, languages })).length;
    const there = collectionsOf(articles);
    const spoken = languagesOf(articles);
    const gone = [
        ...collections.filter((name) => !there.includes(name)),
        ...languages.filter((tag) => !spoken.includes(tag)).map(spokenLanguage),
    ];
    return [
        say("settings.articles-asked", {
            collections: collections.length === 0 ? "none" : quoted(collections),
            languages:
                languages.length === 0 ? "none" : listedUpTo(languages.map(spokenLanguage), mostShown.names),
            asked: count,
            all: articles.length,
        }),
        ...(gone.length === 0 ? [] : [say("settings.scope-gone", { names: quoted(gone) })]),
    ];
}

const quoted = (names: readonly string[]) =>
    listedUpTo(
        names.map((name) => say("list.quoted", { name: named(name, mostShown.characters) })),
        mostShown.names,
    );

/** So that all settings fit into one message. */
const mostShown = { channels: 20, names: 5, characters: 40 } as const;

/** The English name of a language, such as "French (fr)" for "fr". */
export function spokenLanguage(tag: string): string {
    const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
}

/** Mentions only what is turned on, because most servers use none of this. */
function postLines({ digestChannel, watchChannel, feedback }: Settings): string[] {
    return [
        ...(digestChannel === null ? [] : [say("settings.digest-channel", { channel: digestChannel })]),
        ...(watchChannel === null ? [] : [say("settings.watch-channel", { channel: watchChannel })]),
        ...(feedback ? [say("settings.feedback-on")] : []),
    ];
}
