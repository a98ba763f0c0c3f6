import {
    ApiError,
    alreadyAnswered,
    isRecord,
    unknownInteraction,
    unknownMessage,
    unknownWebhook,
} from "../api-error.ts";
import type { Channels } from "../channels.ts";
import { type MessageBody, readChoices, readMessage } from "../limits/message-limits.ts";
import { readModal } from "../limits/modal-limits.ts";
import { isForcedEphemeral } from "../world/installation.ts";
import type { WorldInteraction } from "../world/interaction.ts";
import { pingsOfInteractions } from "../world/pings.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import { checkAnswering, checkFollowUps } from "./interaction-rules.ts";
import { editMessage, fillMessage, newMessage } from "./messages.ts";

const ephemeralFlag = 64;

/** Handles the first response to an interaction. Throws an ApiError if Discord would reject it. */
export function takeCallback(
    channels: Channels,
    { id, token, body }: { readonly id: string; readonly token: string; readonly body: unknown },
): void {
    const interaction = channels.world.interactions.get(id);
    if (interaction === undefined || interaction.token !== token || interaction.state === "expired")
        throw unknownInteraction();
    if (interaction.state !== "waiting") throw alreadyAnswered();
    if (interaction.type !== 4) checkAnswering(channels, interaction);
    const { type, data } = isRecord(body) ? body : {};
    switch (type) {
        case 4: {
            const message = webhookMessage(channels, interaction, readMessage(data));
            return showAnswer(channels, interaction, message);
        }
        case 5: {
            const flags = readMessage(data).flags ?? 0;
            if ((flags & ~ephemeralFlag) !== 0)
                throw new ApiError(400, 50035, "Only EPHEMERAL may be set when deferring");
            interaction.state = "deferred";
            interaction.deferredOnce = true;
            interaction.original = {
                ...webhookMessage(channels, interaction, { flags, content: "…" }),
                content: "",
                thinking: true,
            };
            return channels.show(interaction.original);
        }
        case 6:
            interaction.original = messageOf(interaction);
            interaction.state = "deferred";
            interaction.deferredOnce = true;
            return;
        case 7: {
            const message = messageOf(interaction);
            editMessage(message, { world: channels.world, body: readMessage(data), now: channels.now() });
            return showAnswer(channels, interaction, message);
        }
        case 8:
            if (interaction.type !== 4) throw invalidFor(interaction, 8);
            interaction.suggested.resolve(readChoices(data));
            interaction.state = "answered";
            return;
        case 9: {
            if (interaction.type !== 2 && interaction.type !== 3) throw invalidFor(interaction, 9);
            interaction.modal = readModal(data);
            interaction.state = "answered";
            const { user } = interaction;
            return channels.notify({
                kind: "modal",
                userId: user.id,
                interactionId: id,
                wire: interaction.modal,
            });
        }
        default:
            throw new ApiError(501, 0, `The loopback does not know callback type ${String(type)}`);
    }
}

const invalidFor = ({ type }: WorldInteraction, callback: number) =>
    new ApiError(400, 50035, `Callback type ${callback} does not answer an interaction of type ${type}`);

/** The message of a component. */
function messageOf({ message }: WorldInteraction): WorldMessage {
    if (message === undefined) throw unknownMessage();
    return message;
}

/** Shows the first response to the member. */
function showAnswer(channels: Channels, interaction: WorldInteraction, message: WorldMessage): void {
    interaction.state = "answered";
    interaction.original = message;
    channels.show(message);
    // Resolve after the request is recorded, so that those who wait find it among the requests.
    setImmediate(() => interaction.answered.resolve(message));
}

function webhookMessage(channels: Channels, interaction: WorldInteraction, body: MessageBody): WorldMessage {
    const { world, now } = channels;
    const channel = channels.channel(interaction.channelId);
    const message = newMessage(body, { world, channel, now: now(), pinging: pingsOfInteractions });
    const { id, type, user, command } = interaction;
    const isForced = isForcedEphemeral(world, channel, user.id);
    const flags = isForced ? message.flags | ephemeralFlag : message.flags;
    return {
        ...message,
        flags,
        webhookId: world.applicationId,
        onlyFor: (flags & ephemeralFlag) !== 0 ? user.id : undefined,
        cause: { id, type, user, command },
    };
}

/** Adds a follow-up message. After a deferral, the first one replaces the placeholder. */
export function followUp(channels: Channels, interaction: WorldInteraction, body: unknown): WorldMessage {
    const read = readMessage(body);
    const { original } = interaction;
    checkAnswering(channels, interaction);
    if (original?.thinking === true) {
        fillMessage(original, read, channels.world);
        showAnswer(channels, interaction, original);
        return original;
    }
    checkFollowUps(channels, interaction);
    const message = webhookMessage(channels, interaction, read);
    interaction.followUps.set(message.id, message);
    channels.show(message);
    if (interaction.state === "deferred") setImmediate(() => interaction.answered.resolve(message));
    return message;
}

/** Edits a response to an interaction. */
export function editAnswer(
    channels: Channels,
    interaction: WorldInteraction,
    { message, body }: { readonly message: WorldMessage; readonly body: unknown },
): void {
    const read = readMessage(body);
    const { world, now } = channels;
    checkAnswering(channels, interaction);
    if (message.thinking) fillMessage(message, read, world);
    else editMessage(message, { world, body: read, now: now() });
    if (message === interaction.original) showAnswer(channels, interaction, message);
    else channels.show(message);
}

const tokenLife = 15 * 60 * 1000;

/** The interaction with this token. Throws "Unknown Webhook" if the token is not valid for follow-ups and edits. */
export function interactionOf(channels: Channels, token: string): WorldInteraction {
    const found = [...channels.world.interactions.values()].find(
        (interaction) => interaction.token === token,
    );
    const known = found !== undefined && found.state !== "waiting" && found.state !== "expired";
    if (!known || channels.now() - found.startedAt > tokenLife) throw unknownWebhook();
    return found;
}

/** A response to an interaction, by "@original" or its id. Throws "Unknown Message". */
export function answerOf(interaction: WorldInteraction, id: string): WorldMessage {
    const { original, followUps } = interaction;
    const found = id === "@original" || id === original?.id ? original : followUps.get(id);
    if (found === undefined) throw unknownMessage();
    return found;
}
