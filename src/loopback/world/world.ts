import type { RegisteredCommand } from "../limits/command-limits.ts";
import type { SentModal } from "../limits/modal-limits.ts";

/** The state of a loopback. Routes, gateway and members change it. */
export interface World {
    readonly newId: () => string;
    readonly applicationId: string;
    readonly bot: WorldUser;
    readonly guilds: Map<string, WorldGuild>;
    readonly channels: Map<string, WorldChannel>;
    readonly users: Map<string, WorldUser>;
    readonly interactions: Map<string, WorldInteraction>;
    /** By guild id; "" is for global commands. */
    readonly commands: Map<string, readonly RegisteredCommand[]>;
    /** Uploaded files by id. */
    readonly files: Map<string, WorldFile>;
    /** The base address of uploaded files. Only known once the server listens. */
    readonly attachmentsAt: () => string;
}

export interface WorldFile {
    readonly id: string;
    readonly name: string;
    readonly bytes: Uint8Array;
    readonly address: string;
}

export interface WorldUser {
    readonly id: string;
    readonly name: string;
    readonly bot: boolean;
}

export interface WorldGuild {
    readonly id: string;
    readonly name: string;
    /** Whether the bot is a member. Elsewhere only users who installed the app for themselves can use it. */
    readonly installed: boolean;
    readonly channels: Map<string, string>;
    readonly roles: Map<string, { readonly id: string; readonly name: string; readonly permissions: bigint }>;
    readonly members: Map<string, WorldMember>;
}

export interface WorldMember {
    readonly user: WorldUser;
    readonly roles: readonly string[];
    readonly permissions: bigint;
}

export interface WorldChannel {
    readonly id: string;
    /** 0: text channel of a guild, 1: direct messages, 3: group. */
    readonly type: 0 | 1 | 3;
    readonly name: string;
    readonly guildId?: string | undefined;
    readonly recipients: readonly string[];
    readonly messages: Map<string, WorldMessage>;
    /** Messages that are not for everyone: ephemeral ones, and deferred responses. */
    readonly aside: Map<string, WorldMessage>;
}

export interface WorldMessage {
    readonly id: string;
    readonly channelId: string;
    readonly author: WorldUser;
    readonly sentAt: string;
    content: string;
    flags: number;
    embeds: readonly Readonly<Record<string, unknown>>[];
    components: readonly WireRow[];
    pings: readonly string[];
    edits: number;
    editedAt?: string | undefined;
    /** Deferred and not yet answered. */
    thinking: boolean;
    /** The only user who sees it; undefined if everyone in the channel does. */
    readonly onlyFor?: string | undefined;
    /** The interaction that it answers. */
    readonly cause?: Cause | undefined;
    readonly replyTo?: string | undefined;
    files: readonly WorldFile[];
    readonly webhookId?: string | undefined;
}

export interface WireRow {
    readonly type: number;
    readonly components: readonly WireComponent[];
}

/** A button (type 2) or a string select menu (type 3). */
export interface WireComponent {
    readonly type: number;
    /** Discord numbers a message's components from 1, each row before its components. */
    readonly id?: number | undefined;
    readonly style?: number | undefined;
    readonly label?: string | undefined;
    readonly custom_id?: string | undefined;
    readonly disabled?: boolean | undefined;
    readonly placeholder?: string | undefined;
    readonly options?: readonly MenuOption[] | undefined;
    readonly min_values?: number | undefined;
    readonly max_values?: number | undefined;
}

interface MenuOption {
    readonly label: string;
    readonly value: string;
    readonly description?: string | undefined;
}

/** The interaction that led to a message. */
interface Cause {
    readonly id: string;
    /** 2: command, 3: component, 4: autocomplete, 5: modal. */
    readonly type: number;
    readonly user: WorldUser;
    readonly command?: { readonly name: string; readonly type: number } | undefined;
}

export interface WorldInteraction extends Cause {
    readonly token: string;
    readonly channelId: string;
    /** The message of a component. */
    readonly message?: WorldMessage | undefined;
    /** Milliseconds since the epoch. */
    readonly startedAt: number;
    state: "waiting" | "deferred" | "answered" | "expired";
    /** The modal that it opened, until that is submitted. */
    modal?: SentModal | undefined;
    original?: WorldMessage | undefined;
    readonly followUps: Map<string, WorldMessage>;
    readonly answered: PromiseWithResolvers<WorldMessage>;
    readonly suggested: PromiseWithResolvers<readonly { readonly name: string; readonly value: string }[]>;
    deferredOnce: boolean;
}

/** Creates a world with only the bot. Ids are snowflakes from `now`, in milliseconds since the epoch. */
export function openWorld(now: () => number, attachmentsAt: () => string): World {
    let last = 0n;
    const newId = () => {
        const next = (BigInt(now()) - discordEpoch) << 22n;
        last = next > last ? next : last + 1n;
        return String(last);
    };
    const bot = { id: newId(), name: "Pullquote", bot: true };
    return {
        newId,
        applicationId: newId(),
        bot,
        guilds: new Map(),
        channels: new Map(),
        users: new Map([[bot.id, bot]]),
        interactions: new Map(),
        commands: new Map(),
        files: new Map(),
        attachmentsAt,
    };
}

const discordEpoch = 1_420_070_400_000n;
