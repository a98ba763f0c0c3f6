import type { RegisteredCommand } from "../limits/command-limits.ts";
import type { WorldInteraction } from "./interaction.ts";
import type { WorldUser } from "./people.ts";
import type { WorldChannel, WorldGuild } from "./places.ts";
import type { WorldFile } from "./stored-message.ts";

/** The state of a loopback. Routes, gateway and members change it. */
export interface World {
    readonly newId: () => string;
    /** Ids of servers are a millisecond apart, so that all shards get equally many. */
    readonly newGuildId: () => string;
    /** Milliseconds since the epoch. */
    readonly now: () => number;
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
    /** Hosts that Discord's filter for harmful links blocks. */
    readonly harmfulHosts: Set<string>;
    /** Whether a message that mentions only the bot's own role arrives with its content. */
    readonly contentWithRoleMention: boolean;
}

/** Creates a world with only the bot. Ids are snowflakes from `now`, in milliseconds since the epoch. */
export function openWorld(
    now: () => number,
    attachmentsAt: () => string,
    contentWithRoleMention = false,
): World {
    let last = 0n;
    const newId = () => {
        const next = (BigInt(now()) - discordEpoch) << 22n;
        last = next > last ? next : last + 1n;
        return String(last);
    };
    let lastGuild = now();
    const newGuildId = () => {
        lastGuild++;
        return String(((BigInt(lastGuild) - discordEpoch) << 22n) | guildWorker);
    };
    const bot = { id: newId(), name: "Pullquote", bot: true };
    return {
        newId,
        newGuildId,
        now,
        applicationId: newId(),
        bot,
        guilds: new Map(),
        channels: new Map(),
        users: new Map([[bot.id, bot]]),
        interactions: new Map(),
        commands: new Map(),
        files: new Map(),
        attachmentsAt,
        harmfulHosts: new Set(),
        contentWithRoleMention,
    };
}

/** Keeps the ids of servers apart from all others. */
const guildWorker = 1n << 17n;

const discordEpoch = 1_420_070_400_000n;
