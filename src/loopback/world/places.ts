import type { WorldMember, WorldRole } from "./people.ts";
import type { WorldMessage } from "./stored-message.ts";

export interface WorldGuild {
    readonly id: string;
    readonly name: string;
    /** "commands": installed without the bot user. "none": only users who installed the app for themselves can use it. */
    app: "bot" | "commands" | "none";
    /** During an outage, the bot gets no events of the server. */
    unavailable?: boolean;
    /** The language that its administrators prefer, as Discord writes it. */
    locale: string;
    readonly ownerId: string;
    /** Ids by name, without threads. */
    readonly channels: Map<string, string>;
    /** By id. The role @everyone has the guild's id. */
    readonly roles: Map<string, WorldRole>;
    readonly members: Map<string, WorldMember>;
}

/** Discord's numbers of the types of channels. */
export const channelTypes = {
    text: 0,
    direct: 1,
    voice: 2,
    group: 3,
    category: 4,
    announcement: 5,
    announcementThread: 10,
    publicThread: 11,
    privateThread: 12,
    stage: 13,
    forum: 15,
    media: 16,
} as const;

export interface WorldChannel {
    readonly id: string;
    /** One of `channelTypes`. */
    readonly type: number;
    readonly name: string;
    readonly guildId?: string | undefined;
    /** The category of a channel, or the channel of a thread. */
    readonly parentId?: string | undefined;
    readonly recipients: readonly string[];
    /** By id of a role or member. */
    readonly overwrites: Map<string, Overwrite>;
    /** Seconds that members must wait between two messages. */
    slowmode: number;
    readonly thread?: ThreadState | undefined;
    readonly messages: Map<string, WorldMessage>;
    /** Messages that are not for everyone: ephemeral ones, and deferred responses. */
    readonly aside: Map<string, WorldMessage>;
}

interface Overwrite {
    readonly whom: "role" | "member";
    readonly allow: bigint;
    readonly deny: bigint;
}

export interface ThreadState {
    readonly ownerId: string;
    readonly members: Set<string>;
    archived: boolean;
    locked: boolean;
}

/** Creates a channel without messages. */
export function emptyChannel(
    facts: Pick<WorldChannel, "id" | "type" | "name"> & Partial<WorldChannel>,
): WorldChannel {
    return {
        recipients: [],
        overwrites: new Map(),
        slowmode: 0,
        messages: new Map(),
        aside: new Map(),
        ...facts,
    };
}

/** Forums and media channels contain posts, which are threads, and no messages of their own. */
export const takesOnlyPosts = ({ type }: Pick<WorldChannel, "type">): boolean =>
    type === channelTypes.forum || type === channelTypes.media;

/** Voice and stage channels have text as well, for those who may connect. */
export const isSpoken = ({ type }: Pick<WorldChannel, "type">): boolean =>
    type === channelTypes.voice || type === channelTypes.stage;
