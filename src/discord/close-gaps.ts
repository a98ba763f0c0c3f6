/**
 * Joins pieces of a text, where undefined is a gap: something that was left out. The space and punctuation around a gap close as
 * if it had never been there.
 */
export function joinedWithoutGaps(pieces: readonly (string | undefined)[]): string {
    let joined = "";
    let gap = false;
    for (const piece of pieces) {
        if (piece === undefined) gap = true;
        else if (piece !== "" && gap) {
            joined = closed(joined, piece);
            // A gap next to nothing but space is still open.
            gap = piece.trim() === "";
        } else joined += piece;
    }
    return (gap ? without(joined.trimEnd(), links) : joined).trim();
}

/** The two sides of a gap, joined. */
function closed(before: string, after: string): string {
    const left = before.trimEnd();
    const right = after.trimStart();
    const isWord = signedWord.test(after);
    if (without(left, `${links}${ends}>|`) === "")
        return isWord ? right : withoutFirst(right, `${links}${ends}`);
    const linked = without(left, links);
    const first = right.charAt(0);
    const opened = opening.indexOf(linked.charAt(linked.length - 1));
    if (opened >= 0 && first === closing.charAt(opened)) return closed(linked.slice(0, -1), right.slice(1));
    if (right === "") return `${left} `;
    const closes = links.includes(first) || ends.includes(first) || closing.includes(first);
    return closes && !isWord ? `${linked}${right}` : `${left} ${right}`;
}

/** ".NET" or "-40", whose first character belongs to the word. */
const signedWord = /^\s+[.-][\p{L}\p{N}]/u;
/** Punctuation that joins what is left and right of it. */
const links = " ,;:–—-،、，";
/** Punctuation that ends a sentence. */
const ends = ".!?…。！？؟";
const opening = "([{“«";
const closing = ")]}”»";

/** The text without these characters at its end. */
function without(text: string, characters: string): string {
    let end = text.length;
    while (end > 0 && characters.includes(text.charAt(end - 1))) end--;
    return text.slice(0, end);
}

function withoutFirst(text: string, characters: string): string {
    let start = 0;
    while (start < text.length && characters.includes(text.charAt(start))) start++;
    return text.slice(start);
}
