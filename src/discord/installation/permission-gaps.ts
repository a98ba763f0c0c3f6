import { ChannelType, type Guild, type NonThreadGuildBasedChannel } from "discord.js";
import { listed, say } from "../../../locales/say.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { Settings } from "../../store/settings.ts";
import {
    allPermissions,
    inviteLink,
    isGranted,
    lackedIn,
    type NeededPermission,
    neededIn,
    permissionName,
} from "../needed-permissions.ts";
import { placesOf } from "../receive/server-settings.ts";

/** Permissions that the bot needs in channels, but does not have. */
export interface PermissionGap {
    readonly guild: Guild;
    /** Undefined if they are missing wherever the bot should answer in this server. */
    readonly channel: NonThreadGuildBasedChannel | undefined;
    readonly lacked: readonly NeededPermission[];
    /** Whether the bot should answer there: the settings allow the channel, or there is no other. */
    readonly isWanted: boolean;
}

/** The channels in which the bot should answer, and what it lacks in each, by the gateway's cache. */
export function channelsToAnswerIn(guild: Guild, { channels: allowed }: Settings) {
    return [...guild.channels.cache.values()]
        .filter((channel) => !channel.isThread())
        .filter(({ type }) => type !== ChannelType.GuildCategory)
        .filter((channel) => allowed.length === 0 || placesOf(channel).some((id) => allowed.includes(id)))
        .map((channel) => ({ channel, lacked: lackedIn(channel) }));
}

/** The gaps in a server, by the gateway's cache. Empty while Discord has an outage of it. */
export function permissionGaps(guild: Guild, settings: Settings): PermissionGap[] {
    const isWanted = settings.channels.length > 0;
    const lacks = channelsToAnswerIn(guild, settings).map((lack) => ({ ...lack, guild, isWanted }));
    const everywhere = allPermissions.filter((one) => {
        const needing = lacks.filter(({ channel }) => neededIn(channel.type).includes(one));
        return needing.length > 0 && needing.every(({ lacked }) => lacked.includes(one));
    });
    const gaps = lacks
        .map((gap) => ({ ...gap, lacked: gap.lacked.filter((one) => !everywhere.includes(one)) }))
        .filter(({ lacked }) => lacked.length > 0);
    if (everywhere.length === 0) return gaps;
    return [{ guild, channel: undefined, lacked: everywhere, isWanted: true }, ...gaps];
}

/** Describes a gap for the doctor. */
export function gapFinding({ guild, channel, lacked, isWanted }: PermissionGap): Finding {
    const permissions = listed(lacked.map(permissionName), "and");
    const [most = "view"] = lacked;
    const server = guild.name;
    const facts = { severity: isWanted ? "fault" : "advice" } as const;
    const problem = say("installation.lacks.problem", {
        permissions,
        most: most === "reactions" ? "other" : most,
    });
    if (channel !== undefined)
        return {
            ...facts,
            about: say("installation.channel-of-server", { channel: channel.name, server }),
            problem,
            fix: say(`installation.lacks.fix-${isWanted ? "in-channel" : "if-wanted"}`, { permissions }),
        };
    const about = say("installation.all-channels", { server });
    if (lacked.every((one) => isGranted({ guild }, one)))
        return { ...facts, about, problem, fix: say("installation.lacks.fix-in-channel", { permissions }) };
    const link = inviteLink(guild.client.application.id);
    return { ...facts, about, problem, fix: say("installation.lacks.fix-in-server", { permissions }), link };
}
