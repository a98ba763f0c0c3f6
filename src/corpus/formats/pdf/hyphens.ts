/** Joins the lines of a document where words are divided. */
export interface LineJoiner {
    /** Two consecutive lines as one text. */
    readonly join: (above: string, below: string) => string;
}

/**
 * Opens a joiner for these texts, each given as its lines. A word that is divided by a hyphen loses it only if the whole word occurs
 * elsewhere, because the hyphen may be the author's.
 */
export function lineJoiner(texts: readonly (readonly string[])[]): LineJoiner {
    const words = new Set<string>();
    for (const lines of texts)
        for (const [at, line] of lines.entries()) {
            const found = wordsOf(line);
            // Parts of a divided word prove nothing.
            if (isDivided(line)) found.pop();
            if (at > 0 && isDivided(lines[at - 1] ?? "")) found.shift();
            for (const word of found) words.add(word);
        }
    const isGlued = gluedIn(texts);
    return {
        join: (above, below) => {
            const first = above.match(/([\p{L}\p{M}\p{N}’'-]{0,99}[\p{L}\p{M}\p{N}])[-‐]$/u)?.[1];
            const [next] = below.match(/^[\p{L}\p{M}\p{N}]+/u) ?? [];
            if (first === undefined || next === undefined)
                return isGlued(above, below) ? above + below : `${above} ${below}`;
            const [whole, hyphenated] = [`${first}${next}`, `${first}-${next}`].map((word) =>
                word.toLowerCase(),
            );
            const isWhole = words.has(whole ?? "") && !words.has(hyphenated ?? "");
            return isWhole ? above.slice(0, -1) + below : above + below;
        },
    };
}

const wordsOf = (line: string) =>
    [...line.toLowerCase().matchAll(/[\p{L}\p{M}\p{N}]+(?:[-’'][\p{L}\p{M}\p{N}]+)*/gu)].map(
        ([word]) => word,
    );

const isDivided = (line: string) => /[\p{L}\p{M}\p{N}][-‐]$/u.test(line);

/**
 * Whether nothing stands between two lines: in scripts without spaces, and after a dash without them. Beside words in other scripts it is
 * as within the lines.
 */
function gluedIn(texts: readonly (readonly string[])[]): (above: string, below: string) => boolean {
    const all = texts.flat().join("\n");
    const spaced = all.match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] (?=[\p{Script=Latin}\d])/gu,
    );
    const close = all.match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}](?=[\p{Script=Latin}\d])/gu,
    );
    const isClose = (close?.length ?? 0) >= (spaced?.length ?? 0);
    return (above, below) => {
        if (/[\p{L}\p{N}][—–/]$|[.,!?”’"')\]][—–]$/u.test(above)) return true;
        const [hasAbove, hasBelow] = [endsWide.test(above), startsWide.test(below)];
        if (hasAbove && hasBelow) return true;
        const isBeside =
            (hasAbove && /^[\p{Script=Latin}\d]/u.test(below)) ||
            (hasBelow && /[\p{Script=Latin}\d]$/u.test(above));
        return (
            isBeside &&
            (isClose || /[、。，！？：；）」』]$/u.test(above) || /^[、。，！？：；（「『]/u.test(below))
        );
    };
}

const endsWide =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆、。，！？：；）」』】〉》〕…―]$/u;
const startsWide =
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}ー々〆、。，！？：；（「『【〈《〔…―]/u;
