import type { StoredTable } from "../../../src/store/backup/stored-tables.ts";
import { everyTable } from "../../../src/store/backup/stored-tables.ts";
import { openDatabase } from "../../../src/store/database.ts";
import type { DatabasePlace } from "../../../src/store/database-place.ts";
import type { Database, Tables } from "../../../src/store/tables.ts";
import { hashOf } from "../../../src/store/versions/versions.ts";

type Rows = { readonly [Table in StoredTable]: readonly Tables[Table][] };

/** Texts that need care: quotes, line separators, letters outside the BMP, nothing at all. */
const texts = [
    '# The bridge\n\nIt\'s “old”; \\ and "new".\n',
    "a\u2028b\u2029c\r\nd\te",
    "😀 שלום ﷽\u{10ffff}",
    "",
    `${"long ".repeat(500_000)}end`,
    // Made from a document.
    `---\noriginal: "a \\"b\\".docx"\noriginal-hash: ${"0f".repeat(32)}\nconversion: docx 1\n---\n\n<!-- page iv -->\n\nText.\n`,
];

/** Rows of every table. */
export const fullRows: Rows = {
    head: [{ id: 1, version: 7 }],
    version: [
        {
            number: 6,
            fingerprint: "f6",
            published_at: at(6),
            by: "11",
            proposed_by: null,
            approved_by: null,
            why: "it's new",
        },
        {
            number: 7,
            fingerprint: "f7",
            published_at: at(7),
            by: "12",
            proposed_by: "watch",
            approved_by: "11",
            why: "",
        },
    ],
    content: texts.map((text) => ({ hash: hashOf(text), text })),
    version_article: texts.flatMap((text, index) =>
        [6, 7].map((version) => ({
            version,
            article: `a${index}`,
            file: text.startsWith("---") ? `a${index}.docx` : `a${index}.md`,
            hash: hashOf(text),
            origin: index % 2 === 0 ? ("folder" as const) : ("discord" as const),
            restored: index === 1 ? 3 : null,
            over: index === 1 ? "a.md b.md" : null,
        })),
    ),
    version_removal: [{ version: 7, article: "gone", hash: "h", restored: null }],
    pin: [
        {
            id: "p1",
            question: "Who's “it”?",
            article: "a0",
            sentence: "It's “old”;",
            role: "quoted",
            by: "11",
            created_at: at(6),
        },
    ],
    audit: [
        {
            id: "000-a",
            at: at(6),
            by: "11",
            action: "pinned",
            version: null,
            detail: "p1",
            proposed_by: null,
            approved_by: null,
        },
        {
            id: "001-b",
            at: at(7),
            by: "12",
            action: "published",
            version: 7,
            detail: "",
            proposed_by: "watch",
            approved_by: "11",
        },
    ],
    setting: [{ guild: "99", value: '{"review":true}' }],
    article_asked: [{ article: "a0", day: "2026-01-06" }],
    digest: [{ guild: "99", week: "2026-01-05" }],
    feedback: [{ article: "a0", week: "2026-01-05", right: 3, wrong: 0 }],
    gap: [
        {
            terms: "zorblax",
            members: 3,
            first_at: at(6),
            last_at: at(7),
            checked_in: 7,
            missing_in: 6,
            filled_in: null,
            filled_at: null,
        },
    ],
    insight: [
        { week: "2026-01-05", kind: "answered", article: "a0", section: "", count: 12 },
        { week: "2026-01-05", kind: "answered", article: "", section: "", count: 20 },
    ],
    source_item: [
        {
            source: "blog",
            item: "https://e.org/1",
            file: "blog/one.md",
            decided: "d",
            published: null,
            hash: null,
        },
        { source: "blog", item: "it's “2”", file: "blog/two.md", decided: "d", published: "p", hash: "h" },
    ],
    gap_salt: [{ id: 1, month: "2026-01", salt: "pepper", key_check: "check" }],
    gap_asking: [{ terms_key: "t", member_key: "m" }],
    insight_asking: [{ place_key: "p", member_key: "" }],
};

function at(day: number): string {
    return `2026-01-0${day}T10:00:00.000Z`;
}

/** Fills the tables of a database; it must have been made, and be empty. Only those of these names may be there. */
export async function fill(
    db: Database,
    rows: Readonly<Partial<Record<StoredTable, readonly Readonly<Record<string, unknown>>[]>>> = fullRows,
    tables: readonly StoredTable[] = everyTable,
): Promise<void> {
    const any = db.withTables<Record<string, Record<string, unknown>>>();
    await db.deleteFrom("head").execute();
    for (const table of tables) {
        const some = rows[table] ?? [];
        if (some.length > 0)
            await any
                .insertInto(table)
                .values([...some])
                .execute();
    }
}

/** Makes a full store in an empty place, and leaves it closed. */
export async function makeFullStore(place: DatabasePlace): Promise<void> {
    const db = await openDatabase(place);
    await fill(db).finally(() => db.destroy());
}

/** All rows of every table, sorted. */
export async function everyRow(place: DatabasePlace): Promise<Readonly<Record<string, readonly unknown[]>>> {
    const db = await openDatabase(place);
    const any = db.withTables<Record<string, Record<string, unknown>>>();
    try {
        const rows: Record<string, readonly unknown[]> = {};
        for (const table of everyTable)
            rows[table] = sorted(await any.selectFrom(table).selectAll().execute());
        return rows;
    } finally {
        await db.destroy();
    }
}

/** The same of rows that were not stored. */
export const sortedRows = (rows: Partial<Rows>): Readonly<Record<string, readonly unknown[]>> =>
    Object.fromEntries(everyTable.map((table) => [table, sorted(rows[table] ?? [])]));

const sorted = (rows: readonly object[]) =>
    rows
        .map((row) =>
            Object.fromEntries(Object.entries(row).sort(([one], [other]) => (one < other ? -1 : 1))),
        )
        .sort((one, other) => (JSON.stringify(one) < JSON.stringify(other) ? -1 : 1));
