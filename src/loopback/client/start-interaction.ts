import { randomBytes } from "node:crypto";
import type { Room } from "../channels.ts";
import type { GatewayServer } from "../gateway/gateway.ts";
import { messageWire } from "../world/message-wire.ts";
import { channelWire, everyonesPermissions, memberWire, userWire } from "../world/wire.ts";
import type { WorldInteraction, WorldMessage, WorldUser } from "../world/world.ts";
import { ClientRefusal } from "./client-refusal.ts";

export interface MemberTools {
    readonly room: Room;
    readonly gateway: () => GatewayServer;
    /** Gives milliseconds. */
    readonly voidAfter: () => number;
}

interface Start {
    readonly user: WorldUser;
    readonly channelId: string;
    /** 2 a command, 3 a component, 4 proposals, 5 a modal's submission. */
    readonly type: number;
    readonly data: unknown;
    /** The one under which a component was pressed. */
    readonly message?: WorldMessage | undefined;
    readonly command?: WorldInteraction["command"];
}

/** Tells the bot what a member did, and waits for its first answer as long as Discord does. */
export function startInteraction(tools: MemberTools, start: Start): WorldInteraction {
    const { room, gateway, voidAfter } = tools;
    const { user, channelId, type, message, command } = start;
    const interaction: WorldInteraction = {
        id: room.world.newId(),
        token: randomBytes(24).toString("base64url"),
        type,
        user,
        command,
        channelId,
        message,
        startedAt: room.now(),
        state: "waiting",
        followUps: new Map(),
        answered: Promise.withResolvers(),
        proposed: Promise.withResolvers(),
        deferredOnce: false,
    };
    // Nobody may be waiting for it; whoever does gets the rejection all the same.
    interaction.answered.promise.catch(() => undefined);
    interaction.proposed.promise.catch(() => undefined);
    room.world.interactions.set(interaction.id, interaction);
    setTimeout(() => expire(room, interaction), voidAfter()).unref();
    const wire = interactionWire(room, interaction, start.data);
    gateway().dispatch("INTERACTION_CREATE", 0, () => wire);
    return interaction;
}

function expire(room: Room, interaction: WorldInteraction): void {
    if (interaction.state !== "waiting") return;
    interaction.state = "void";
    const reason = new ClientRefusal(interaction.type === 4 ? "Loading options failed." : silence);
    interaction.answered.reject(reason);
    interaction.proposed.reject(reason);
    if (interaction.type === 4) return;
    const { user, channelId } = interaction;
    room.tell({ kind: "failed", userId: user.id, channelId, text: silence });
}

const silence = "The application did not respond.";

function interactionWire({ world, channel: at }: Room, interaction: WorldInteraction, data: unknown) {
    const { id, token, type, user, message } = interaction;
    const channel = at(interaction.channelId);
    const guild = world.guilds.get(channel.guildId ?? "");
    const member = guild?.members.get(user.id);
    const installed = guild?.installed ?? channel.type === 1;
    return {
        id,
        application_id: world.applicationId,
        type,
        data,
        token,
        version: 1,
        channel_id: channel.id,
        channel: channelWire(channel, world),
        ...(guild === undefined || member === undefined
            ? { user: userWire(user) }
            : {
                  guild_id: guild.id,
                  guild: { id: guild.id, locale: "en-US", features: [] },
                  guild_locale: "en-US",
                  member: memberWire(member),
              }),
        ...(message === undefined ? {} : { message: messageWire(message, world) }),
        locale: "en-US",
        app_permissions: String(everyonesPermissions),
        entitlements: [],
        authorizing_integration_owners: installed ? { "0": guild?.id ?? "0" } : { "1": user.id },
        context: guild === undefined ? (channel.type === 1 ? 1 : 2) : 0,
        attachment_size_limit: 10_485_760,
    };
}
