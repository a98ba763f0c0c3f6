import { ChannelType, type Client, type Guild, PermissionFlagsBits, type User } from "discord.js";
import type { Command } from "../command/command.ts";
import type { Names } from "../spoken-text.ts";
import { isOwnRole } from "./addressed.ts";

/** Where a text was written. */
interface TextPlace {
    readonly client: Client<true>;
    readonly guild: Guild | null;
    /** The users that it mentions, if Discord listed them. */
    readonly mentioned?: { get(id: string): User | undefined } | undefined;
}

/**
 * The names that texts written there may mention. The reply may be public, so channels that not everyone can see have no name, and
 * neither has anything in other servers.
 */
export function knownNames(
    { client, guild, mentioned }: TextPlace,
    { commands }: { readonly commands: readonly Pick<Command, "name">[] },
): Names {
    return {
        channel: (id) => {
            const channel = guild?.channels.cache.get(id);
            if (guild === null || channel === undefined || channel.type === ChannelType.PrivateThread)
                return undefined;
            const everyone = channel.permissionsFor(guild.roles.everyone);
            return everyone?.has(PermissionFlagsBits.ViewChannel, false) === true ? channel.name : undefined;
        },
        // A text that addresses the bot does not show that when repeated.
        member: (id) =>
            id === client.user.id
                ? undefined
                : (guild?.members.cache.get(id) ?? mentioned?.get(id))?.displayName,
        role: (id) => {
            const role = guild?.roles.cache.get(id);
            return role === undefined || isOwnRole(role) ? undefined : role.name;
        },
        commands: commands.map(({ name }) => name),
    };
}
