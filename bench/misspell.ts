/** The text with one of its longer words misspelled, as people do when they type: letters swapped, left out, doubled or replaced. */
export function misspell(text: string, random: () => number): string {
    const words = [...text.matchAll(/\p{L}{5,}/gu)];
    const word = words[Math.floor(random() * words.length)];
    if (word === undefined) return text;
    // The first letter is rarely wrong.
    const at = word.index + 1 + Math.floor(random() * (word[0].length - 2));
    const [before, letter, next, after] = [
        text.slice(0, at),
        text.charAt(at),
        text.charAt(at + 1),
        text.slice(at + 2),
    ];
    const other = "aeiounrst".charAt(Math.floor(random() * 9));
    const slips = [next + letter, next, letter + letter + next, other + next];
    return before + (slips[Math.floor(random() * slips.length)] ?? "") + after;
}
