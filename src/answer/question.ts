import type { Match, ParagraphIndex } from "../search/paragraph-index.ts";

/** A word of the question that tells of its subject, seen from one index. */
export interface AskedWord {
    readonly written: string;
    /** Terms of the vocabulary it stands for; none where no article holds it. */
    readonly matches: readonly Match[];
    readonly rarity: number;
}

/** The question's words that are on no stop list, each term once. */
export function askedWords(question: string, index: ParagraphIndex): readonly AskedWord[] {
    const byTerm = new Map<string, AskedWord>();
    const words = index.analyze(question);
    for (const [at, { written, term, stop }] of words.entries()) {
        if (stop || byTerm.has(term)) continue;
        const matches = index.match(term);
        // "How far": the measure belongs to the asking, and an answer in miles need not say "far".
        if (matches.length === 0 && words[at - 1]?.term === "how") continue;
        const rarity = Math.min(
            ...(matches.length === 0 ? [index.rarity(term)] : matches.map((m) => index.rarity(m.term))),
        );
        byTerm.set(term, { written, matches, rarity });
    }
    return [...byTerm.values()];
}
