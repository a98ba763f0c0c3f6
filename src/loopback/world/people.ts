/** A person or a bot. */
export interface WorldUser {
    readonly id: string;
    readonly name: string;
    readonly bot: boolean;
    /** Accepts no direct messages of the bot. */
    refusesDirect?: boolean;
    /** Has blocked the bot, so that it cannot react to their messages. */
    refusesReactions?: boolean;
    /** Installed the app for themselves, so that the bot may write to them without a mutual server. */
    readonly installedApp?: boolean;
    /** The language of their client; "en-US" where left out. */
    locale?: string;
}

/** Of clients and servers where nobody chose another one. */
export const defaultLocale = "en-US";

export interface WorldRole {
    readonly id: string;
    readonly name: string;
    permissions: bigint;
    /** The bot that this role belongs to. Discord makes one for a bot that is invited with permissions. */
    readonly botId?: string | undefined;
    readonly mentionable: boolean;
}

export interface WorldMember {
    readonly user: WorldUser;
    /** Ids, without @everyone. */
    roles: readonly string[];
    /** Milliseconds since the epoch. */
    timedOutUntil?: number | undefined;
}
