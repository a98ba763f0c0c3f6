import type { Channels } from "../channels.ts";
import { refused } from "../refusals.ts";
import { permissionsIn } from "../world/computed-permissions.ts";
import { isUserInstalled } from "../world/installation.ts";
import type { WorldInteraction } from "../world/interaction.ts";
import { permissionFlags } from "../world/permission-flags.ts";

/** Apps that only the member installed may add five messages (Receiving and Responding, "Create Followup Message"). */
export function checkFollowUps(
    { world, channel }: Channels,
    { channelId, followUps }: WorldInteraction,
): void {
    if (isUserInstalled(world, channel(channelId)) && followUps.size >= 5) throw refused(40094);
}

/**
 * In a thread that was locked and archived meanwhile, nothing can be answered (discord-api-docs issues 5517 and 6884). Answers
 * need no other permission.
 */
export function checkAnswering({ world, channel: at }: Channels, { channelId }: WorldInteraction): void {
    const channel = at(channelId);
    if (channel.thread?.archived !== true || !channel.thread.locked) return;
    if (world.guilds.get(channel.guildId ?? "")?.app !== "bot") throw refused(50001);
    const managing = permissionsIn(world, channel, world.bot.id) & permissionFlags.manageThreads;
    if (managing === 0n) throw refused(50083);
}
