import type { Address, LoopbackMember } from "./member-contract.ts";

export type ChannelKind = "text" | "voice" | "category" | "announcement" | "stage" | "forum" | "media";

export interface GivenChannel {
    /** "text" by default. */
    readonly kind?: ChannelKind;
    readonly category?: Address;
    /** Seconds between two messages of a member. */
    readonly slowmode?: number;
}

export interface Guild extends GuildChanges {
    readonly id: string;
    /** The channel with this name, created if it does not exist. */
    channel(name: string, given?: GivenChannel): Address;
    role(name: string, permissions?: bigint): { readonly id: string };
    /** The id of the managed role of the bot; undefined if it was invited without permissions, or is not a member. */
    botRole(): string | undefined;
    /** Creates a member. Given permissions come from a role of their own. */
    member(name: string, given?: GivenMember): LoopbackMember;
    /** Invites the bot, with the permissions that the guild was created with. */
    install(): void;
}

interface GivenMember {
    readonly roles?: readonly string[];
    readonly permissions?: bigint;
    readonly bot?: boolean;
    /** Whether they installed the app for themselves. By default, only members of a server without the app did. */
    readonly installedApp?: boolean;
    /** The language of their client, as Discord writes it; "en-US" by default. */
    readonly locale?: string;
}

export interface GivenGuild {
    /**
     * Whether the bot is a member; true by default. False: it serves only users who installed the app for themselves.
     * "commands": the app was installed without the bot user.
     */
    readonly installed?: boolean | "commands";
    /** What members without roles can do. */
    readonly everyone?: bigint;
    /** The permissions that the bot was invited with. */
    readonly invited?: bigint;
    /** The server's preferred language, as Discord writes it; "en-US" by default. */
    readonly locale?: string;
}

/** What a server's administrators can change. */
export interface GuildChanges {
    /** Changes what a role can do. The role @everyone has the guild's id. */
    setPermissions(roleId: string, permissions: bigint): void;
    renameRole(roleId: string, name: string): void;
    /** Deletes a role, which its members then no longer have. */
    deleteRole(roleId: string): void;
    /** Allows and denies permissions in a channel to a role or member, instead of what was there before. */
    overwrite(place: Address, whom: string, given: { readonly allow?: bigint; readonly deny?: bigint }): void;
    change(
        place: Address,
        given: { readonly archived?: boolean; readonly locked?: boolean; readonly slowmode?: number },
    ): void;
    /** Deletes a channel with its threads. */
    remove(place: Address): void;
    setRoles(userId: string, roles: readonly string[]): void;
    /** Adds the bot or a member to a thread. */
    addToThread(thread: Address, userId: string): void;
    /** Ends a membership. */
    kick(userId: string): void;
    timeOut(userId: string, milliseconds: number): void;
    /** Changes the server's preferred language, as Discord writes it. */
    prefer(locale: string): void;
    /** Begins or ends an outage of this server. */
    outage(begins: boolean): void;
    /** Removes the bot and the commands of this server. */
    uninstall(): void;
}
