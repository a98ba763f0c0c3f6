import { randomBytes } from "node:crypto";
import type { Channels } from "../channels.ts";
import type { GatewayServer } from "../gateway/gateway.ts";
import type { WorldInteraction } from "../world/interaction.ts";
import type { WorldUser } from "../world/people.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import { ClientRefusal } from "./client-refusal.ts";
import { interactionWire } from "./interaction-wire.ts";

export interface MemberTools {
    readonly channels: Channels;
    readonly gateway: () => GatewayServer;
    /** Milliseconds that the bot has for its first response. */
    readonly expireAfter: () => number;
}

interface Start {
    readonly user: WorldUser;
    readonly channelId: string;
    /** 2: command, 3: component, 4: autocomplete, 5: modal. */
    readonly type: number;
    readonly data: unknown;
    /** The message of a component. */
    readonly message?: WorldMessage | undefined;
    readonly command?: WorldInteraction["command"];
}

/** Sends an interaction to the bot. It expires if the bot does not respond in time. */
export function startInteraction(tools: MemberTools, start: Start): WorldInteraction {
    const { channels, gateway, expireAfter } = tools;
    const { user, channelId, type, message, command } = start;
    const interaction: WorldInteraction = {
        id: channels.world.newId(),
        token: randomBytes(24).toString("base64url"),
        type,
        user,
        command,
        channelId,
        message,
        startedAt: channels.now(),
        state: "waiting",
        followUps: new Map(),
        answered: Promise.withResolvers(),
        suggested: Promise.withResolvers(),
        deferredOnce: false,
    };
    // Avoids unhandled rejections if nobody waits. Those who do still get the rejection.
    interaction.answered.promise.catch(() => undefined);
    interaction.suggested.promise.catch(() => undefined);
    channels.world.interactions.set(interaction.id, interaction);
    forgetExpired(channels);
    setTimeout(() => expire(channels, interaction), expireAfter()).unref();
    const wire = interactionWire(channels, interaction, start.data);
    const { guildId } = channels.channel(channelId);
    gateway().dispatch({ name: "INTERACTION_CREATE", intent: 0, guildId, data: () => wire });
    return interaction;
}

/** Tokens are valid for 15 minutes; after that, nothing can be done with an interaction. */
function forgetExpired({ world, now }: Channels): void {
    for (const { id, startedAt } of world.interactions.values()) {
        if (now() - startedAt < 2 * 15 * 60 * 1000) return;
        world.interactions.delete(id);
    }
}

function expire(channels: Channels, interaction: WorldInteraction): void {
    if (interaction.state !== "waiting") return;
    interaction.state = "expired";
    const reason = new ClientRefusal(interaction.type === 4 ? "Loading options failed." : silence);
    interaction.answered.reject(reason);
    interaction.suggested.reject(reason);
    if (interaction.type === 4) return;
    const { user, channelId } = interaction;
    channels.notify({ kind: "failed", userId: user.id, channelId, text: silence });
}

const silence = "The application did not respond.";
