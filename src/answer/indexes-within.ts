import { LRUCache } from "lru-cache";
import type { ParagraphIndex } from "../search/paragraph-index.ts";
import { isWithin, type Scope } from "./scope.ts";

/** Gives the indexes over a scope's collections and languages. They are kept, since a server asks the same ones again and again. */
export function indexesWithin(
    indexes: readonly ParagraphIndex[],
): (scope: Scope) => readonly ParagraphIndex[] {
    const known = new LRUCache<string, readonly ParagraphIndex[]>({ max: keptScopes });
    return ({ collections = [], languages = [] }) => {
        if (collections.length === 0 && languages.length === 0) return indexes;
        const key = JSON.stringify([collections.toSorted(), languages.toSorted()]);
        const kept = known.get(key);
        if (kept !== undefined) return kept;
        const made = indexes
            .map((index) => index.within((article) => isWithin(article, { collections, languages })))
            .filter(({ size }) => size > 0);
        known.set(key, made);
        return made;
    };
}

/** Each takes a byte a paragraph. */
const keptScopes = 50;
