import { canUse } from "./computed-permissions.ts";
import type { WorldUser } from "./people.ts";
import { permissionFlags } from "./permission-flags.ts";
import type { WorldChannel } from "./places.ts";
import type { WorldMessage } from "./stored-message.ts";
import type { World } from "./world.ts";

/** Which mentions of a message may ping, as in Discord's `allowed_mentions`. */
export interface AllowedPings {
    readonly parse: readonly string[];
    readonly users?: readonly string[] | undefined;
    readonly roles?: readonly string[] | undefined;
    /** Whether a reply pings the author of the message that it replies to. */
    readonly repliedUser: boolean;
}

/** What a regular message pings without `allowed_mentions` (Message, "Allowed Mentions Object"). */
export const allPings: AllowedPings = { parse: ["users", "roles", "everyone"], repliedUser: true };

/** What answers to interactions ping without `allowed_mentions`. */
export const pingsOfInteractions: AllowedPings = { parse: ["users"], repliedUser: true };

interface PingingText {
    readonly content: string;
    readonly author: WorldUser;
    readonly channel: WorldChannel;
    readonly replied?: WorldMessage | undefined;
    readonly allowed: AllowedPings;
}

/** Ids of the users and roles that a message pings, and "everyone". */
export function pingsOf(world: World, { content, author, channel, replied, allowed }: PingingText): string[] {
    const { parse, users = [], roles = [], repliedUser } = allowed;
    const pingsAnyone = mayPingAnyone(world, channel, author.id);
    const isMentionable = (id: string) => pingsAnyone || roleIn(world, channel, id)?.mentionable === true;
    return [
        ...new Set([
            ...(pingsAnyone && parse.includes("everyone") && /@(?:everyone|here)/u.test(content)
                ? ["everyone"]
                : []),
            ...userIdsIn(content).filter((id) => parse.includes("users") || users.includes(id)),
            ...roleIdsIn(content)
                .filter((id) => parse.includes("roles") || roles.includes(id))
                .filter(isMentionable),
            ...(repliedUser && replied !== undefined && countsAsMention(replied) ? [replied.author.id] : []),
        ]),
    ];
}

/** MENTION_EVERYONE is for @everyone, @here, and roles that not everyone can mention. */
export const mayPingAnyone = (world: World, channel: WorldChannel, userId: string) =>
    channel.guildId === undefined || canUse(world, channel, userId, permissionFlags.mentionEveryone);

/** A reply to the answer of an interaction never pings the bot (discord-api-docs issue 5395). */
const countsAsMention = ({ cause }: WorldMessage) => cause === undefined;

export const userIdsIn = (content: string): string[] =>
    [...content.matchAll(/<@!?(\d+)>/gu)].map(([, id = ""]) => id);

export const roleIdsIn = (content: string): string[] =>
    [...content.matchAll(/<@&(\d+)>/gu)].map(([, id = ""]) => id);

export const roleIn = (world: World, { guildId }: WorldChannel, id: string) =>
    world.guilds.get(guildId ?? "")?.roles.get(id);
