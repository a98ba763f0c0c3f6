import type { Library } from "../../src/answer/library.ts";
import { collectionsOf, isWithin, languagesOf } from "../../src/answer/scope.ts";
import { named } from "../../src/discord/markdown.ts";
import type { Settings } from "../../src/store/settings.ts";

/** What is set in a server; `whole` is every article that there is. */
export function settingLines(settings: Settings, whole: Library): string[] {
    const { channels, privateByDefault } = settings;
    const where =
        channels.length === 0 ? "in all channels" : `in ${channels.map((id) => `<#${id}>`).join(", ")}`;
    return [
        "**Settings of this server**",
        `- Public answers: ${privateByDefault ? "only to mentions" : where}${privateByDefault && channels.length > 0 ? `, ${where}` : ""}. Elsewhere \`/ask\` answers the asking member alone.`,
        ...scopeLines(settings, whole),
        ...postLines(settings),
        "Change them with the other commands under `/settings`.",
    ];
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
    const of = [
        collections.length === 0 ? "" : ` of ${listed(collections)}`,
        languages.length === 0 ? "" : ` in ${languages.map(spokenLanguage).join(", ")}`,
    ].join("");
    return [
        `- Articles asked: those${of}, ${count === 0 ? "**of which there is none: nothing can be answered**" : `${count} of ${articles.length}`}.`,
        ...(gone.length === 0 ? [] : [`- No article is of ${listed(gone)} any more.`]),
    ];
}

const listed = (names: readonly string[]) => names.map((name) => `“${named(name, 100)}”`).join(", ");

/** "French (fr)" of "fr". */
export function spokenLanguage(tag: string): string {
    const name = new Intl.DisplayNames("en", { type: "language", fallback: "none" }).of(tag);
    return name === undefined ? tag : `${name} (${tag})`;
}

/** Nothing of what is off: in most servers it always is. */
function postLines({ digestChannel, watchChannel, feedback }: Settings): string[] {
    return [
        ...(digestChannel === null
            ? []
            : [
                  `- Weekly digest: in <#${digestChannel}>, Mondays from 09:00 UTC, when there is something to tell.`,
              ]),
        ...(watchChannel === null
            ? []
            : [`- Changes of the folder: proposed in <#${watchChannel}>, never published by themselves.`]),
        ...(feedback ? ["- Feedback: members may say whether an answer was right."] : []),
    ];
}
