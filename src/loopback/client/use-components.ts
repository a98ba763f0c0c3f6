import type { Room } from "../channels.ts";
import type { MessageAddress } from "../contract.ts";
import type { WireComponent, WorldMessage, WorldUser } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";

/** The message as it stands, where this user sees it. */
export function visibleMessage(room: Room, user: WorldUser, { id, channelId }: MessageAddress): WorldMessage {
    const { messages, aside } = room.channel(channelId);
    const found = messages.get(id) ?? aside.get(id);
    if (found === undefined || (found.onlyFor ?? user.id) !== user.id)
        throw new ClientRefusal("This message is gone.");
    return found;
}

/** The data of the interaction that pressing a button starts. */
export function pressedIn(message: WorldMessage, customId: string) {
    const button = usable(message, 2, customId);
    return { component_type: 2, custom_id: customId, id: button.id };
}

/** The data of the interaction that choosing in a select menu starts. */
export function chosenIn(message: WorldMessage, customId: string, values: readonly string[]) {
    const { id, options = [], min_values: least = 1, max_values: most = 1 } = usable(message, 3, customId);
    checkChoice(values, { options, least, most });
    return { component_type: 3, custom_id: customId, id, values };
}

/** Throws where a menu would not let anyone choose these. */
export function checkChoice(
    values: readonly string[],
    {
        options,
        least,
        most,
    }: {
        readonly options: readonly { readonly value: string }[];
        readonly least: number;
        readonly most: number;
    },
): void {
    const unknown = values.find((value) => !options.some((option) => option.value === value));
    if (unknown !== undefined) throw new ClientRefusal(`There is no choice ${unknown}.`);
    if (new Set(values).size < least || values.length > most)
        throw new ClientRefusal(`Choose from ${least} to ${most}.`);
}

function usable({ components }: WorldMessage, type: number, customId: string): WireComponent {
    const all = components.flatMap((row) => row.components);
    const found = all.find((part) => part.type === type && part.custom_id === customId);
    if (found === undefined || found.disabled === true) {
        const what = type === 2 ? "button" : "select menu";
        throw new ClientRefusal(`There is no ${what} ${customId} that can be used.`);
    }
    return found;
}
