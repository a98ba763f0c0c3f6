/** Who uses a command, where, and what they may do there. Never logged. */
export interface Member {
    readonly userId: string;
    /** Undefined in direct messages and groups. */
    readonly guildId: string | undefined;
    readonly channelId: string;
    /** In a home guild, with Manage Server or a moderator role. */
    readonly isModerator: boolean;
    /** Has Manage Server in a server where the bot is installed. */
    readonly canManageServer: boolean;
}
