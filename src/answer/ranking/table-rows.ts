import type { Question } from "../question/question.ts";
import type { Contender } from "./first-ranking.ts";
import type { Passage, Passages } from "./passage.ts";

interface Scored {
    readonly contender: Contender;
    readonly score: number;
}

/**
 * Gives the highest score of each table to the row that contains most of the question, since rows are alike in all else. Headers
 * and titles of rows only get it if no row contains anything.
 */
export function withBestRows<Sentence extends Scored>(
    sentences: readonly Sentence[],
    { terms }: Question,
    { counts }: Passages,
): readonly Sentence[] {
    const tables = new Map<Passage, Sentence[]>();
    for (const one of sentences) {
        const { passage } = one.contender;
        const { kind } = passage.candidate.paragraph;
        if (kind !== "table" && kind !== "rows") continue;
        tables.set(passage, [...(tables.get(passage) ?? []), one]);
    }
    if (tables.size === 0) return sentences;
    const coverageOf = ({ contender: { sentence } }: Scored) =>
        terms.reduce(
            (sum, { rarity }, at) => sum + rarity * Math.min(1, counts[sentence.counts + at] ?? 0),
            0,
        );
    const scores = new Map<Scored, number>();
    for (const rows of tables.values()) {
        const [first] = rows;
        const found = rows.filter(isRow);
        const [best] = found.toSorted(
            (one, other) => coverageOf(other) - coverageOf(one) || other.score - one.score,
        );
        if (first === undefined || best === undefined || coverageOf(best) === 0) continue;
        const highest = rows.reduce((most, row) => (row.score > most.score ? row : most), first);
        scores.set(highest, best.score);
        scores.set(best, highest.score);
    }
    return sentences.map((one) => ({ ...one, score: scores.get(one) ?? one.score }));
}

function isRow({ contender: { passage, sentence } }: Scored): boolean {
    const { text, sentences, kind } = passage.candidate.paragraph;
    if (kind === "table" && sentence.at === 0) return false;
    const { start, end } = sentences[sentence.at] ?? { start: 0, end: 0 };
    return text.slice(start, end).includes(" |");
}
