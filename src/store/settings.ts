import { z } from "zod";
import type { Database } from "./tables.ts";

const id = z.string().regex(/^\d{1,20}$/u);

const shape = z.object({
    /** Where the bot answers in public; everywhere where none is named. */
    channels: z.array(id).max(100).default([]),
    privateByDefault: z.boolean().default(false),
    /** First-level folders of the corpus that are asked; all where none is named. */
    collections: z.array(z.string().min(1).max(100)).max(25).default([]),
    /** Primary subtags of the languages of the articles that are asked; all where none is named. */
    languages: z
        .array(z.string().regex(/^[a-z]{2,3}$/u))
        .max(25)
        .default([]),
    /** Where the weekly digest is written; null for nowhere. */
    digestChannel: id.nullable().default(null),
    /** Where a change of the corpus folder is proposed; null for nowhere. */
    watchChannel: id.nullable().default(null),
    /** Whether members may say of an answer that it was right or wrong. */
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
