import type { Channels } from "../channels.ts";
import { channelWire } from "../wire/channel-wire.ts";
import { messageWire } from "../wire/message-wire.ts";
import { memberWire, userWire } from "../wire/wire.ts";
import { permissionsIn } from "../world/computed-permissions.ts";
import { contextOf, isUserInstalled } from "../world/installation.ts";
import type { WorldInteraction } from "../world/interaction.ts";
import { defaultLocale } from "../world/people.ts";

/** The interaction in the format of Discord's API, with what the member and the bot may do in its channel. */
export function interactionWire(
    { world, channel: at }: Channels,
    interaction: WorldInteraction,
    data: unknown,
) {
    const { id, token, type, user, message } = interaction;
    const channel = at(interaction.channelId);
    const guild = world.guilds.get(channel.guildId ?? "");
    const member = guild?.members.get(user.id);
    const permissions = permissionsIn(world, channel, user.id);
    return {
        id,
        application_id: world.applicationId,
        type,
        data,
        token,
        version: 1,
        channel_id: channel.id,
        channel: { ...channelWire(channel, world), permissions: String(permissions) },
        ...(guild === undefined || member === undefined
            ? { user: userWire(user) }
            : {
                  guild_id: guild.id,
                  guild: { id: guild.id, locale: guild.locale, features: [] },
                  guild_locale: guild.locale,
                  member: memberWire(member, permissions),
              }),
        ...(message === undefined ? {} : { message: messageWire(message, world) }),
        locale: user.locale ?? defaultLocale,
        app_permissions: String(permissionsIn(world, channel, world.bot.id)),
        entitlements: [],
        authorizing_integration_owners: isUserInstalled(world, channel)
            ? { "1": user.id }
            : { "0": guild?.id ?? "0" },
        context: contextOf(channel),
        attachment_size_limit: 10_485_760,
    };
}
