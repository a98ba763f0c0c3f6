/**
 * The headings above a paragraph as one text, "Linux › Install". If that is longer than `longest` UTF-16 units, outer headings
 * are left out, with "…".
 */
export function joinedPath(path: readonly string[], longest = Number.POSITIVE_INFINITY): string {
    const joined = path.join(separator);
    if (joined.length <= longest) return joined;
    const inner = path.slice(1);
    while (inner.length > 1 && ["…", ...inner].join(separator).length > longest) inner.shift();
    const shortened = ["…", ...inner].join(separator);
    return inner.length > 0 && shortened.length <= longest ? shortened : (path.at(-1) ?? "");
}

const separator = " › ";
