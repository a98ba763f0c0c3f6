import { z } from "zod";
import type { Database } from "./tables.ts";

const id = z.string().regex(/^\d{1,20}$/u);

const shape = z.object({
    /** Where the bot answers in public; everywhere where none is named. */
    channels: z.array(id).max(100).default([]),
    privateByDefault: z.boolean().default(false),
    /** Primary language subtags of the articles that are asked; all where none is named. */
    languages: z.array(z.string().min(2).max(35)).max(30).default([]),
    /** First-level folders of the corpus that are asked; all where none is named. */
    collections: z.array(z.string().min(1).max(100)).max(50).default([]),
    /** Where the weekly digest of knowledge gaps goes; nowhere where undefined. */
    digestChannel: id.optional(),
    /** Where a change of the folder is proposed; nowhere where undefined. */
    watchChannel: id.optional(),
    feedback: z.boolean().default(false),
});

/** What one server has set. */
export type Settings = Readonly<z.infer<typeof shape>>;

export const defaultSettings: Settings = shape.parse({});

export interface ServerSettings {
    of(guild: string): Promise<Settings>;
    /** Every server that has set something. */
    all(): Promise<ReadonlyMap<string, Settings>>;
    /** Gives the settings as they are then. */
    change(guild: string, changed: Partial<Settings>): Promise<Settings>;
}

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
                // Holds the row, so that of two changes at once neither is lost.
                const { value } = await changes
                    .insertInto("setting")
                    .values({ guild, value: "{}" })
                    .onConflict((conflict) => conflict.column("guild").doUpdateSet({ guild }))
                    .returning("value")
                    .executeTakeFirstOrThrow();
                const settings = shape.parse({ ...read(value), ...changed });
                await changes
                    .updateTable("setting")
                    .set({ value: JSON.stringify(settings) })
                    .where("guild", "=", guild)
                    .execute();
                return settings;
            }),
    };
}

/** What cannot be read counts as unset: a server is better served by defaults than not at all. */
function read(value: string | undefined): Settings {
    if (value === undefined) return defaultSettings;
    try {
        return shape.catch(defaultSettings).parse(JSON.parse(value));
    } catch {
        return defaultSettings;
    }
}
