/** A message as a member sees it in a channel, a direct message or as an interaction's answer. */
export interface ShownMessage {
    readonly id: string;
    readonly channelId: string;
    readonly authorId: string;
    /** Discord Markdown, as sent. */
    readonly content: string;
    readonly flags: number;
    readonly ephemeral: boolean;
    readonly buttons: readonly {
        readonly label: string;
        readonly customId: string;
        readonly disabled: boolean;
    }[];
    /** The message this one replies to. */
    readonly replyTo?: string | undefined;
    /** Ids of members whom the message pinged, after `allowed_mentions`; "everyone" for @everyone and @here. */
    readonly pings: readonly string[];
    readonly edits: number;
}

/** One interaction that a member started, and what came of it. */
export interface Interaction {
    readonly id: string;
    /** Resolves with the first answer the member sees; rejects when the token went void without one. */
    answer(): Promise<ShownMessage>;
    /** Whether the bot deferred before it answered. */
    readonly deferred: boolean;
}

export interface Place {
    /** A text channel of a guild, a DM channel with the bot, or a group DM (user-installed app). */
    readonly channelId: string;
}

/** What a member does. */
export interface Member {
    readonly id: string;
    run(
        place: Place,
        command: string,
        options?: Readonly<Record<string, string | boolean>>,
        /** Sends it even where a client would not offer the command. */
        how?: { readonly force?: boolean },
    ): Promise<Interaction>;
    /** What the bot proposes while the member types into `focused`. `command` may be "corpus reload". */
    type(
        place: Place,
        command: string,
        options: Readonly<Record<string, string | boolean>>,
        focused: string,
    ): Promise<readonly { readonly name: string; readonly value: string }[]>;
    press(message: ShownMessage, customId: string): Promise<Interaction>;
    say(
        place: Place,
        content: string,
        extra?: { readonly replyTo?: string; readonly attachment?: boolean },
    ): Promise<ShownMessage>;
    /** Opens, or returns, the direct messages between this member and the bot. */
    direct(): Place;
}

export interface Guild {
    readonly id: string;
    /** A text channel by name, made when it is new. */
    channel(name: string): Place;
    role(name: string, permissions?: bigint): { readonly id: string };
    member(
        name: string,
        given?: { readonly roles?: readonly string[]; readonly permissions?: bigint; readonly bot?: boolean },
    ): Member;
}

/** One request the bot made. */
export interface RecordedRequest {
    readonly method: string;
    /** Below the API version, such as "/channels/1/messages". */
    readonly path: string;
    readonly body: unknown;
    readonly status: number;
    readonly milliseconds: number;
}

/** The next `times` (default 1) requests that match get this answer instead of the real one. */
export interface Fault {
    readonly method?: string;
    readonly path: RegExp;
    readonly status: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly times?: number;
}

interface LoopbackGateway {
    /** Cuts every connection without a close frame; the bot is expected to resume. */
    drop(): void;
    /** Opcode 9. */
    invalidate(resumable: boolean): void;
    /** Opcode 7. */
    reconnect(): void;
    /** Closes every connection, and every new IDENTIFY, with this code: 4014 for refused intents, 4004 for a bad token. */
    refuse(code: number): void;
    /** How many IDENTIFYs and RESUMEs succeeded. */
    counts(): { readonly identified: number; readonly resumed: number };
    /** Resolves once a session is ready and every guild was announced. */
    ready(): Promise<void>;
}

/** A small Discord on 127.0.0.1: REST v10 and Gateway v10, as discord.js uses them. */
export interface Loopback {
    /** The base to which "/v10" is added: the value for DISCORD_API. */
    readonly api: string;
    readonly port: number;
    /** The one token it takes. */
    readonly token: string;
    readonly applicationId: string;
    readonly botId: string;
    readonly gateway: LoopbackGateway;
    /** Where `installed` is false the bot is no member, and serves only those who installed it for themselves. */
    guild(name: string, given?: { readonly installed?: boolean }): Guild;
    /** A member of no guild, who installed the app for herself or writes direct messages. */
    user(name: string): Member;
    /** A group DM, where only a user-installed app can be run. */
    group(members: readonly Member[]): Place;
    /** The registered commands, as last PUT. */
    commands(guildId?: string): readonly unknown[];
    messages(place: Place): readonly ShownMessage[];
    /** Resolves with the first message of the bot in `place` after `after` (a message id), also one already there. */
    nextMessage(place: Place, after?: string): Promise<ShownMessage>;
    readonly requests: readonly RecordedRequest[];
    fault(fault: Fault): void;
    close(): Promise<void>;
}
