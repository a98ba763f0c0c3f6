import { randomUUID } from "node:crypto";
import type { Database } from "./tables.ts";

/** What a moderator did, for other moderators to read. Holds no text of a message. */
interface AuditEntry {
    readonly at: Date;
    /** A user's id, or "start" and "folder" for what happened without a person. */
    readonly by: string;
    readonly action: AuditAction;
    /** The version that came of it, where one did. */
    readonly version: number | undefined;
    /** Such as "2 added, 1 removed". */
    readonly detail: string;
}

const actions = ["proposed", "published", "discarded", "conflict", "pinned", "unpinned", "settings"] as const;

type AuditAction = (typeof actions)[number];

export type NewEntry = Omit<AuditEntry, "at">;

export interface Audit {
    add(entry: NewEntry): Promise<void>;
    /** Newest first; `skip` entries are left out before them. */
    page(given: { readonly skip: number; readonly limit: number }): Promise<readonly AuditEntry[]>;
}

/** `onAdded` hears of every entry once it is kept. */
export function openAudit(db: Database, now: () => Date, onAdded: (entry: NewEntry) => void): Audit {
    let count = 0;
    return {
        add: async (entry) => {
            const { by, action, version, detail } = entry;
            const at = now().toISOString();
            // Entries of one millisecond stay in their order within a process.
            const id = `${String(count++).padStart(9, "0")}-${randomUUID()}`;
            await db
                .insertInto("audit")
                .values({ id, at, by, action, version: version ?? null, detail })
                .execute();
            const oldest = new Date(now().getTime() - auditLifetimeDays * 86_400_000).toISOString();
            await db.deleteFrom("audit").where("at", "<", oldest).execute();
            onAdded(entry);
        },
        page: async ({ skip, limit }) => {
            const rows = await db
                .selectFrom("audit")
                .selectAll()
                .orderBy("at", "desc")
                .orderBy("id", "desc")
                .offset(skip)
                .limit(limit)
                .execute();
            return rows.map(({ at, by, action, version, detail }) => ({
                at: new Date(at),
                by,
                action: actions.find((known) => known === action) ?? "published",
                version: version ?? undefined,
                detail,
            }));
        },
    };
}

const auditLifetimeDays = 730;
