import type { ListedChannel, LoopbackMember } from "../../loopback/member-contract.ts";
import type { PlaceShown } from "../protocol.ts";

interface ShownNames {
    /** The names of servers by id. */
    readonly servers: ReadonlyMap<string, string>;
    readonly botName: string;
}

/** What a member's client shows, in display order: channels, each followed by its threads, then private conversations. */
export function placesOf(member: LoopbackMember, { servers, botName }: ShownNames): PlaceShown[] {
    const all = member.channels();
    const ofServers = all.filter(({ guildId, kind }) => guildId !== undefined && kind !== "thread");
    const threadsOf = (channel: ListedChannel) =>
        all.filter(({ kind, parentId }) => kind === "thread" && parentId === channel.channelId);
    const isDirect = ({ kind }: ListedChannel) => kind === "direct";
    const isGroup = ({ kind }: ListedChannel) => kind === "group";
    const ordered = [
        ...ofServers.flatMap((channel) => [channel, ...threadsOf(channel)]),
        ...all.filter(isDirect),
        ...all.filter(isGroup),
    ];
    return ordered.map(({ guildId = "", ...channel }) => ({
        ...channel,
        name: channel.kind === "direct" ? botName : channel.name,
        server: servers.get(guildId),
        parentId: channel.kind === "thread" ? channel.parentId : undefined,
        mentionable: member.mentionable(channel),
    }));
}
