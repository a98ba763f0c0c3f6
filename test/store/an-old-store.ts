import { findTables } from "../../src/store/backup/found-tables.ts";
import { everyTable, type StoredTable } from "../../src/store/backup/stored-tables.ts";
import { connect, type DatabasePlace } from "../../src/store/database-place.ts";
import { migrate, schemaNames } from "../../src/store/migrate.ts";
import { fill, fullRows } from "./backup/a-full-store.ts";

/** What each schema added; everything else was in the first one. */
const addedColumns: Readonly<Record<string, readonly (readonly [StoredTable, string])[]>> = {
    "007-restored": [
        ["version_article", "restored"],
        ["version_article", "over"],
        ["version_removal", "restored"],
    ],
    "008-privacy-key": [["gap_salt", "key_check"]],
    "009-insights": [
        ["gap", "checked_in"],
        ["gap", "missing_in"],
        ["gap", "filled_in"],
        ["gap", "filled_at"],
    ],
    "010-pin-role": [["pin", "role"]],
    "011-proposed-by": [
        ["version", "proposed_by"],
        ["audit", "proposed_by"],
    ],
    "013-approved-by": [
        ["version", "approved_by"],
        ["audit", "approved_by"],
    ],
};

const addedTables: Readonly<Record<string, readonly StoredTable[]>> = {
    "001-versions": ["head", "version", "content", "version_article", "version_removal"],
    "002-moderation": ["pin", "audit", "setting"],
    "003-gaps": ["gap_salt", "gap_asking", "gap"],
    "004-asked": ["article_asked"],
    "005-digest": ["digest"],
    "006-feedback": ["feedback"],
    "009-insights": ["insight_asking", "insight"],
    "012-sources": ["source_item"],
};

type OldRows = Readonly<Partial<Record<StoredTable, readonly Readonly<Record<string, unknown>>[]>>>;

/** The rows that a program with this schema would have stored. */
export function oldRows(schema: string): OldRows {
    const later = schemaNames.filter((name) => name > schema);
    const without = new Set(later.flatMap((name) => addedColumns[name] ?? []).map((pair) => pair.join(".")));
    const tables = schemaNames.filter((name) => name <= schema).flatMap((name) => addedTables[name] ?? []);
    const rowsOf = (table: StoredTable) =>
        fullRows[table].map((row) =>
            Object.fromEntries(Object.entries(row).filter(([column]) => !without.has(`${table}.${column}`))),
        );
    return Object.fromEntries(tables.map((table) => [table, rowsOf(table)]));
}

/** Makes a database as an earlier version of the program did, with rows in every table. */
export async function anOldStore(place: DatabasePlace, schema: string): Promise<void> {
    const db = connect(place);
    try {
        await db.transaction().execute((changes) => migrate(changes, schema));
        const found = await findTables(db, place.databaseUrl !== undefined);
        await fill(
            db,
            oldRows(schema),
            everyTable.filter((name) => found.has(name)),
        );
    } finally {
        await db.destroy();
    }
}
