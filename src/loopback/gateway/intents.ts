/** The intents that events need; 0 for events that every session gets. */
export const intents = {
    guilds: 1 << 0,
    guildMessages: 1 << 9,
    guildReactions: 1 << 10,
    directMessages: 1 << 12,
    directReactions: 1 << 13,
    messageContent: 1 << 15,
} as const;

/** The intents that Discord grants only on request: members, presences, and message content. */
export const privilegedIntents = (1 << 1) | (1 << 8) | intents.messageContent;

/** All intents that exist (Gateway, "List of Intents"). */
export const knownIntents = ((1 << 17) - 1) | (1 << 20) | (1 << 21) | (1 << 24) | (1 << 25);
