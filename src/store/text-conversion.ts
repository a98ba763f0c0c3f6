import { type RawBuilder, sql } from "kysely";

/** How a database turns texts into UTF-8 and back, so that this thread need not. */
export interface TextConversion {
    textOf(bytes: Uint8Array): RawBuilder<string>;
    /** The bytes of the column `text`. */
    readonly bytes: RawBuilder<Uint8Array>;
}

export const postgresConversion: TextConversion = {
    textOf: (bytes) => sql`convert_from(${bytes}, 'UTF8')`,
    bytes: sql`convert_to(text, 'UTF8')`,
};

export const sqliteConversion: TextConversion = {
    textOf: (bytes) => sql`cast(${bytes} as text)`,
    bytes: sql`cast(text as blob)`,
};
