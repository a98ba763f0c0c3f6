/** Which intent an event needs; 0 for events that every session gets. */
export const intents = {
    guilds: 1 << 0,
    guildMessages: 1 << 9,
    directMessages: 1 << 12,
    messageContent: 1 << 15,
} as const;

/** Those that Discord grants only to bots that asked for them: members, presences, and the text of messages. */
export const privilegedIntents = (1 << 1) | (1 << 8) | intents.messageContent;
