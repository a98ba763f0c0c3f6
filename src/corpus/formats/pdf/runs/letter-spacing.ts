import { rowsOf } from "../layout/page-rows.ts";
import type { TextRun } from "../layout/pdf-page.ts";
import { isWide, looksBetweenScripts } from "../layout/wide-letters.ts";

/**
 * Whether text looks as if spaces were none: single letters with a space between them, or spaces between Chinese or Japanese and other
 * scripts.
 */
export const looksSpaced = (text: string) =>
    looksBetweenScripts(text) || /(?<![\p{L}\p{N}])\p{L}(?: +\p{L}){2}(?![\p{L}\p{N}])/u.test(text);

/**
 * The letters of a page without the space that was added between all letters of some words. Where letters are as far from each other
 * as words, they stay so.
 */
export function withoutSpacing(glyphs: readonly TextRun[]): readonly TextRun[] {
    const isSpace = ({ text }: TextRun) => text.trim() === "";
    const hasSpaces = glyphs.filter(isSpace).length > glyphs.length * 0.03;
    return rowsOf(glyphs).flatMap((row) => {
        const letters: TextRun[] = [];
        const gaps: LetterGap[] = [];
        let hasSpace = false;
        for (const glyph of row) {
            const before = letters.at(-1);
            hasSpace ||= isSpace(glyph);
            if (isSpace(glyph)) continue;
            if (before !== undefined) gaps.push(gapBetween(before, glyph, hasSpace));
            letters.push(glyph);
            hasSpace = false;
        }
        for (let at = 0; at < gaps.length; ) {
            const { length, closed } = stretchFrom(gaps, at, hasSpaces);
            for (const [place, size] of closed.entries()) {
                const letter = letters[at + place];
                if (letter !== undefined) letters[at + place] = { ...letter, right: letter.right + size };
            }
            at += length;
        }
        return [...letters, ...row.filter(isSpace)];
    });
}

interface LetterGap {
    /** In the size of the letters. */
    readonly width: number;
    readonly size: number;
    /** Whether a space is drawn in it. */
    readonly hasSpace: boolean;
    /** Whether it is between letters of Chinese, Japanese or Korean, whose words have no spaces. */
    readonly isWide: boolean;
}

const gapBetween = (before: TextRun, glyph: TextRun, hasSpace: boolean): LetterGap => ({
    width: (glyph.left - before.right) / glyph.size,
    size: glyph.size,
    hasSpace,
    isWide: isWide(before.text) && isWide(glyph.text),
});

/** How many gaps from this one on are between evenly spaced letters or their words, and how much to close each: none if too few. */
function stretchFrom(
    gaps: readonly LetterGap[],
    from: number,
    hasSpaces: boolean,
): { readonly length: number; readonly closed: readonly number[] } {
    const first = gaps[from];
    if (first === undefined || first.hasSpace || first.width < least || first.width > most)
        return { length: 1, closed: [] };
    const isWord: boolean[] = [];
    let own = first.width;
    let end = from;
    for (let at = 0; from + at < gaps.length; at++) {
        const gap = gaps[from + at] ?? first;
        if (Math.abs(gap.size - first.size) > 0.05) break;
        const isBetweenWords = gap.hasSpace
            ? gap.width > own * 1.6 + 0.12
            : !hasSpaces && gap.width > own + 0.18 && gap.width < own * 2 + 1;
        const isLetter = !gap.hasSpace && Math.abs(gap.width - own) <= Math.max(0.06, own * 0.3);
        // A word of one letter is between two spaces.
        if (!(isLetter || (isBetweenWords && !isWord.slice(-2).every(Boolean)))) break;
        isWord.push(isBetweenWords);
        if (isBetweenWords) continue;
        end = from + at + 1;
        own += (gap.width - own) / (at + 1);
    }
    const stretch = isWord.slice(0, end - from);
    const words = stretch.filter(Boolean).length;
    const letters = stretch.length - words;
    const areWide = gaps.slice(from, end).every((gap) => gap.isWide);
    const isSpaced = hasSpaces || areWide ? letters >= 2 : letters >= 8 && words > 0;
    const closed = stretch.map((isGap, at) => {
        const { width, size } = gaps[from + at] ?? first;
        return (isGap ? Math.max(own, width - usual) : width) * size;
    });
    return { length: Math.max(1, stretch.length), closed: isSpaced ? closed : [] };
}

/** In the size of the letters: what may be between them, and a space between words. */
const least = 0.08;
const most = 0.9;
const usual = 0.3;
