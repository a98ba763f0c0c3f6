import type { Loopback } from "../../../src/loopback/contract.ts";
import type { Guild } from "../../../src/loopback/guild-contract.ts";
import type { Address, LoopbackMember } from "../../../src/loopback/member-contract.ts";
import { permissionFlags } from "../../../src/loopback/world/permission-flags.ts";
import type { Random } from "./random.ts";
import type { Year } from "./year.ts";

/** Where members write, and what the bot may do there. */
export interface Place {
    readonly address: Address;
    readonly isThread: boolean;
    /** The channel whose permissions count. */
    readonly channel: Channel;
}

interface Channel {
    readonly address: Address;
    /** What is denied to the bot here. */
    denied: "nothing" | "seeing" | "writing" | "reacting";
}

/** A server, and what is known about it. */
export interface Server {
    readonly name: string;
    readonly guild: Guild;
    readonly shard: number;
    readonly isHome: boolean;
    readonly places: readonly Place[];
    readonly channels: readonly Channel[];
    readonly moderator: LoopbackMember;
    members: LoopbackMember[];
    presence: "member" | "gone" | "unavailable";
    isTimedOut: boolean;
    /** The channels for public answers; all if empty. */
    allowed: readonly Address[];
    isPrivate: boolean;
}

/** How many bots share the servers. */
export const shards = 2;

/** Creates a server with channels of all kinds that take messages. */
export async function openServer(
    loopback: Loopback,
    name: string,
    { isHome }: { readonly isHome: boolean },
): Promise<Server> {
    const guild = loopback.guild(name);
    const moderator = guild.member(`${name}'s moderator`, { permissions: permissionFlags.manageGuild });
    const members = Array.from({ length: 24 }, (_, at) => guild.member(`${name} ${at}`));
    const kinds = { general: "text", library: "text", news: "announcement", lounge: "voice" } as const;
    const channels = Object.entries(kinds).map(
        ([channel, kind]): Channel => ({ address: guild.channel(channel, { kind }), denied: "nothing" }),
    );
    const places = channels.map((channel): Place => ({ ...channel, channel, isThread: false }));
    const [general] = channels;
    if (general !== undefined) {
        const address = await moderator.startThread(general.address, "A thread");
        places.push({ address, channel: general, isThread: true });
    }
    const forum: Channel = { address: guild.channel("forum", { kind: "forum" }), denied: "nothing" };
    const post = await moderator.post(forum.address, "A post", "Hello.");
    places.push({ address: post, channel: forum, isThread: true });
    return {
        name,
        guild,
        shard: Number((BigInt(guild.id) >> 22n) % BigInt(shards)),
        isHome,
        places,
        channels: [...channels, forum],
        moderator,
        members,
        presence: "member",
        isTimedOut: false,
        allowed: [],
        isPrivate: false,
    };
}

/** Denies this to the bot in a channel, and nothing else. */
export function deny({ guild }: Server, channel: Channel, denied: Channel["denied"]): void {
    const { viewChannel, sendMessages, sendMessagesInThreads, addReactions } = permissionFlags;
    const flags = {
        nothing: 0n,
        seeing: viewChannel,
        writing: sendMessages | sendMessagesInThreads,
        reacting: addReactions,
    };
    guild.overwrite(channel.address, guild.botRole() ?? guild.id, { deny: flags[denied] });
    channel.denied = denied;
}

/** Whether the bot may write here. */
export const mayWrite = ({ isTimedOut }: Server, { channel: { denied } }: Place) =>
    !isTimedOut && denied !== "seeing" && denied !== "writing";

/** Whether the bot may react here. */
export const mayReact = ({ isTimedOut }: Server, { channel: { denied } }: Place) =>
    !isTimedOut && denied !== "seeing" && denied !== "reacting";

/** One member leaves, and another joins. */
export function replaceMember(server: Server, random: Random): void {
    const leaving = random.pick(server.members);
    server.guild.kick(leaving.id);
    const joined = server.guild.member(`${server.name} ${random.below(1_000_000)}`);
    server.members = [...server.members.filter((member) => member !== leaving), joined];
}

/** The member who has not asked for the longest time: each gets only three replies in five seconds in a channel. */
export function nextMember(server: Server): LoopbackMember {
    const [first, ...others] = server.members;
    if (first === undefined) throw new Error("There are no members.");
    server.members = [...others, first];
    return first;
}

/** Whether a server's bot is running and a member of it. */
export const isAnswering =
    ({ bots }: Pick<Year, "bots">) =>
    ({ presence, shard }: Server): boolean =>
        presence === "member" && bots[shard] !== undefined;
