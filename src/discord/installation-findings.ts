import { ChannelType, type Client, PermissionFlagsBits } from "discord.js";
import type { Library } from "../answer/library.ts";
import { collectionsOf, languagesOf } from "../answer/scope.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Moderation } from "./command/permissions.ts";
import type { Posts } from "./post.ts";
import type { SettingsInUse } from "./receive/server-settings.ts";

/** What could be better about servers, channels and roles, from what the gateway told; asks Discord nothing. */
export function examineInstallation(
    client: Client<true>,
    { homeGuilds, moderatorRoles }: Moderation,
    failedRegistrations: readonly string[],
): Finding[] {
    const { guilds } = client;
    const homes = homeGuilds.flatMap((id) => guilds.cache.get(id) ?? []);
    const missingHomes = homeGuilds.filter((id) => !guilds.cache.has(id));
    const missingRoles = moderatorRoles.filter((id) => !homes.some(({ roles }) => roles.cache.has(id)));
    const silent = [...guilds.cache.values()].flatMap((guild) =>
        [...guild.channels.cache.values()]
            .filter(({ type }) => type === ChannelType.GuildText)
            .filter((channel) => channel.permissionsFor(client.user)?.has(needed) !== true)
            .map(({ name }) => `#${name} of ${guild.name}`),
    );
    return [
        ...missingHomes.map((id) =>
            fault(`server ${id}`, "HOME_GUILD_IDS names it, and I am no member.", invite),
        ),
        ...missingRoles.map((id) =>
            fault(
                `role ${id}`,
                "MODERATOR_ROLE_IDS names it, and no home server has it.",
                "Correct the id, or take it away.",
            ),
        ),
        ...failedRegistrations.map((scope) =>
            fault(
                `commands of ${scope}`,
                "They could not be registered.",
                "Start again; the log says why it failed.",
            ),
        ),
        ...silent.map(
            (about): Finding => ({
                severity: "advice",
                about,
                problem: "I may not read or write there, so mentions stay unanswered.",
                fix: "Allow View Channel, Send Messages and Read Message History, if I should answer there.",
            }),
        ),
    ];
}

const needed =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.ReadMessageHistory;
const invite = "Invite me to it, or take its id away, and start again.";
const fault = (about: string, problem: string, fix: string): Finding => ({
    severity: "fault",
    about,
    problem,
    fix,
});

/** The channels in which the bot should write of its own accord, and cannot. */
export function examinePosts(
    client: Client<true>,
    homeGuilds: readonly string[],
    { posts, settings }: { readonly posts: Posts; readonly settings: SettingsInUse },
): Finding[] {
    const failed = posts.failed();
    const wanted = homeGuilds.flatMap((guild) => {
        const { digestChannel, watchChannel } = settings.of(guild);
        return [digestChannel, watchChannel].filter((channel) => channel !== null);
    });
    return [...new Set(wanted)]
        .filter((channel) => !posts.mayPost(channel) || failed.includes(channel))
        .map((id): Finding => {
            const channel = client.channels.cache.get(id);
            const name = channel !== undefined && "name" in channel ? channel.name : undefined;
            return {
                severity: "fault",
                about: name == null ? `channel ${id}` : `#${name}`,
                problem: "The digest or the folder's changes should be posted there, and cannot be.",
                fix: "Allow me View Channel and Send Messages there, or set another channel under /settings.",
            };
        });
}

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
