import { z } from "zod";
import type { NewEntry, OpenAudit } from "./audit.ts";
import type { Database } from "./tables.ts";

const id = z.string().regex(/^\d{1,20}$/u);

const shape = z.object({
    /** Channels with public answers; empty means all channels. */
    channels: z.array(id).max(100).default([]),
    privateByDefault: z.boolean().default(false),
    /** Collections to ask; empty means all articles. */
    collections: z.array(z.string().min(1).max(100)).max(25).default([]),
    /** Primary subtags of the languages to ask; empty means all languages. */
    languages: z
        .array(z.string().regex(/^[a-z]{2,3}$/u))
        .max(25)
        .default([]),
    /** The channel for the weekly digest; null for none. */
    digestChannel: id.nullable().default(null),
    /** The channel for proposals of what changed in the corpus folder; null for none. */
    watchChannel: id.nullable().default(null),
    /** Whether a moderator must publish what another one proposed. Holds for all home servers. */
    review: z.boolean().default(false),
    /** The channel where proposals are shown to all moderators; null for that of the watch, or else of the digest. */
    reviewChannel: id.nullable().default(null),
    /** The language of what everyone in the server sees, as a BCP 47 tag; null for that of the server in Discord. */
    language: z.string().max(35).nullable().default(null),
    /** Whether members can mark an answer as right or wrong. */
    feedback: z.boolean().default(false),
});

/** The settings of one server. */
export type Settings = Readonly<z.infer<typeof shape>>;

export const defaultSettings: Settings = shape.parse({});

/** The channel where proposals are shown to all moderators; null if none is set. */
export const moderatorsChannel = ({ reviewChannel, watchChannel, digestChannel }: Settings): string | null =>
    reviewChannel ?? watchChannel ?? digestChannel;

/** The settings of all servers, by guild id. */
export interface ServerSettings {
    of(guild: string): Promise<Settings>;
    /** The servers that have set anything. */
    all(): Promise<ReadonlyMap<string, Settings>>;
    /** Changes some settings and returns all of them. */
    change(guild: string, changed: Partial<Settings>): Promise<Settings>;
    /**
     * Changes some settings, depending on what they are, together with an entry in the audit log: both, or neither. Nothing changes
     * without an entry.
     */
    changeAudited(guild: string, change: AuditedChange): Promise<ChangedSettings>;
}

interface AuditedChange {
    readonly changed: (before: Settings) => Partial<Settings>;
    readonly entry: (settings: ChangedSettings) => NewEntry | undefined;
}

export interface ChangedSettings {
    readonly before: Settings;
    readonly after: Settings;
}

/** Opens the settings in a database. Settings that cannot be read count as the defaults. */
export function openSettings(db: Database, { together }: Pick<OpenAudit, "together">): ServerSettings {
    return {
        of: async (guild) => {
            const stored = db.selectFrom("setting").select("value").where("guild", "=", guild);
            return read((await stored.executeTakeFirst())?.value);
        },
        all: async () => {
            const rows = await db.selectFrom("setting").selectAll().execute();
            return new Map(rows.map(({ guild, value }) => [guild, read(value)]));
        },
        change: (guild, changed) =>
            db.transaction().execute(async (changes) => {
                const before = await locked(changes, guild);
                return write(changes, guild, { ...before, ...changed });
            }),
        changeAudited: async (guild, { changed, entry }) => {
            const { before, after } = await together(async (changes) => {
                const now = await locked(changes, guild);
                const next = shape.parse({ ...now, ...changed(now) });
                const added = entry({ before: now, after: next });
                if (added !== undefined) await write(changes, guild, next);
                return { before: now, after: next, entry: added };
            });
            return { before, after };
        },
    };
}

/** Locks the row, so that concurrent changes do not overwrite each other. */
async function locked(changes: Database, guild: string): Promise<Settings> {
    const { value } = await changes
        .insertInto("setting")
        .values({ guild, value: "{}" })
        .onConflict((conflict) => conflict.column("guild").doUpdateSet({ guild }))
        .returning("value")
        .executeTakeFirstOrThrow();
    return read(value);
}

async function write(changes: Database, guild: string, given: Settings): Promise<Settings> {
    const settings = shape.parse(given);
    const value = JSON.stringify(settings);
    await changes.updateTable("setting").set({ value }).where("guild", "=", guild).execute();
    return settings;
}

/** The defaults if the value cannot be read, since a server is better served by those than not at all. */
function read(value: string | undefined): Settings {
    if (value === undefined) return defaultSettings;
    try {
        return shape.catch(defaultSettings).parse(JSON.parse(value));
    } catch {
        return defaultSettings;
    }
}
