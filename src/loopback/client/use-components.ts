import type { Channels } from "../channels.ts";
import type { MessageAddress } from "../member-contract.ts";
import { canSee } from "../world/computed-permissions.ts";
import type { WorldUser } from "../world/people.ts";
import type { WireComponent, WorldMessage } from "../world/stored-message.ts";
import { ClientRefusal } from "./client-refusal.ts";

/** The current message. Throws a ClientRefusal if this user cannot see it. */
export function visibleMessage(
    channels: Channels,
    user: WorldUser,
    { id, channelId }: MessageAddress,
): WorldMessage {
    const channel = channels.channel(channelId);
    const found = channel.messages.get(id) ?? channel.aside.get(id);
    if (!canSee(channels.world, channel, user.id))
        throw new ClientRefusal("This member does not see the channel.");
    if (found === undefined || (found.onlyFor ?? user.id) !== user.id)
        throw new ClientRefusal("This message is gone.");
    return found;
}

/** The interaction data for pressing a button. */
export function buttonData(message: WorldMessage, customId: string) {
    const button = enabledComponent(message, 2, customId);
    return { component_type: 2, custom_id: customId, id: button.id };
}

/** The interaction data for choosing in a select menu. */
export function menuData(message: WorldMessage, customId: string, values: readonly string[]) {
    const {
        id,
        options = [],
        min_values: least = 1,
        max_values: most = 1,
    } = enabledComponent(message, 3, customId);
    checkChoice(values, { options, least, most });
    return { component_type: 3, custom_id: customId, id, values };
}

/** Throws a ClientRefusal if a menu does not allow these values. */
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

function enabledComponent({ components }: WorldMessage, type: number, customId: string): WireComponent {
    const all = components.flatMap((row) => row.components);
    const found = all.find((part) => part.type === type && part.custom_id === customId);
    if (found === undefined || found.disabled === true) {
        const what = type === 2 ? "button" : "select menu";
        throw new ClientRefusal(`There is no ${what} ${customId}, or it is disabled.`);
    }
    return found;
}
