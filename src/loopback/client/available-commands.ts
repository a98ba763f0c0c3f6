import type { Channels } from "../channels.ts";
import type { Address } from "../contract.ts";
import type { RegisteredCommand } from "../limits/command-limits.ts";
import { messageWire } from "../world/message-wire.ts";
import { commandWire } from "../world/wire.ts";
import type { WorldMessage, WorldUser } from "../world/world.ts";
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
    const { guildId, type } = channels.channel(place.channelId);
    const guild = channels.world.guilds.get(guildId ?? "");
    const context = guild !== undefined ? 0 : type === 1 ? 1 : 2;
    const integration = guild?.installed === true || type === 1 ? 0 : 1;
    if (!(command.contexts ?? [0, 1]).includes(context)) return `/${command.name} is not available here.`;
    if (guild !== undefined && !(command.integration_types ?? [0]).includes(integration))
        return `/${command.name} can't be used here because the app is not in this server.`;
    const needed = BigInt(command.default_member_permissions ?? "0");
    const granted = guild?.members.get(user.id)?.permissions ?? ~0n;
    return (granted & needed) === needed ? undefined : `/${command.name} is not available to this member.`;
}

/** Global commands first, like Discord's client. */
function scopesOf({ channels, place }: Where): readonly string[] {
    const { guildId } = channels.channel(place.channelId);
    return guildId === undefined ? [""] : ["", guildId];
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
