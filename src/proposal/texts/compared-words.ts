/** What is between spaces, which is what people take for words; in scripts without spaces, and in long addresses, the words in it. */
export function comparedWords(text: string): string[] {
    return (text.match(/\s+|\S+/gu) ?? []).flatMap((word) =>
        word.length > longestWord || unspaced.test(word)
            ? [...segmenter.segment(word)].map(({ segment }) => segment)
            : [word],
    );
}

/** In UTF-16 units. */
const longestWord = 40;
const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}]/u;
const segmenter = new Intl.Segmenter(undefined, { granularity: "word" });
