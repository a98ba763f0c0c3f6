/** The name under which Discord stores a file, and the title with which it keeps the original name if that differs. */
export interface AttachmentName {
    readonly filename: string;
    /** Without the ending. */
    readonly title?: string;
}

/**
 * Changes a file's name as Discord does: accents are removed, spaces become underscores, other characters than ASCII letters,
 * digits, `_`, `.` and `-` disappear, and so do `_` and `.` at both ends. This is Werkzeug's `secure_filename`, which
 * discord-api-docs issue 7754 names. What Discord makes of a name of which nothing remains is reported differently; here all
 * such files have the same name.
 */
export function attachmentName(original: string): AttachmentName {
    const at = original.lastIndexOf(".");
    const [stem, ending] = at < 0 ? [original, ""] : [original.slice(0, at), original.slice(at + 1)];
    const safe = [secured(stem) || "____", secured(ending)].filter((part) => part !== "").join(".");
    return safe === original ? { filename: safe } : { filename: safe, title: stem };
}

function secured(text: string): string {
    const kept = text
        .normalize("NFKD")
        .replaceAll(/[/\\]/gu, " ")
        .trim()
        .split(/\s+/u)
        .join("_")
        .replaceAll(/[^\w.-]/gu, "");
    const isEdge = (at: number) => "._".includes(kept.charAt(at));
    let start = 0;
    let end = kept.length;
    while (start < end && isEdge(start)) start++;
    while (end > start && isEdge(end - 1)) end--;
    return kept.slice(start, end);
}
