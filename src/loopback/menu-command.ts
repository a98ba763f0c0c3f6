import { ClientRefusal } from "./client-refusal.ts";
import { messageWire } from "./message-wire.ts";
import { commandAt, whyNotOffered } from "./offered.ts";
import type { Room } from "./room.ts";
import type { WorldMessage, WorldUser } from "./world.ts";

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
