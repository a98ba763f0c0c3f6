import { randomBytes } from "node:crypto";
import { readOptions, runnable } from "./client-checks.ts";
import type { Interaction, Member, Place } from "./contract.ts";
import type { GatewayServer } from "./gateway.ts";
import type { Room } from "./room.ts";
import { shown } from "./shown.ts";
import { channelWire, everyonesPermissions, memberWire, messageWire, userWire } from "./wire.ts";
import type { WorldInteraction, WorldUser } from "./world.ts";

interface MemberTools {
    readonly room: Room;
    readonly gateway: () => GatewayServer;
    readonly voidAfter: number;
}

/** What a member can do, as her Discord client lets her. */
export function memberOf(user: WorldUser, { room, gateway, voidAfter }: MemberTools): Member {
    const { world } = room;

    const start = (place: Place, type: number, data: unknown, messageId?: string): WorldInteraction => {
        const channel = room.channel(place.channelId);
        const guild = world.guilds.get(channel.guildId ?? "");
        const message = messageId === undefined ? undefined : findMessage(room, place, messageId);
        const interaction: WorldInteraction = {
            id: world.newId(),
            token: randomBytes(24).toString("base64url"),
            channelId: channel.id,
            message,
            startedAt: room.now(),
            state: "waiting",
            ephemeral: false,
            followUps: new Map(),
            answered: Promise.withResolvers(),
            proposed: Promise.withResolvers(),
            deferredOnce: false,
        };
        // Nobody may be waiting for it; whoever does gets the rejection all the same.
        interaction.answered.promise.catch(() => undefined);
        interaction.proposed.promise.catch(() => undefined);
        world.interactions.set(interaction.id, interaction);
        setTimeout(() => expire(interaction), voidAfter).unref();
        const member = guild?.members.get(user.id);
        const installed = guild?.installed ?? channel.type === 1;
        gateway().dispatch("INTERACTION_CREATE", 0, () => ({
            id: interaction.id,
            application_id: world.applicationId,
            type,
            data,
            token: interaction.token,
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
        }));
        return interaction;
    };

    const handle = (interaction: WorldInteraction): Interaction => ({
        id: interaction.id,
        answer: async () => shown(await interaction.answered.promise, interaction.ephemeral),
        get deferred() {
            return interaction.deferredOnce;
        },
    });

    return {
        id: user.id,
        run: async (place, command, options = {}, { force = false } = {}) =>
            handle(start(place, 2, runnable({ room, user, place, command, options, force }))),
        type: async (place, command, options, focused) => {
            const data = runnable({
                room,
                user,
                place,
                command,
                options: readOptions(options, focused),
                force: false,
                focused,
            });
            return start(place, 4, data).proposed.promise;
        },
        press: async (message, customId) => {
            const button = message.buttons.find((known) => known.customId === customId);
            if (button === undefined || button.disabled)
                throw new Error(`There is no button ${customId} that can be pressed.`);
            const place = { channelId: message.channelId };
            return handle(start(place, 3, { component_type: 2, custom_id: customId, id: 2 }, message.id));
        },
        say: async (place, content, { replyTo, attachment = false } = {}) => {
            const channel = room.channel(place.channelId);
            const message = {
                id: world.newId(),
                channelId: channel.id,
                author: user,
                sentAt: new Date(room.now()).toISOString(),
                content,
                flags: 0,
                components: [],
                pings: [],
                edits: 0,
                replyTo,
                attachment,
            };
            room.show(message, false);
            return shown(message, false);
        },
        direct: () => directPlace(room, user),
    };
}

function expire(interaction: WorldInteraction): void {
    if (interaction.state !== "waiting") return;
    interaction.state = "void";
    const reason = new Error("The application did not respond.");
    interaction.answered.reject(reason);
    interaction.proposed.reject(reason);
}

/** Ephemeral messages are in no channel; an interaction remembers its own. */
function findMessage(room: Room, place: Place, id: string) {
    const kept = room.channel(place.channelId).messages.get(id);
    if (kept !== undefined) return kept;
    return [...room.world.interactions.values()]
        .map(({ original }) => original)
        .find((original) => original?.id === id);
}

function directPlace({ world }: Room, user: WorldUser): Place {
    const open = [...world.channels.values()].find(
        ({ type, recipients }) => type === 1 && recipients[0] === user.id,
    );
    if (open !== undefined) return { channelId: open.id };
    const id = world.newId();
    world.channels.set(id, { id, type: 1, name: "", recipients: [user.id], messages: new Map() });
    return { channelId: id };
}
