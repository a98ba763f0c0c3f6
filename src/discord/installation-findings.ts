import { ChannelType, type Client, PermissionFlagsBits } from "discord.js";
import { listed, say } from "../../locales/say.ts";
import type { Library } from "../answer/library.ts";
import { collectionsOf, languagesOf } from "../answer/scope.ts";
import { scopedLibrary } from "../answer/scoped-library.ts";
import type { Finding } from "../doctor/finding.ts";
import type { Moderation } from "./command/permissions.ts";
import type { Posts } from "./post.ts";
import type { SettingsInUse } from "./receive/server-settings.ts";

/** Findings about home servers, moderator roles, registrations and channels, from the gateway's cache. Makes no requests. */
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
            .map(({ name }) => say("installation.channel-of-server", { channel: name, server: guild.name })),
    );
    return [
        ...missingHomes.map((id) => finding("fault", "not-in-home", say("installation.server", { id }))),
        ...missingRoles.map((id) => finding("fault", "no-such-role", say("installation.role", { id }))),
        ...failedRegistrations.map((scope) =>
            finding("fault", "not-registered", say("installation.commands", { scope })),
        ),
        ...silent.map((about) => finding("advice", "silent-channel", about)),
    ];
}

const needed =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.ReadMessageHistory;

/** Findings that need only the name of a place. */
type FaultFinding =
    | "not-in-home"
    | "no-such-role"
    | "not-registered"
    | "silent-channel"
    | "cannot-post"
    | "nothing-in-scope";

const finding = (severity: Finding["severity"], fault: FaultFinding, about: string): Finding => ({
    severity,
    about,
    problem: say(`installation.${fault}.problem`),
    fix: say(`installation.${fault}.fix`),
});

/** Channels where the bot is set to post but cannot. */
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
            const about = name == null ? say("installation.channel", { id }) : `#${name}`;
            return finding("fault", "cannot-post", about);
        });
}

/** Home servers whose settings name collections or languages that no article has. */
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
        const about = client.guilds.cache.get(guild)?.name ?? say("installation.server", { id: guild });
        if (scopedLibrary(whole, set).articles.length === 0)
            return [finding("fault", "nothing-in-scope", about)];
        if (gone.length === 0) return [];
        const names = listed(
            gone.map((name) => say("list.quoted", { name })),
            "plain",
        );
        const problem = say("installation.scope-gone.problem", { names });
        return [{ severity: "advice", about, problem, fix: say("installation.scope-gone.fix") }];
    });
}
