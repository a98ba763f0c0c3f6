import type { Channel } from "discord.js";
import { defaultSettings, type Settings } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";

/** All servers' settings in memory, at most two seconds behind the store. */
export interface SettingsInUse {
    of(guildId: string | undefined): Settings;
    /** Resolves when they have been read once, or could not be read. Before that, `of` returns the defaults. */
    readonly known: Promise<void>;
    /** Call this after storing changed settings. */
    changed(guildId: string, settings: Settings): void;
    /** Calls back whenever the settings of a server change. */
    listen(listener: () => void): void;
    stop(): void;
}

/** Reads the settings now and every `every` milliseconds. If the database is unavailable, the last known ones stay. */
export function settingsInUse(store: Pick<Store, "settings"> | undefined, every = 2000): SettingsInUse {
    let known = new Map<string, Settings>();
    let changes = 0;
    const listeners: (() => void)[] = [];
    const apply = (next: Map<string, Settings>) => {
        const isNew = JSON.stringify([...next]) !== JSON.stringify([...known]);
        known = next;
        if (isNew) for (const listener of listeners) listener();
    };
    const refresh = async () => {
        const before = changes;
        const all = await store?.settings.all().catch(() => undefined);
        // What changed meanwhile may be newer than what was read.
        if (all !== undefined && changes === before) apply(new Map(all));
    };
    const first = refresh();
    const timer = setInterval(() => void refresh(), every).unref();
    return {
        of: (guildId) => (guildId === undefined ? undefined : known.get(guildId)) ?? defaultSettings,
        known: first,
        changed: (guildId, settings) => {
            changes++;
            apply(new Map(known).set(guildId, settings));
        },
        listen: (listener) => void listeners.push(listener),
        stop: () => clearInterval(timer),
    };
}

/**
 * Whether an answer may be public in these places: a channel, and those that it is in. A mention asks for a public answer, so
 * it ignores `privateByDefault`.
 */
export function mayAnswerPublicly(
    { channels, privateByDefault }: Settings,
    places: readonly string[],
    way: "slash" | "mention",
): boolean {
    if (channels.length > 0 && !places.some((id) => channels.includes(id))) return false;
    return way === "mention" || !privateByDefault;
}

/** The ids of a channel and of what it is in: of a thread its channel, and of either their category. */
export function placesOf(channel: Channel): string[] {
    if (channel.isDMBased() || channel.parentId === null) return [channel.id];
    return [channel.id, ...(channel.parent === null ? [channel.parentId] : placesOf(channel.parent))];
}

/**
 * Asks Discord for the channel of a thread if the gateway has not told it. That is so if the thread was archived when the bot
 * logged in, and the message that reopens it arrives before the thread itself. Never rejects.
 */
export async function completeThread(channel: Channel): Promise<void> {
    if (channel.isThread() && channel.parentId === null) await channel.fetch().catch(() => undefined);
}
