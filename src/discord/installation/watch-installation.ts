import { type Client, Events, type Guild } from "discord.js";
import { inEnglish, message } from "../../../locales/message.ts";
import { listed, say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import type { Settings } from "../../store/settings.ts";
import type { Moderation } from "../command/permissions.ts";
import type { Observe } from "../event.ts";
import { allPermissions, type NeededPermission, permissionName } from "../needed-permissions.ts";
import type { SettingsInUse } from "../receive/server-settings.ts";
import { channelsToAnswerIn, permissionGaps } from "./permission-gaps.ts";

interface WatchOptions {
    readonly client: Client<true>;
    readonly moderation: Moderation;
    readonly settings: Pick<SettingsInUse, "of" | "listen">;
    readonly observe: Observe;
    /** Milliseconds without further changes before a change is reported; 1,000 by default. One action causes many events. */
    readonly calm?: number | undefined;
}

/**
 * Observes once what is missing in the home servers, and then what the bot may do less or more there, which moderator roles are
 * deleted, and when the bot leaves. Returns a function that stops it. Makes no requests.
 */
export function watchInstallation({
    client,
    moderation,
    settings,
    observe,
    calm = 1000,
}: WatchOptions): () => void {
    const { homeGuilds, moderatorRoles } = moderation;
    const before = new Map<string, Lacks>();
    const goneRoles = new Set<string>();
    const check = () => {
        const homes = homeGuilds.flatMap((id) => client.guilds.cache.get(id) ?? []);
        for (const guild of homes.filter(({ available }) => available)) {
            const now = lacksIn(guild, settings.of(guild.id));
            const known = before.get(guild.id);
            before.set(guild.id, now);
            const changes = known === undefined ? missingIn(guild, settings) : changesOf(known, now);
            for (const change of changes) observe(inLanguage("en", () => changeEvent(guild.id, change)));
        }
        // A role may be in a server that the bot is not in, or that has an outage.
        if (homes.filter(({ available }) => available).length < homeGuilds.length) return;
        for (const roleId of moderatorRoles) {
            if (homes.some(({ roles }) => roles.cache.has(roleId))) goneRoles.delete(roleId);
            else if (!goneRoles.has(roleId)) {
                goneRoles.add(roleId);
                const reason = inEnglish(message("installation.role-gone", { role: roleId }));
                observe({ kind: "moderator-role-gone", roleId, reason });
            }
        }
    };
    let waiting: NodeJS.Timeout | undefined;
    const soon = (guildId?: string) => {
        if (guildId !== undefined && !homeGuilds.includes(guildId)) return;
        clearTimeout(waiting);
        waiting = setTimeout(check, calm).unref();
    };
    const ofGuild = ({ id }: Guild) => soon(id);
    client.on(Events.GuildCreate, ofGuild);
    client.on(Events.GuildAvailable, ofGuild);
    client.on(Events.GuildRoleUpdate, ({ guild }) => soon(guild.id));
    client.on(Events.GuildRoleDelete, ({ guild }) => soon(guild.id));
    client.on(Events.GuildMemberUpdate, ({ guild, id }) =>
        id === client.user.id ? soon(guild.id) : undefined,
    );
    client.on(Events.ChannelUpdate, (channel) => (channel.isDMBased() ? undefined : soon(channel.guildId)));
    client.on(Events.ChannelCreate, ({ guildId }) => soon(guildId));
    client.on(Events.GuildDelete, ({ id }) => {
        before.delete(id);
        if (!homeGuilds.includes(id)) return;
        observe({
            kind: "home-server-left",
            guildId: id,
            reason: inEnglish(message("installation.left", { server: id })),
        });
    });
    settings.listen(() => soon());
    check();
    return () => clearTimeout(waiting);
}

/** What the bot lacks in each channel where it should answer, by the channel's id. */
type Lacks = ReadonlyMap<string, readonly NeededPermission[]>;

const lacksIn = (guild: Guild, settings: Settings): Lacks =>
    new Map(channelsToAnswerIn(guild, settings).map(({ channel, lacked }) => [channel.id, lacked]));

interface PermissionChange {
    readonly change: "missing" | "lost" | "gained";
    readonly permissions: readonly NeededPermission[];
    readonly channelIds: readonly string[];
}

/** What is missing in channels that the settings name, or in all. In others, it may be on purpose. */
function missingIn(guild: Guild, settings: Pick<SettingsInUse, "of">): PermissionChange[] {
    return permissionGaps(guild, settings.of(guild.id))
        .filter(({ isWanted }) => isWanted)
        .map(({ channel, lacked }) => ({
            change: "missing",
            permissions: lacked,
            channelIds: channel === undefined ? [] : [channel.id],
        }));
}

/** What changed in the channels that were there before. */
function changesOf(before: Lacks, now: Lacks): PermissionChange[] {
    const shared = [...now.keys()].filter((id) => before.has(id));
    const more = (change: "lost" | "gained", less: Lacks, more: Lacks): PermissionChange[] => {
        const lists = shared.map((id) => ({
            id,
            added: (more.get(id) ?? []).filter((one) => less.get(id)?.includes(one) === false),
        }));
        const changed = lists.filter(({ added }) => added.length > 0);
        const permissions = allPermissions.filter((one) => changed.some(({ added }) => added.includes(one)));
        const channelIds = changed.length === now.size ? [] : changed.map(({ id }) => id);
        return permissions.length === 0 ? [] : [{ change, permissions, channelIds }];
    };
    return [...more("lost", before, now), ...more("gained", now, before)];
}

function changeEvent(guildId: string, { change, permissions, channelIds }: PermissionChange) {
    // Like the whole log.
    const reason = inLanguage("en", () => {
        const names = listed(permissions.map(permissionName), "and");
        return say(`permissions.${change}`, {
            server: guildId,
            permissions: names,
            channels: channelIds.length,
        });
    });
    return {
        kind: "permissions",
        change,
        guildId,
        channelIds: channelIds.slice(0, mostShown),
        reason,
    } as const;
}

const mostShown = 20;
