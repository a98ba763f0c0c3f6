import type { Room } from "../channels.ts";
import type { Address } from "../contract.ts";
import type { RegisteredCommand } from "../limits/command-limits.ts";
import { messageWire } from "../world/message-wire.ts";
import { commandWire } from "../world/wire.ts";
import type { WorldMessage, WorldUser } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";

interface Where {
    readonly room: Room;
    readonly place: Address;
}

interface Whose extends Where {
    readonly user: WorldUser;
}

/** The commands that a member's client offers her there, as Discord gives them back. */
export function offeredCommands(whose: Whose) {
    const { world } = whose.room;
    return scopesOf(whose).flatMap((scope) =>
        (world.commands.get(scope) ?? [])
            .filter((command) => whyNotOffered(command, whose) === undefined)
            .map((command) => commandWire(command, scope, world.applicationId)),
    );
}

/** The command of this name and type that is registered for the place. */
export function commandAt(where: Where, name: string, type: number): RegisteredCommand | undefined {
    return scopesOf(where)
        .flatMap((scope) => where.room.world.commands.get(scope) ?? [])
        .find((command) => command.name === name && command.type === type);
}

/** A sentence for the member whose client does not offer her the command; undefined where it does. */
export function whyNotOffered(command: RegisteredCommand, { room, user, place }: Whose): string | undefined {
    const { guildId, type } = room.channel(place.channelId);
    const guild = room.world.guilds.get(guildId ?? "");
    const context = guild !== undefined ? 0 : type === 1 ? 1 : 2;
    const integration = guild?.installed === true || type === 1 ? 0 : 1;
    if (!(command.contexts ?? [0, 1]).includes(context))
        return `/${command.name} is not offered in this context.`;
    if (guild !== undefined && !(command.integration_types ?? [0]).includes(integration))
        return `/${command.name} cannot be used without the app in this server.`;
    const needed = BigInt(command.default_member_permissions ?? "0");
    const held = guild?.members.get(user.id)?.permissions ?? ~0n;
    return (held & needed) === needed ? undefined : `/${command.name} is not shown to this member.`;
}

/** Global commands first, as a client finds them. */
function scopesOf({ room, place }: Where): readonly string[] {
    const { guildId } = room.channel(place.channelId);
    return guildId === undefined ? [""] : ["", guildId];
}

/** The data of the interaction that a message command starts, where the member's client offers it. */
export function menuTarget(
    name: string,
    {
        room,
        user,
        message,
    }: { readonly room: Room; readonly user: WorldUser; readonly message: WorldMessage },
) {
    const place = { channelId: message.channelId };
    const command = commandAt({ room, place }, name, 3);
    if (command === undefined) throw new ClientRefusal(`There is no message command “${name}” here.`);
    const reason = whyNotOffered(command, { room, user, place });
    if (reason !== undefined) throw new ClientRefusal(reason);
    return {
        id: command.id,
        name,
        type: 3,
        target_id: message.id,
        resolved: { messages: { [message.id]: messageWire(message, room.world) } },
    };
}
