/** Whether text begins with a letter or mark of Chinese, Japanese or Korean, which is as wide as high. */
export const isWide = (text: string) =>
    /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff65ー]/u.test(
        text,
    );

/** How many letters and marks of such scripts text has. */
export const wideLetters = (text: string) =>
    text.match(
        /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\u3000-\u303f\uff00-\uff65ー]/gu,
    )?.length ?? 0;

/** Whether text has a space between Chinese or Japanese and another script, which may also be how it is set. */
export const looksBetweenScripts = (text: string) =>
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}] [\p{Script=Latin}\d]|[\p{Script=Latin}\d] [\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u.test(
        text,
    );

/**
 * The widest gap between two texts that is no space, in the size of their letters. Between Chinese or Japanese and other scripts,
 * typesetters add up to a quarter.
 */
export function widestWithoutSpace(before: string, after: string): number {
    const isBetween = isWide(before.slice(-1)) !== isWide(after);
    const hasWide = isWide(before.slice(-1)) || isWide(after);
    return isBetween && hasWide ? 0.3 : 0.15;
}
