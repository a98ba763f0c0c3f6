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
    readonly files: readonly {
        readonly name: string;
        readonly content: string;
        /** The alternative text; undefined without one. */
        readonly description?: string;
    }[];
    /** The message this one replies to. */
    readonly replyTo?: string | undefined;
    /** Ids of members who were pinged, after `allowed_mentions`, and "everyone" for @everyone and @here. */
    readonly pings: readonly string[];
    /** In the order in which they were added. */
    readonly reactions: readonly { readonly emoji: string; readonly userIds: readonly string[] }[];
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
    /** A channel or thread of a guild, a DM channel with the bot, or a group DM (user-installed app). */
    readonly channelId: string;
}

/** A file to upload. */
export interface GivenFile {
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
    /** Sends an interaction that only a modified client could send, to test the bot's own checks. */
    forge(place: Address, interaction: ForgedInteraction): Promise<Interaction>;
    /** Dismisses an ephemeral message of this member. */
    dismiss(messageId: string): void;
    /** The commands that the member's client shows, in the format of Discord's API. */
    offered(place: Address): readonly OfferedCommand[];
    say(
        place: Address,
        content: string,
        /** A reply pings unless `ping` is false. The attachment is a picture if `true`. */
        extra?: {
            readonly replyTo?: string;
            readonly ping?: boolean;
            readonly attachment?: boolean | GivenFile;
        },
    ): Promise<ShownMessage>;
    /** Starts a thread in a channel, perhaps from a message. */
    startThread(
        place: Address,
        name: string,
        how?: { readonly from?: string; readonly isPrivate?: boolean },
    ): Promise<Address>;
    /** Adds a post to a forum or media channel. The message is the first one of its thread. */
    post(forum: Address, title: string, content: string): Promise<ShownMessage>;
    /** Deletes a message of this member. */
    erase(message: MessageAddress): Promise<void>;
    /** Reacts with a Unicode emoji, or "name:id" of a custom one. */
    react(message: MessageAddress, emoji: string): Promise<void>;
    /** Changes the language of the member's client, as Discord writes it. */
    speak(locale: string): void;
    /** Blocks the bot: it can neither write to this member nor react to their messages. */
    block(): void;
    /** From now on, the bot cannot write to this member directly. */
    refuseDirect(): void;
    /** The direct messages between this member and the bot. */
    direct(): Address;
    /** The channels, active threads and private conversations that the member's client can show, oldest first. */
    channels(): readonly ListedChannel[];
    /** Whom the member's client offers to mention: people who see the channel, then roles. */
    mentionable(place: Address): readonly Mentionable[];
}

/** A channel as a member's client knows it. */
export interface ListedChannel extends Address {
    readonly kind:
        | "text"
        | "announcement"
        | "voice"
        | "stage"
        | "forum"
        | "media"
        | "thread"
        | "direct"
        | "group";
    /** Empty for direct messages. */
    readonly name: string;
    readonly guildId: string | undefined;
    /** The channel of a thread, or the category of a channel. */
    readonly parentId: string | undefined;
    readonly thread: { readonly startedBy: string; readonly isJoined: boolean } | undefined;
    /** Whether they may write, or add posts to a forum. */
    readonly mayWrite: boolean;
    readonly mayStartThreads: boolean;
}

export interface Mentionable {
    readonly kind: "user" | "role";
    readonly id: string;
    readonly name: string;
    readonly bot: boolean;
}

/** An interaction in the format of Discord's API. Nothing about it is checked. */
interface ForgedInteraction {
    /** 2: command, 3: component, 5: modal. */
    readonly type: 2 | 3 | 5;
    readonly data: Readonly<Record<string, unknown>>;
    /** The message that it claims to come from. */
    readonly message?: MessageAddress;
}

/** In the format of Discord's API. */
type OfferedCommand = Readonly<Record<string, unknown>> & {
    readonly id: string;
    readonly name: string;
};
