import {
    ApiError,
    alreadyAnswered,
    isRecord,
    unknownInteraction,
    unknownMessage,
    unknownWebhook,
} from "../api-error.ts";
import type { Room } from "../channels.ts";
import { type MessageBody, readChoices, readMessage } from "../limits/message-limits.ts";
import { readModal } from "../limits/modal-limits.ts";
import type { WorldInteraction, WorldMessage } from "../world/world.ts";
import { editMessage, fillMessage, newMessage } from "./messages.ts";

const ephemeralFlag = 64;

/** The first response to an interaction; each type as Discord takes it. */
export function takeCallback(
    room: Room,
    { id, token, body }: { readonly id: string; readonly token: string; readonly body: unknown },
): void {
    const interaction = room.world.interactions.get(id);
    if (interaction === undefined || interaction.token !== token || interaction.state === "void")
        throw unknownInteraction();
    if (interaction.state !== "waiting") throw alreadyAnswered();
    const { type, data } = isRecord(body) ? body : {};
    switch (type) {
        case 4: {
            const message = webhookMessage(room, interaction, readMessage(data));
            return answered(room, interaction, message);
        }
        case 5: {
            const flags = readMessage(data).flags ?? 0;
            if ((flags & ~ephemeralFlag) !== 0)
                throw new ApiError(400, 50035, "Only EPHEMERAL may be set when deferring");
            interaction.state = "deferred";
            interaction.deferredOnce = true;
            interaction.original = {
                ...webhookMessage(room, interaction, { flags, content: "…" }),
                content: "",
                thinking: true,
            };
            return room.show(interaction.original);
        }
        case 6:
            interaction.original = messageOf(interaction);
            interaction.state = "deferred";
            interaction.deferredOnce = true;
            return;
        case 7: {
            const message = messageOf(interaction);
            editMessage(message, { world: room.world, body: readMessage(data), now: room.now() });
            return answered(room, interaction, message);
        }
        case 8:
            if (interaction.type !== 4) throw invalidFor(interaction, 8);
            interaction.proposed.resolve(readChoices(data));
            interaction.state = "answered";
            return;
        case 9: {
            if (interaction.type !== 2 && interaction.type !== 3) throw invalidFor(interaction, 9);
            interaction.modal = readModal(data);
            interaction.state = "answered";
            const { user } = interaction;
            return room.tell({ kind: "modal", userId: user.id, interactionId: id, wire: interaction.modal });
        }
        default:
            throw new ApiError(501, 0, `The loopback does not know callback type ${String(type)}`);
    }
}

const invalidFor = ({ type }: WorldInteraction, callback: number) =>
    new ApiError(400, 50035, `Callback type ${callback} does not answer an interaction of type ${type}`);

/** The message under which a component was pressed. */
function messageOf({ message }: WorldInteraction): WorldMessage {
    if (message === undefined) throw unknownMessage();
    return message;
}

/** The first answer that the member sees. */
function answered(room: Room, interaction: WorldInteraction, message: WorldMessage): void {
    interaction.state = "answered";
    interaction.original = message;
    room.show(message);
    // Once the request is recorded, so that whoever waited for the answer finds it among the requests.
    setImmediate(() => interaction.answered.resolve(message));
}

function webhookMessage(room: Room, interaction: WorldInteraction, body: MessageBody): WorldMessage {
    const { world, now } = room;
    const message = newMessage(body, { world, channel: room.channel(interaction.channelId), now: now() });
    const { id, type, user, command } = interaction;
    return {
        ...message,
        webhookId: world.applicationId,
        onlyFor: (message.flags & ephemeralFlag) !== 0 ? user.id : undefined,
        cause: { id, type, user, command },
    };
}

/** Adds a message to what an interaction was answered with; the first one after a deferral is the answer itself. */
export function followUp(room: Room, interaction: WorldInteraction, body: unknown): WorldMessage {
    const read = readMessage(body);
    const { original } = interaction;
    if (original?.thinking === true) {
        fillMessage(original, read, room.world);
        answered(room, interaction, original);
        return original;
    }
    const message = webhookMessage(room, interaction, read);
    interaction.followUps.set(message.id, message);
    room.show(message);
    if (interaction.state === "deferred") setImmediate(() => interaction.answered.resolve(message));
    return message;
}

/** Changes a message that an interaction was answered with. */
export function editAnswer(
    room: Room,
    interaction: WorldInteraction,
    { message, body }: { readonly message: WorldMessage; readonly body: unknown },
): void {
    const read = readMessage(body);
    const { world, now } = room;
    if (message.thinking) fillMessage(message, read, world);
    else editMessage(message, { world, body: read, now: now() });
    if (message === interaction.original) answered(room, interaction, message);
    else room.show(message);
}

const tokenLife = 15 * 60 * 1000;

/** The interaction whose token is still good for follow-ups and edits. */
export function interactionOf(room: Room, token: string): WorldInteraction {
    const found = [...room.world.interactions.values()].find((interaction) => interaction.token === token);
    const known = found !== undefined && found.state !== "waiting" && found.state !== "void";
    if (!known || room.now() - found.startedAt > tokenLife) throw unknownWebhook();
    return found;
}

/** One of the messages it was answered with: "@original" or a follow-up's id. */
export function answerOf(interaction: WorldInteraction, id: string): WorldMessage {
    const { original, followUps } = interaction;
    const found = id === "@original" || id === original?.id ? original : followUps.get(id);
    if (found === undefined) throw unknownMessage();
    return found;
}
