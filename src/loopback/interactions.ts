import {
    ApiError,
    alreadyAnswered,
    isRecord,
    unknownInteraction,
    unknownMessage,
    unknownWebhook,
} from "./api-error.ts";
import { type MessageBody, readChoices, readMessage } from "./limits.ts";
import { editMessage, newMessage } from "./messages.ts";
import type { Room } from "./room.ts";
import type { WorldInteraction, WorldMessage } from "./world.ts";

const ephemeralFlag = 64;
const tokenLife = 15 * 60 * 1000;

/** The first response to an interaction; each type as Discord takes it. */
export function takeCallback(room: Room, id: string, token: string, body: unknown): void {
    const interaction = room.world.interactions.get(id);
    if (interaction === undefined || interaction.token !== token || interaction.state === "void")
        throw unknownInteraction();
    if (interaction.state !== "waiting") throw alreadyAnswered();
    const type = isRecord(body) ? body["type"] : undefined;
    const data = isRecord(body) ? body["data"] : undefined;
    switch (type) {
        case 4:
            return firstAnswer(room, interaction, readMessage(data));
        case 5: {
            const flags = readMessage(data).flags ?? 0;
            if ((flags & ~ephemeralFlag) !== 0)
                throw new ApiError(400, 50035, "Only EPHEMERAL may be set when deferring");
            interaction.ephemeral = (flags & ephemeralFlag) !== 0;
            return defer(interaction);
        }
        case 6:
            if (interaction.message === undefined) throw unknownMessage();
            interaction.original = interaction.message;
            return defer(interaction);
        case 7:
            if (interaction.message === undefined) throw unknownMessage();
            editMessage(interaction.message, readMessage(data));
            interaction.original = interaction.message;
            return answered(room, interaction, interaction.message);
        case 8:
            interaction.proposed.resolve(readChoices(data));
            interaction.state = "answered";
            return;
        default:
            throw new ApiError(501, 0, `The loopback does not know callback type ${String(type)}`);
    }
}

function defer(interaction: WorldInteraction): void {
    interaction.state = "deferred";
    interaction.deferredOnce = true;
}

function firstAnswer(room: Room, interaction: WorldInteraction, body: MessageBody): void {
    const message = webhookMessage(room, interaction, body);
    interaction.ephemeral = (message.flags & ephemeralFlag) !== 0;
    interaction.original = message;
    answered(room, interaction, message);
}

function answered(room: Room, interaction: WorldInteraction, message: WorldMessage): void {
    interaction.state = "answered";
    room.show(message, interaction.ephemeral);
    interaction.answered.resolve(message);
}

function webhookMessage(room: Room, interaction: WorldInteraction, body: MessageBody): WorldMessage {
    const channel = room.channel(interaction.channelId);
    const message = newMessage(body, { world: room.world, channel, now: room.now() });
    return { ...message, webhookId: room.world.applicationId };
}

/** The interaction whose token is still good for follow-ups and edits. */
function followed(room: Room, token: string): WorldInteraction {
    const found = [...room.world.interactions.values()].find((interaction) => interaction.token === token);
    const known = found !== undefined && found.state !== "waiting" && found.state !== "void";
    if (!known || room.now() - found.startedAt > tokenLife) throw unknownWebhook();
    return found;
}

export function editOriginal(room: Room, token: string, body: unknown): WorldMessage {
    const interaction = followed(room, token);
    const read = readMessage(body);
    if (interaction.original !== undefined) {
        editMessage(interaction.original, read);
    } else {
        const flags = (read.flags ?? 0) | (interaction.ephemeral ? ephemeralFlag : 0);
        interaction.original = webhookMessage(room, interaction, { ...read, flags });
    }
    answered(room, interaction, interaction.original);
    return interaction.original;
}

export function followUp(room: Room, token: string, body: unknown): WorldMessage {
    const interaction = followed(room, token);
    const message = webhookMessage(room, interaction, readMessage(body));
    // The first follow-up of a deferral is its answer, with the visibility that was fixed then.
    if (interaction.state === "deferred") {
        message.flags = (message.flags & ~ephemeralFlag) | (interaction.ephemeral ? ephemeralFlag : 0);
        interaction.original = message;
        answered(room, interaction, message);
        return message;
    }
    interaction.followUps.set(message.id, message);
    room.show(message, (message.flags & ephemeralFlag) !== 0);
    return message;
}

export function originalOf(room: Room, token: string): WorldMessage {
    const { original } = followed(room, token);
    if (original === undefined) throw unknownMessage();
    return original;
}
