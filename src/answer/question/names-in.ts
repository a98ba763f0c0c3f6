import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Match } from "../../search/term-index/term-index.ts";
import type { Word } from "../../search/terms.ts";

interface NamesInQuestion {
    /** By position: what the articles also call what the word names. */
    readonly otherNames: ReadonlyMap<number, readonly Match[]>;
    /** Positions of words that other names cover as well, since no article contains the name that they are part of. */
    readonly merged: ReadonlySet<number>;
}

/** The names in a question that the articles have others for. The rarest word of a name matches them. */
export function namesIn(
    words: readonly Word[],
    { contains, names, rarity }: Pick<ParagraphIndex, "contains" | "names" | "rarity">,
): NamesInQuestion {
    const otherNames = new Map<number, readonly Match[]>();
    const merged = new Set<number>();
    const asked = new Set(words.map(({ term }) => term));
    for (const { from, to, isInTexts, matches } of names.aliases(words)) {
        const others = matches.filter(({ term }) => !asked.has(term));
        const positions = words.flatMap(({ stop }, at) => (at < from || at >= to || stop ? [] : [at]));
        const rarest = positions.reduce((best, at) => (rarityAt(at) > rarityAt(best) ? at : best), from);
        if (others.length === 0) continue;
        otherNames.set(rarest, others);
        if (!isInTexts) for (const at of positions) if (at !== rarest) merged.add(at);
    }
    return { otherNames, merged };

    /** Words in no article come first. */
    function rarityAt(at: number): number {
        const word = words[at];
        if (word === undefined || word.stop) return -1;
        return contains(word.term) ? rarity(word) : Number.MAX_VALUE;
    }
}

/** The matches of a term with other names for it, which count more than similar words. */
export function withOthers(
    matches: readonly Match[],
    others: readonly Match[] | undefined,
    term: string,
): readonly Match[] {
    if (others === undefined) return matches;
    const own = matches.filter((match) => match.term === term);
    const best = new Map(
        others.toSorted((one, other) => one.weight - other.weight).map((match) => [match.term, match]),
    );
    return [...own, ...[...best.values()].filter((match) => match.term !== term)];
}
