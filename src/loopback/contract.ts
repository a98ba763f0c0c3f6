import type { RecordedRequest, SeenMessage, Watcher } from "./watch.ts";

/** A message as a member sees it in a channel or direct messages, or as the response to an interaction. */
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
    readonly menus: readonly {
        readonly customId: string;
        readonly options: readonly { readonly label: string; readonly value: string }[];
    }[];
    /** The content as text. */
    readonly files: readonly { readonly name: string; readonly content: string }[];
    /** The message this one replies to. */
    readonly replyTo?: string | undefined;
    /** Ids of members who were pinged, after `allowed_mentions`, and "everyone" for @everyone and @here. */
    readonly pings: readonly string[];
    readonly edits: number;
}

/** An interaction that a member started. */
export interface Interaction {
    readonly id: string;
    /** Resolves with the first response that the member sees. Rejects if the interaction expires without one. */
    answer(): Promise<ShownMessage>;
    /** Whether the bot deferred before it responded. */
    readonly deferred: boolean;
}

export interface MessageAddress {
    readonly id: string;
    readonly channelId: string;
}

export interface Address {
    /** A text channel of a guild, a DM channel with the bot, or a group DM (user-installed app). */
    readonly channelId: string;
}

/** A file to upload. */
interface GivenFile {
    readonly name: string;
    readonly content: string | Uint8Array;
}

/** The options of a command by name. A channel is given by its id. */
export type GivenOptions = Readonly<Record<string, string | boolean | number | GivenFile>>;

/** What a member can do. All actions reject with a ClientRefusal if Discord's client would not allow them. */
export interface LoopbackMember {
    readonly id: string;
    run(
        place: Address,
        command: string,
        options?: GivenOptions,
        /** Runs it even if the client would not show the command. */
        how?: { readonly force?: boolean },
    ): Promise<Interaction>;
    /**
     * The bot's suggestions while the member types into `focused`. `command` can include a subcommand, such as "corpus
     * reload".
     */
    type(
        place: Address,
        command: string,
        options: GivenOptions,
        focused: string,
    ): Promise<readonly { readonly name: string; readonly value: string }[]>;
    /** Runs a message command. */
    apply(message: MessageAddress, command: string): Promise<Interaction>;
    press(message: MessageAddress, customId: string): Promise<Interaction>;
    /** Chooses in a select menu. */
    choose(message: MessageAddress, customId: string, values: readonly string[]): Promise<Interaction>;
    /** Submits the modal that an interaction of this member opened, with values by custom_id. */
    submit(
        interactionId: string,
        values: Readonly<Record<string, string | readonly string[]>>,
    ): Promise<Interaction>;
    /** Dismisses an ephemeral message of this member. */
    dismiss(messageId: string): void;
    /** The commands that the member's client shows, in the format of Discord's API. */
    offered(place: Address): readonly OfferedCommand[];
    say(
        place: Address,
        content: string,
        extra?: { readonly replyTo?: string; readonly attachment?: boolean },
    ): Promise<ShownMessage>;
    /** The direct messages between this member and the bot. */
    direct(): Address;
}

/** In the format of Discord's API. */
type OfferedCommand = Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly name: string;
};

export interface Guild {
    readonly id: string;
    /** The text channel with this name, created if it does not exist. */
    channel(name: string): Address;
    role(name: string, permissions?: bigint): { readonly id: string };
    member(
        name: string,
        given?: { readonly roles?: readonly string[]; readonly permissions?: bigint; readonly bot?: boolean },
    ): LoopbackMember;
}

/** The next `times` (default 1) matching requests get this response instead of the real one. */
export interface Fault {
    readonly method?: string;
    readonly path: RegExp;
    readonly status: number;
    readonly body?: unknown;
    readonly headers?: Readonly<Record<string, string>>;
    readonly times?: number;
}

interface LoopbackGateway {
    /** Cuts all connections without a close frame. The bot should resume. */
    drop(): void;
    /** Sends opcode 9 (invalid session). */
    invalidate(resumable: boolean): void;
    /** Sends opcode 7 (reconnect). */
    reconnect(): void;
    /**
     * Closes all connections, and every new IDENTIFY, with this code: 4014 for disallowed intents, 4004 for an invalid token.
     */
    refuse(code: number): void;
    /** How many IDENTIFYs and RESUMEs succeeded. */
    counts(): { readonly identified: number; readonly resumed: number };
    /** Whether the bot has a connected session. */
    connected(): boolean;
    /** Resolves when a session is ready and all guilds have been announced. */
    ready(): Promise<void>;
}

/** A small Discord on 127.0.0.1: REST v10 and Gateway v10, as far as discord.js uses them here. */
export interface Loopback {
    /** The base address, to which "/v10" is added. The value for DISCORD_API. */
    readonly api: string;
    readonly port: number;
    /** The base address of uploaded files. */
    readonly attachments: string;
    /** The only valid token. */
    readonly token: string;
    readonly applicationId: string;
    readonly botId: string;
    readonly botName: string;
    readonly gateway: LoopbackGateway;
    /**
     * Creates a guild. If `installed` is false, the bot is not a member and serves only users who installed the app for
     * themselves.
     */
    guild(name: string, given?: { readonly installed?: boolean }): Guild;
    /** Creates a user without a guild, who installed the app for themselves or writes direct messages. */
    user(name: string): LoopbackMember;
    /** Creates a group DM, where only user-installed apps work. */
    group(members: readonly LoopbackMember[]): Address;
    /** The registered commands, as last PUT. */
    commands(guildId?: string): readonly unknown[];
    messages(place: Address): readonly ShownMessage[];
    /** All messages that anyone sees there, oldest first. */
    seen(place: Address): readonly SeenMessage[];
    /** Resolves with the bot's first message in `place` after the id `after`, even if it already exists. */
    nextMessage(place: Address, after?: string): Promise<ShownMessage>;
    /** An uploaded file by id, while it is stored. */
    file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
    /** Calls back for every event from now on. Returns a function that stops it. */
    watch(watcher: Watcher): () => void;
    readonly requests: readonly RecordedRequest[];
    fault(fault: Fault): void;
    close(): Promise<void>;
}
