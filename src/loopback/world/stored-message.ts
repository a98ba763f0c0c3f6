import type { WorldUser } from "./people.ts";

/** A message as it is stored. */
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
    /** Ids of users by emoji. */
    readonly reactions: Map<string, Set<string>>;
    readonly webhookId?: string | undefined;
}

export interface WorldFile {
    readonly id: string;
    /** As Discord changed it. */
    readonly name: string;
    /** The original name without its ending, if Discord changed it. */
    readonly title: string | undefined;
    /** The alternative text. */
    readonly description?: string | undefined;
    readonly bytes: Uint8Array;
    readonly address: string;
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
export interface Cause {
    readonly id: string;
    /** 2: command, 3: component, 4: autocomplete, 5: modal. */
    readonly type: number;
    readonly user: WorldUser;
    readonly command?: { readonly name: string; readonly type: number } | undefined;
}
