import type { Database, Tables } from "./tables.ts";
import { chunks } from "./versions/chunks.ts";

/** What moderators decided about an item of a source last. */
export interface DecidedItem {
    /** The name of its source. */
    readonly source: string;
    /** Identifies it in its source. */
    readonly key: string;
    /** The path of its article in the corpus, which stays the same. */
    readonly file: string;
    /** The mark of what was published or discarded last; "gone" if it was discarded to remove the article. */
    readonly decided: string;
    /** The mark of what was published last; undefined if nothing was. */
    readonly published: string | undefined;
    /** The hash of the article that was published last; undefined if none was. */
    readonly hash: string | undefined;
}

/** What will be decided about an item by publishing or discarding a proposal. */
export interface ItemDecision {
    /** Undefined if nothing is left to remember, because the article is gone. */
    readonly ifPublished: DecidedItem | undefined;
    readonly ifDiscarded: DecidedItem;
}

/**
 * What was decided about the items of sources. Has a row for each, as long as its source has it or its article is served; of a feed
 * for good, since what it no longer lists may come back.
 */
export interface SourceItems {
    all(): Promise<readonly DecidedItem[]>;
    /** Notes decisions in place of earlier ones about the same items. */
    decide(items: readonly DecidedItem[]): Promise<void>;
    forget(items: readonly Pick<DecidedItem, "source" | "key">[]): Promise<void>;
}

/** Opens the decisions in a database. */
export function openSourceItems(db: Database): SourceItems {
    return {
        all: async () => {
            const rows = await db.selectFrom("source_item").selectAll().orderBy("file").execute();
            return rows.map(({ item: key, published, hash, ...row }) => ({
                ...row,
                key,
                published: published ?? undefined,
                hash: hash ?? undefined,
            }));
        },
        decide: async (items) => {
            for (const some of chunks(items)) {
                await db
                    .insertInto("source_item")
                    .values(some.map(rowOf))
                    .onConflict((conflict) =>
                        conflict.columns(["source", "item"]).doUpdateSet(({ ref }) => ({
                            file: ref("excluded.file"),
                            decided: ref("excluded.decided"),
                            published: ref("excluded.published"),
                            hash: ref("excluded.hash"),
                        })),
                    )
                    .execute();
            }
        },
        forget: async (items) => {
            for (const [source, ofSource] of Map.groupBy(items, (one) => one.source)) {
                for (const some of chunks(ofSource.map(({ key }) => key)))
                    await db
                        .deleteFrom("source_item")
                        .where("source", "=", source)
                        .where("item", "in", some)
                        .execute();
            }
        },
    };
}

const rowOf = ({ key, published, hash, ...item }: DecidedItem): Tables["source_item"] => ({
    ...item,
    item: key,
    published: published ?? null,
    hash: hash ?? null,
});
