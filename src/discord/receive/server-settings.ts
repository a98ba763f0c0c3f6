import { defaultSettings, type Settings } from "../../store/settings.ts";
import type { Store } from "../../store/store.ts";

/** Every server's settings without waiting, at most two seconds behind another process. */
export interface SettingsInUse {
    of(guildId: string | undefined): Settings;
    /** For what this process changed itself. */
    changed(guildId: string, settings: Settings): void;
    /** Calls back whenever the settings of any server are others than before. */
    listen(listener: () => void): void;
    stop(): void;
}

/** Reads them now and every two seconds; where the database is away the last known ones hold. */
export function settingsInUse(store: Pick<Store, "settings"> | undefined, every = 2000): SettingsInUse {
    let known = new Map<string, Settings>();
    const listeners: (() => void)[] = [];
    const take = (next: Map<string, Settings>) => {
        const isNew = JSON.stringify([...next]) !== JSON.stringify([...known]);
        known = next;
        if (isNew) for (const listener of listeners) listener();
    };
    const look = () =>
        store?.settings.all().then(
            (all) => take(new Map(all)),
            () => undefined,
        );
    void look();
    const timer = setInterval(() => void look(), every).unref();
    return {
        of: (guildId) => (guildId === undefined ? undefined : known.get(guildId)) ?? defaultSettings,
        changed: (guildId, settings) => take(new Map(known).set(guildId, settings)),
        listen: (listener) => void listeners.push(listener),
        stop: () => clearInterval(timer),
    };
}

/** Whether an answer may be shown to all in this channel; a mention asks for a public one itself. */
export function mayAnswerPublicly(
    { channels, privateByDefault }: Settings,
    channelId: string,
    way: "slash" | "mention",
): boolean {
    if (channels.length > 0 && !channels.includes(channelId)) return false;
    return way === "mention" || !privateByDefault;
}
