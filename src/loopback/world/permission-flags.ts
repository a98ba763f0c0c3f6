/** Discord's permissions (Permissions, "Bitwise Permission Flags"), as far as anything here depends on them. */
export const permissionFlags = {
    administrator: 1n << 3n,
    manageGuild: 1n << 5n,
    addReactions: 1n << 6n,
    viewChannel: 1n << 10n,
    sendMessages: 1n << 11n,
    manageMessages: 1n << 13n,
    embedLinks: 1n << 14n,
    attachFiles: 1n << 15n,
    readMessageHistory: 1n << 16n,
    mentionEveryone: 1n << 17n,
    useExternalEmojis: 1n << 18n,
    connect: 1n << 20n,
    speak: 1n << 21n,
    useApplicationCommands: 1n << 31n,
    manageThreads: 1n << 34n,
    createPublicThreads: 1n << 35n,
    createPrivateThreads: 1n << 36n,
    sendMessagesInThreads: 1n << 38n,
    useExternalApps: 1n << 50n,
    bypassSlowmode: 1n << 52n,
} as const;

/** Every permission, also those that Discord may add. */
export const allPermissions: bigint = (1n << 53n) - 1n;

const { viewChannel, sendMessages, readMessageHistory, sendMessagesInThreads } = permissionFlags;

/** What members of a new server can do. */
export const everyonesPermissions: bigint =
    viewChannel |
    sendMessages |
    sendMessagesInThreads |
    readMessageHistory |
    permissionFlags.addReactions |
    permissionFlags.embedLinks |
    permissionFlags.attachFiles |
    permissionFlags.mentionEveryone |
    permissionFlags.useExternalEmojis |
    permissionFlags.connect |
    permissionFlags.speak |
    permissionFlags.useApplicationCommands |
    permissionFlags.createPublicThreads |
    permissionFlags.createPrivateThreads |
    permissionFlags.useExternalApps;

/** What a bot asks for when it is invited: to see channels, and to write and reply in them and in threads, and to react. */
export const invitePermissions: bigint =
    viewChannel | sendMessages | sendMessagesInThreads | readMessageHistory | permissionFlags.addReactions;
