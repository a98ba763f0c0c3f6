import type { RecordedRequest, SeenMessage, Watcher } from "./watch.ts";

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
    readonly menus: readonly {
        readonly customId: string;
        readonly options: readonly { readonly label: string; readonly value: string }[];
    }[];
    /** As text. */
    readonly files: readonly { readonly name: string; readonly content: string }[];
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

export interface MessageAddress {
    readonly id: string;
    readonly channelId: string;
}

export interface Address {
    /** A text channel of a guild, a DM channel with the bot, or a group DM (user-installed app). */
    readonly channelId: string;
}

/** A file to attach. */
interface GivenFile {
    readonly name: string;
    readonly content: string | Uint8Array;
}

/** The options of a command by name; a channel by its id. */
export type GivenOptions = Readonly<Record<string, string | boolean | number | GivenFile>>;

/** What a member does; rejects with a ClientRefusal where her client would not let her. */
export interface LoopbackMember {
    readonly id: string;
    run(
        place: Address,
        command: string,
        options?: GivenOptions,
        /** Sends it even where a client would not offer the command. */
        how?: { readonly force?: boolean },
    ): Promise<Interaction>;
    /** What the bot proposes while the member types into `focused`. `command` may be "corpus reload". */
    type(
        place: Address,
        command: string,
        options: GivenOptions,
        focused: string,
    ): Promise<readonly { readonly name: string; readonly value: string }[]>;
    /** Runs a message command on it. */
    apply(message: MessageAddress, command: string): Promise<Interaction>;
    press(message: MessageAddress, customId: string): Promise<Interaction>;
    /** Chooses in a select menu. */
    choose(message: MessageAddress, customId: string, values: readonly string[]): Promise<Interaction>;
    /** Fills in and submits the modal that an interaction of hers was answered with; values by custom_id. */
    submit(
        interactionId: string,
        values: Readonly<Record<string, string | readonly string[]>>,
    ): Promise<Interaction>;
    /** Takes an ephemeral message of hers away. */
    dismiss(messageId: string): void;
    /** The commands that her client offers her there, in the form of Discord's API. */
    offered(place: Address): readonly OfferedCommand[];
    say(
        place: Address,
        content: string,
        extra?: { readonly replyTo?: string; readonly attachment?: boolean },
    ): Promise<ShownMessage>;
    /** Opens, or returns, the direct messages between this member and the bot. */
    direct(): Address;
}

/** In the form of Discord's API. */
type OfferedCommand = Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly name: string;
};

export interface Guild {
    readonly id: string;
    /** A text channel by name, made when it is new. */
    channel(name: string): Address;
    role(name: string, permissions?: bigint): { readonly id: string };
    member(
        name: string,
        given?: { readonly roles?: readonly string[]; readonly permissions?: bigint; readonly bot?: boolean },
    ): LoopbackMember;
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
    /** Whether the bot has a session that is connected now. */
    connected(): boolean;
    /** Resolves once a session is ready and every guild was announced. */
    ready(): Promise<void>;
}

/** A small Discord on 127.0.0.1: REST v10 and Gateway v10, as discord.js uses them. */
export interface Loopback {
    /** The base to which "/v10" is added: the value for DISCORD_API. */
    readonly api: string;
    readonly port: number;
    /** Below which address the files lie that members attach. */
    readonly attachments: string;
    /** The one token it takes. */
    readonly token: string;
    readonly applicationId: string;
    readonly botId: string;
    readonly botName: string;
    readonly gateway: LoopbackGateway;
    /** Where `installed` is false the bot is no member, and serves only those who installed it for themselves. */
    guild(name: string, given?: { readonly installed?: boolean }): Guild;
    /** A member of no guild, who installed the app for herself or writes direct messages. */
    user(name: string): LoopbackMember;
    /** A group DM, where only a user-installed app can be run. */
    group(members: readonly LoopbackMember[]): Address;
    /** The registered commands, as last PUT. */
    commands(guildId?: string): readonly unknown[];
    messages(place: Address): readonly ShownMessage[];
    /** All that anyone sees there, oldest first. */
    seen(place: Address): readonly SeenMessage[];
    /** Resolves with the first message of the bot in `place` after `after` (a message id), also one already there. */
    nextMessage(place: Address, after?: string): Promise<ShownMessage>;
    /** What a member or the bot attached, by its id, while it is kept. */
    file(id: string): { readonly name: string; readonly bytes: Uint8Array } | undefined;
    /** Tells everything that happens from now on; the function it returns ends that. */
    watch(watcher: Watcher): () => void;
    readonly requests: readonly RecordedRequest[];
    fault(fault: Fault): void;
    close(): Promise<void>;
}
