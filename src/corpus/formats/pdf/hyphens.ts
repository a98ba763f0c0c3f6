/** Joins the lines of a document where words are divided. */
export interface LineJoiner {
    /** Two consecutive lines as one text. */
    join(above: string, below: string): string;
}

/**
 * Opens a joiner for these lines. A word that is divided by a hyphen loses it only if the whole word occurs elsewhere, because
 * the hyphen may be the author's.
 */
export function lineJoiner(lines: readonly string[]): LineJoiner {
    const words = new Set<string>();
    for (const line of lines)
        for (const [word] of line.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+(?:[-‐’'][\p{L}\p{M}\p{N}]+)*/gu))
            words.add(word);
    return {
        join: (above, below) => {
            const [, first = "", hyphen] =
                above.match(/([\p{L}\p{M}\p{N}]+(?:[-‐][\p{L}\p{M}\p{N}]+)*)([-‐\u00ad])$/u) ?? [];
            const [next = ""] = below.match(/^[\p{L}\p{M}\p{N}]+/u) ?? [];
            if (hyphen === undefined || next === "")
                return isGlued(above, below) ? above + below : `${above} ${below}`;
            const whole = (first + next).toLowerCase();
            // A soft hyphen only shows where a word is divided.
            const isDivided =
                hyphen === "\u00ad" || (words.has(whole) && !words.has(`${first}-${next}`.toLowerCase()));
            return isDivided ? above.slice(0, -1) + below : above + below;
        },
    };
}

/** Whether nothing stands between the lines: in scripts without spaces, and after a dash without them. */
function isGlued(above: string, below: string): boolean {
    return (
        (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，！？：；）」』]$/u.test(above) &&
            /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー、。，！？：；（「『]/u.test(below)) ||
        /[\p{L}\p{N}][—–/]$/u.test(above)
    );
}
