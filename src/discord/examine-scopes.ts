import type { Client } from "discord.js";
import type { Library } from "../answer/library.ts";
import { collectionsOf, languagesOf } from "../answer/scope.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import type { Finding } from "../doctor/finding.ts";
import type { SettingsInUse } from "./server-settings.ts";

/** The home servers that ask collections or languages of which there is no article. */
export function examineScopes(
    client: Client<true>,
    homeGuilds: readonly string[],
    { settings, whole }: { readonly settings: SettingsInUse; readonly whole: Library },
): Finding[] {
    return homeGuilds.flatMap((guild): Finding[] => {
        const set = settings.of(guild);
        const collections = collectionsOf(whole.articles);
        const languages = languagesOf(whole.articles);
        const gone = [
            ...set.collections.filter((name) => !collections.includes(name)),
            ...set.languages.filter((tag) => !languages.includes(tag)),
        ];
        const about = client.guilds.cache.get(guild)?.name ?? `server ${guild}`;
        if (scopedLibrary(whole, set).articles.length === 0)
            return [
                {
                    severity: "fault",
                    about,
                    problem: "No article is of the collections and languages that this server asks.",
                    fix: "Take some away with /settings collection or /settings language, or add such articles.",
                },
            ];
        if (gone.length === 0) return [];
        return [
            {
                severity: "advice",
                about,
                problem: `This server asks ${gone.map((name) => `“${name}”`).join(", ")}, of which there is no article any more.`,
                fix: "Take it away with /settings collection or /settings language.",
            },
        ];
    });
}
