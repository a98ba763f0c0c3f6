import bidi from "bidi-js";

// Its types name the export that Node.js imports as the module.
const bidiFactory = bidi as unknown as typeof bidi.default;

export type Direction = "ltr" | "rtl";

/** A letter in the order in which it is read. */
export interface ReadLetter {
    /** Where it is in what is drawn. */
    readonly at: number;
    /** With brackets as they are written, which in text from right to left look the other way round. */
    readonly text: string;
}

const {
    getBidiCharTypeName,
    getEmbeddingLevels,
    getMirroredCharacter,
    getReorderedIndices,
    getReorderedString,
} = bidiFactory();

/**
 * The order in which letters are read that are drawn from left to right, each with what combines with it: one that the Unicode
 * Bidirectional Algorithm draws like that. Where several would look the same, such as numbers beside words in another script, it is
 * the one without turns between them.
 */
export function readingOrder(drawn: readonly string[], base: Direction): readonly ReadLetter[] {
    // The first character decides where a letter is.
    const shown = drawn.map((letter) => letter.charAt(0)).join("");
    let best: readonly ReadLetter[] | undefined;
    for (const levelsOf of ways) {
        const levels = levelsOf(shown, base);
        const paragraphs = [{ start: 0, end: shown.length - 1, level: base === "rtl" ? 1 : 0 }];
        const order = getReorderedIndices(shown, { levels, paragraphs }).map((at): ReadLetter => {
            const letter = drawn[at] ?? "";
            const isTurned = (levels[at] ?? 0) % 2 === 1;
            return { at, text: (isTurned ? getMirroredCharacter(letter) : undefined) ?? letter };
        });
        const read = order.map(({ text }) => text.charAt(0)).join("");
        if (getReorderedString(read, getEmbeddingLevels(read, base)) === shown) return order;
        best = order;
    }
    return best ?? [];
}

/** How deep each letter is between the directions: odd from right to left. */
type Levels = (shown: string, base: Direction) => Uint8Array;

/** What is from left to right within a line from right to left: words, numbers, and what is between them. */
const levelsByKind =
    (inNumbers: RegExp, isJoined: boolean): Levels =>
    (shown, base) => {
        const kinds = [...shown.split("").keys()].map((at) => getBidiCharTypeName(shown.charAt(at)));
        const isNumber = (at: number) => inNumbers.test(kinds[at] ?? "");
        const isInNumber = (at: number) =>
            isNumber(at) || (/^[CE]S$/u.test(kinds[at] ?? "") && isNumber(at - 1) && isNumber(at + 1));
        const levels = new Uint8Array(shown.length).fill(base === "rtl" ? 1 : 0);
        let last = -1;
        for (const [at, kind] of kinds.entries()) {
            if (kind !== "L" && !isInNumber(at)) continue;
            const isBetween =
                isJoined && last >= 0 && !kinds.slice(last, at).some((one) => /^(?:R|AL)$/u.test(one));
            levels.fill(2, isBetween ? last : at, at + 1);
            last = at;
        }
        return levels;
    };

const ways: readonly Levels[] = [
    // Drawing what is drawn once more mostly turns it back.
    (shown, base) => getEmbeddingLevels(shown, base).levels,
    levelsByKind(/^E[NT]$|^AN$/u, true),
    levelsByKind(/^[EA]N$/u, true),
    levelsByKind(/^[EA]N$/u, false),
    levelsByKind(/^E[NT]$|^AN$/u, false),
];
