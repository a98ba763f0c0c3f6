import { Client, GatewayIntentBits, Options, Partials } from "discord.js";

/** A discord.js client with no privileged intent and bounded caches; `api` is the base to which "/v10" is added. */
export function newClient(api: string | undefined): Client {
    return new Client({
        intents: [
            GatewayIntentBits.Guilds,
            GatewayIntentBits.GuildMessages,
            GatewayIntentBits.DirectMessages,
        ],
        // Without it discord.js drops direct messages in channels it has not seen.
        partials: [Partials.Channel],
        allowedMentions: { parse: [], repliedUser: false },
        ...(api === undefined ? {} : { rest: { api } }),
        makeCache: Options.cacheWithLimits({
            ...Options.DefaultMakeCacheSettings,
            MessageManager: 0,
            ReactionManager: 0,
            PresenceManager: 0,
            VoiceStateManager: 0,
            GuildEmojiManager: 0,
            GuildStickerManager: 0,
            GuildBanManager: 0,
            GuildInviteManager: 0,
            GuildScheduledEventManager: 0,
            StageInstanceManager: 0,
            ThreadMemberManager: 0,
            GuildMemberManager: { maxSize: 200, keepOverLimit: ({ id, client }) => id === client.user.id },
            UserManager: { maxSize: 200, keepOverLimit: ({ id, client }) => id === client.user?.id },
        }),
    });
}
