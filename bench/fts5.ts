import { DatabaseSync } from "node:sqlite";
import type { Document } from "./plain-minisearch.ts";

/** A full-text index of SQLite in memory. */
export interface Fts5 {
    /** The numbers of the fifty best documents by bm25, best first. They contain any of the question's terms. */
    search(question: string): number[];
    /** Bytes. */
    readonly memory: number;
}

/** Fills an FTS5 table that stores no texts, with default settings except for the terms. */
export function openFts5(documents: readonly Document[], tokenize: (text: string) => string[]): Fts5 {
    const database = new DatabaseSync(":memory:");
    database.exec("CREATE VIRTUAL TABLE paragraphs USING fts5(title, section, text, content='')");
    const insert = database.prepare(
        "INSERT INTO paragraphs (rowid, title, section, text) VALUES (?, ?, ?, ?)",
    );
    const analyzed = (text: string) => tokenize(text).join(" ");
    database.exec("BEGIN");
    for (const { id, title, section, text } of documents)
        insert.run(id, analyzed(title), analyzed(section), analyzed(text));
    database.exec("COMMIT");
    const find = database.prepare(
        "SELECT rowid FROM paragraphs WHERE paragraphs MATCH ? ORDER BY rank LIMIT 50",
    );
    const pages = database.prepare(
        "SELECT page_count * page_size AS bytes FROM pragma_page_count, pragma_page_size",
    );
    return {
        search: (question) => {
            const terms = [...new Set(tokenize(question))].map((term) => `"${term.replaceAll('"', '""')}"`);
            if (terms.length === 0) return [];
            return find.all(terms.join(" OR ")).map(({ rowid }) => Number(rowid));
        },
        memory: Number(pages.get()?.["bytes"]),
    };
}
