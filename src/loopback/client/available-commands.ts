import type { Channels } from "../channels.ts";
import type { RegisteredCommand } from "../limits/command-limits.ts";
import type { Address } from "../member-contract.ts";
import { messageWire } from "../wire/message-wire.ts";
import { commandWire } from "../wire/wire.ts";
import { canSee, canUse, canWrite, permissionsIn } from "../world/computed-permissions.ts";
import { contextOf, isUserInstalled } from "../world/installation.ts";
import type { WorldUser } from "../world/people.ts";
import { allPermissions, permissionFlags } from "../world/permission-flags.ts";
import { takesOnlyPosts, type WorldChannel } from "../world/places.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import type { World } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";

interface Where {
    readonly channels: Channels;
    readonly place: Address;
}

interface Viewer extends Where {
    readonly user: WorldUser;
}

/** The commands that a member's client shows in a channel, in the format of Discord's API. */
export function offeredCommands(viewer: Viewer) {
    const { world } = viewer.channels;
    return scopesOf(viewer).flatMap((scope) =>
        (world.commands.get(scope) ?? [])
            .filter((command) => whyNotOffered(command, viewer) === undefined)
            .map((command) => commandWire(command, scope, world.applicationId)),
    );
}

/** The command with this name and type that is registered for a channel. */
export function commandAt(where: Where, name: string, type: number): RegisteredCommand | undefined {
    return scopesOf(where)
        .flatMap((scope) => where.channels.world.commands.get(scope) ?? [])
        .find((command) => command.name === name && command.type === type);
}

/** Why a member's client does not show the command; undefined if it does. */
export function whyNotOffered(
    command: RegisteredCommand,
    { channels, user, place }: Viewer,
): string | undefined {
    const { world } = channels;
    const channel = channels.channel(place.channelId);
    const guild = world.guilds.get(channel.guildId ?? "");
    if (!(command.contexts ?? [0, 1]).includes(contextOf(channel)) || takesOnlyPosts(channel))
        return `/${command.name} is not available here.`;
    if (!isInstalled(command, { world, channel, user })) {
        const where =
            guild === undefined ? "this member did not install the app" : "the app is not in this server";
        return `/${command.name} can't be used here because ${where}.`;
    }
    if (channel.thread?.archived === true) return "This thread is archived.";
    const allowed =
        guild === undefined ? canSee(world, channel, user.id) : mayUse(command, { world, channel, user });
    return allowed ? undefined : `/${command.name} is not available to this member.`;
}

interface PlacedUser {
    readonly world: World;
    readonly channel: WorldChannel;
    readonly user: WorldUser;
}

/** Whether the app's installation that counts there offers the command (Application Commands, "Contexts"). */
function isInstalled(
    { integration_types: types = [0] }: RegisteredCommand,
    { world, channel, user }: PlacedUser,
): boolean {
    if (isUserInstalled(world, channel)) return types.includes(1) && user.installedApp === true;
    return channel.guildId === undefined || types.includes(0);
}

/**
 * Members who may not write may not use commands (Application Commands, "User Commands"; discord-api-docs issue 2696), except those
 * in the menu of messages (issue 7707). Administrators may use every command. With the default "0", nobody else may.
 */
function mayUse(
    { type, default_member_permissions: needed }: RegisteredCommand,
    { world, channel, user }: PlacedUser,
): boolean {
    const granted = permissionsIn(world, channel, user.id);
    if (type !== inMessageMenu && !canWrite(world, channel, user.id)) return false;
    if (granted === allPermissions) return true;
    if (!canUse(world, channel, user.id, permissionFlags.useApplicationCommands)) return false;
    if (needed === null || needed === undefined) return true;
    return needed !== "0" && (granted & BigInt(needed)) === BigInt(needed);
}

const inMessageMenu = 3;

/** Global commands first, like Discord's client. */
function scopesOf({ channels, place }: Where): readonly string[] {
    const { guildId } = channels.channel(place.channelId);
    const isInstalled = channels.world.guilds.get(guildId ?? "")?.app !== "none";
    return guildId === undefined || !isInstalled ? [""] : ["", guildId];
}

/** The interaction data for a message command. Throws a ClientRefusal if the client would not show it. */
export function messageCommandData(
    name: string,
    {
        channels,
        user,
        message,
    }: { readonly channels: Channels; readonly user: WorldUser; readonly message: WorldMessage },
) {
    const place = { channelId: message.channelId };
    const command = commandAt({ channels, place }, name, 3);
    if (command === undefined) throw new ClientRefusal(`There is no message command “${name}” here.`);
    const reason = whyNotOffered(command, { channels, user, place });
    if (reason !== undefined) throw new ClientRefusal(reason);
    return {
        id: command.id,
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageWire(message, channels.world) } },
    };
}
