import { randomUUID } from "node:crypto";
import type { Tellable } from "../../locales/message.ts";
import { storedText, tellableFrom } from "../../locales/stored-message.ts";
import { daysBefore } from "./retention.ts";
import type { Database } from "./tables.ts";

/** Something that a moderator did, for other moderators to read. Never contains the text of a message. */
interface AuditEntry {
    readonly at: Date;
    /** A user's id, or what triggered it without a person, such as "start". */
    readonly by: string;
    readonly action: AuditAction;
    /** The version that it resulted in, if any. */
    readonly version: number | undefined;
    /** Such as "2 added, 1 removed". */
    readonly detail: Tellable;
    /** Who proposed what was decided about, if it was a proposal: a user's id, "watch" or "source". */
    readonly proposedBy?: string | undefined;
    /** The first moderator to approve what no moderator proposed, if another one had to publish it. */
    readonly approvedBy?: string | undefined;
}

const actions = [
    "proposed",
    "approved",
    "published",
    "discarded",
    "replaced",
    "conflict",
    "pinned",
    "unpinned",
    "settings",
] as const;

type AuditAction = (typeof actions)[number];

/** How a proposal ends without being published: "replaced" if its moderator proposed something else instead. */
export type Discarding = Extract<AuditAction, "discarded" | "replaced">;

export type NewEntry = Omit<AuditEntry, "at">;

/** The audit log, of which entries expire. */
export interface Audit {
    add(entry: NewEntry): Promise<void>;
    /** Newest first, after the first `skip` entries. */
    page(given: { readonly skip: number; readonly limit: number }): Promise<readonly AuditEntry[]>;
}

/** The audit log, also for what is stored together with its entry. */
export interface OpenAudit extends Audit {
    /** Does the work and adds the entry that it resolves with, if any: both, or neither. */
    together<Done extends { readonly entry: NewEntry | undefined }>(
        work: (changes: Database) => Promise<Done>,
    ): Promise<Done>;
    /** Deletes expired entries, even if nobody adds any more. */
    expire(): Promise<void>;
}

interface AuditOptions {
    readonly now: () => Date;
    /** How many days an entry is kept. */
    readonly days: number;
    /** Called with every entry after it is stored. */
    readonly onAdded: (entry: NewEntry) => void;
}

/** Opens the audit log in a database. */
export function openAudit(db: Database, { now, days, onAdded }: AuditOptions): OpenAudit {
    let count = 0;
    const insert = async (changes: Database, entry: NewEntry) => {
        const { by, action, version, detail, proposedBy = null, approvedBy = null } = entry;
        const at = now().toISOString();
        // Keeps the order of a process's entries within a millisecond.
        const id = `${String(count++).padStart(9, "0")}-${randomUUID()}`;
        const proposal = { proposed_by: proposedBy, approved_by: approvedBy };
        await changes
            .insertInto("audit")
            .values({ id, at, by, action, version: version ?? null, detail: storedText(detail), ...proposal })
            .execute();
        await expire(changes);
    };
    const expire = async (changes: Database) => {
        await changes.deleteFrom("audit").where("at", "<", daysBefore(now(), days)).execute();
    };
    return {
        add: async (entry) => {
            await insert(db, entry);
            onAdded(entry);
        },
        together: async (work) => {
            const done = await db.transaction().execute(async (changes) => {
                const inside = await work(changes);
                if (inside.entry !== undefined) await insert(changes, inside.entry);
                return inside;
            });
            if (done.entry !== undefined) onAdded(done.entry);
            return done;
        },
        expire: () => expire(db),
        page: async ({ skip, limit }) => {
            const rows = await db
                .selectFrom("audit")
                .selectAll()
                .orderBy("at", "desc")
                .orderBy("id", "desc")
                .offset(skip)
                .limit(limit)
                .execute();
            return rows.map(({ at, by, action, version, detail, proposed_by, approved_by }) => ({
                at: new Date(at),
                by,
                action: actions.find((known) => known === action) ?? "published",
                version: version ?? undefined,
                detail: tellableFrom(detail),
                ...(proposed_by !== null && { proposedBy: proposed_by }),
                ...(approved_by !== null && { approvedBy: approved_by }),
            }));
        },
    };
}
