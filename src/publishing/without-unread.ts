import type { CorpusError } from "../corpus/corpus.ts";
import { keyOf } from "../proposal/discord-changes.ts";
import { splitReadable } from "../proposal/split-readable.ts";
import type { Edition } from "./edition.ts";
import type { ChangeRequest, Plan } from "./plan.ts";

/** The request without new articles from Discord that cannot be read; undefined if it has none. */
export function withoutUnread(
    request: ChangeRequest,
    { changes }: Plan,
    { from, errors }: { readonly from: Edition; readonly errors: readonly CorpusError[] },
): ChangeRequest | undefined {
    const known = new Set(from.changes.articles.map(keyOf));
    const found = splitReadable(changes.articles, errors).unread.filter((one) => !known.has(keyOf(one)));
    if (found.length === 0) return undefined;
    const hashes = new Set(found.map(({ hash }) => hash));
    if (request.kind === "roll-back")
        return { ...request, unreadable: hashes.union(request.unreadable ?? new Set()) };
    if (!("articles" in request)) return undefined;
    const files = new Set(found.map(({ file }) => file));
    const ofThem = errors.filter(({ file, severity }) => files.has(file) && severity === "error");
    return {
        ...request,
        articles: request.articles.filter(({ hash }) => !hashes.has(hash)),
        problems: [...(request.problems ?? []), ...ofThem],
    };
}
