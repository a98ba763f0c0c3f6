/**
 * A name as one line that shows all of itself, for everything that is shown next to our own words: IDs, titles, authors, headings,
 * names of files. Line ends become spaces, and other control characters a mark, so that they cannot control a terminal. What only
 * changes the direction of other text, or cannot be seen, is removed. Paragraphs are not names: they stay verbatim.
 */
export function printable(text: string): string {
    if (!odd.test(text)) return text;
    const shown = text
        .replace(unseen, "")
        .replace(/\s+/gu, (space) => (lineEnd.test(space) ? " " : space))
        .replace(/\p{Cc}/gu, "\ufffd");
    return isBlank(text) && text.trim() !== "" ? "\ufffd" : shown;
}

/** Whether nothing of the text can be seen. */
export const isBlank = (text: string) => text.replace(unseen, "").trim() === "";

/**
 * Embeddings, overrides and isolates, which reorder what follows them; soft hyphens, and spaces and fillers without width. The
 * joiners that Persian, Indian scripts and emoji need stay, and so do the marks that belong to single letters.
 */
const unseen =
    /[\u202a-\u202e\u2066-\u206f\u00ad\u115f\u1160\u180e\u200b\u2060-\u2064\u3164\ufeff\uffa0\ufff9-\ufffb]/gu;
const lineEnd = /[\t\n\v\f\r\u2028\u2029]/u;
const odd = new RegExp(`${unseen.source}|${lineEnd.source}|\\p{Cc}`, "u");
