import { canUse, canWrite } from "./computed-permissions.ts";
import { permissionFlags } from "./permission-flags.ts";
import { channelTypes, type WorldChannel } from "./places.ts";
import type { World } from "./world.ts";

/** Whether only the member's own installation of the app counts there. */
export function isUserInstalled(world: World, { guildId, type }: WorldChannel): boolean {
    const guild = world.guilds.get(guildId ?? "");
    return guild === undefined ? type !== channelTypes.direct : guild.app === "none";
}

/** 0: a server, 1: direct messages with the bot, 2: a group. */
export function contextOf({ guildId, type }: WorldChannel): number {
    if (guildId !== undefined) return 0;
    return type === channelTypes.direct ? 1 : 2;
}

/**
 * Whether Discord shows all answers to this member only: the app is theirs, not the server's, and they lack Use External Apps
 * (Permissions, "Bitwise Permission Flags") or may not write (discord-api-docs issue 7707).
 */
export function isForcedEphemeral(world: World, channel: WorldChannel, userId: string): boolean {
    if (channel.guildId === undefined || !isUserInstalled(world, channel)) return false;
    const { useExternalApps } = permissionFlags;
    return !canUse(world, channel, userId, useExternalApps) || !canWrite(world, channel, userId);
}
