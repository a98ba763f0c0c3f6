import { z } from "zod";
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
    /** Whether members can mark an answer as right or wrong. */
    feedback: z.boolean().default(false),
});

/** The settings of one server. */
export type Settings = Readonly<z.infer<typeof shape>>;

export const defaultSettings: Settings = shape.parse({});

/** The channel where proposals are shown to all moderators; null if none is set. */
export const moderatorsChannel = ({ reviewChannel, watchChannel, digestChannel }: Settings): string | null =>
    reviewChannel ?? watchChannel ?? digestChannel;

type SettingsChange = Partial<Settings> | ((now: Settings) => Partial<Settings>);

/** The settings of all servers, by guild id. */
export interface ServerSettings {
    of(guild: string): Promise<Settings>;
    /** The servers that have set anything. */
    all(): Promise<ReadonlyMap<string, Settings>>;
    /** Changes some settings, which may depend on what they are now, and returns all of them. */
    change(guild: string, changed: SettingsChange): Promise<Settings>;
}

/** Opens the settings in a database. Settings that cannot be read count as the defaults. */
export function openSettings(db: Database): ServerSettings {
    const of = async (guild: string) => {
        const row = await db
            .selectFrom("setting")
            .select("value")
            .where("guild", "=", guild)
            .executeTakeFirst();
        return read(row?.value);
    };
    return {
        of,
        all: async () => {
            const rows = await db.selectFrom("setting").selectAll().execute();
            return new Map(rows.map(({ guild, value }) => [guild, read(value)]));
        },
        change: (guild, changed) =>
            db.transaction().execute(async (changes) => {
                // Lock the row, so that concurrent changes do not overwrite each other.
                const { value } = await changes
                    .insertInto("setting")
                    .values({ guild, value: "{}" })
                    .onConflict((conflict) => conflict.column("guild").doUpdateSet({ guild }))
                    .returning("value")
                    .executeTakeFirstOrThrow();
                const now = read(value);
                const settings = shape.parse({
                    ...now,
                    ...(typeof changed === "function" ? changed(now) : changed),
                });
                await changes
                    .updateTable("setting")
                    .set({ value: JSON.stringify(settings) })
                    .where("guild", "=", guild)
                    .execute();
                return settings;
            }),
    };
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
