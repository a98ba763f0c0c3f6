import type { Tables } from "../tables.ts";

/**
 * Every table, in an order in which rows can be added: what is referred to comes first. Hashes are copied, but kept out of backups:
 * nobody could delete them there.
 */
export const storedTables = {
    head: "content",
    version: "content",
    content: "content",
    version_article: "content",
    version_removal: "content",
    pin: "content",
    audit: "content",
    setting: "content",
    article_asked: "content",
    digest: "content",
    feedback: "content",
    gap: "content",
    insight: "content",
    source_item: "content",
    gap_salt: "hashes",
    gap_asking: "hashes",
    insight_asking: "hashes",
} as const satisfies Readonly<Record<keyof Tables, "content" | "hashes">>;

export type StoredTable = keyof typeof storedTables;

export function isStoredTable(name: string): name is StoredTable {
    return Object.hasOwn(storedTables, name);
}

/** In the same order. */
export const everyTable: readonly StoredTable[] = Object.keys(storedTables).filter(isStoredTable);

/** Those with hashes only if wanted. */
export function tableNames({ hashes }: { readonly hashes: boolean }): readonly StoredTable[] {
    return everyTable.filter((name) => hashes || storedTables[name] === "content");
}
