import type { Question } from "../question/question.ts";
import type { Contender } from "./first-ranking.ts";
import type { Passage, Passages } from "./passage.ts";

export interface Scored {
    readonly contender: Contender;
    readonly score: number;
}

/**
 * Gives the highest score of each table to the row that contains most of the question, since rows are alike in all else. Headers
 * and titles of rows only get it if no row contains anything. The text that leads in a table then gives its score to that row, if
 * only the row contains a word of the question: below "The bath opens daily", that of Wednesday.
 */
export function withBestRows<Sentence extends Scored>(
    sentences: readonly Sentence[],
    question: Question,
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
    const counting = { question, counts };
    const coverageOf = ({ contender: { sentence } }: Scored) =>
        coverage(counting, (place) => (counts[sentence.counts + place] ?? 0) > 0);
    const scores = new Map<Scored, number>();
    const scoreOf = (one: Scored) => scores.get(one) ?? one.score;
    const swap = (one: Scored, other: Scored) => {
        const [mine, its] = [scoreOf(one), scoreOf(other)];
        scores.set(one, its);
        scores.set(other, mine);
    };
    const best = [...tables.values()].flatMap((rows) => {
        const [first] = rows
            .filter(isRow)
            .toSorted((one, other) => coverageOf(other) - coverageOf(one) || other.score - one.score);
        if (first === undefined || coverageOf(first) === 0) return [];
        swap(highest(rows, scoreOf), first);
        return [first];
    });
    for (const row of best.toSorted((one, other) => scoreOf(other) - scoreOf(one))) {
        const above = sentences.filter((one) => leadsTo(row, one, counting));
        const first = above.length === 0 ? row : highest(above, scoreOf);
        if (scoreOf(first) > scoreOf(row)) swap(first, row);
    }
    return sentences.map((one) => ({ ...one, score: scoreOf(one) }));
}

/** Of sentences, at least one, the first with the highest score. */
export const highest = <One extends Scored>(sentences: readonly One[], scoreOf: (one: One) => number) =>
    sentences.reduce((most, one) => (scoreOf(one) > scoreOf(most) ? one : most));

function isRow({ contender: { passage, sentence } }: Scored): boolean {
    const { text, sentences, kind } = passage.candidate.paragraph;
    if (kind === "table" && sentence.at === 0) return false;
    const { start, end } = sentences[sentence.at] ?? { start: 0, end: 0 };
    return text.slice(start, end).includes(" |");
}

interface CountsOfTerms extends Pick<Passages, "counts"> {
    readonly question: Question;
}

/** The weight of the question's terms at the places that are covered. */
const coverage = ({ question: { terms } }: CountsOfTerms, isCovered: (place: number) => boolean) =>
    terms.reduce((sum, { rarity }, place) => sum + (isCovered(place) ? rarity : 0), 0);

/**
 * Whether a sentence is prose above the row's table, about the same, and lacks a word that few of its rows contain. It must be
 * right above the table, unless the row with its headings contains as much of the question. No row answers why.
 */
function leadsTo(
    { contender: row }: Scored,
    { contender: { passage } }: Scored,
    counting: CountsOfTerms,
): boolean {
    const { counts, question } = counting;
    const table = row.passage.candidate;
    const { article, paragraph } = passage.candidate;
    const { number, path, kind } = paragraph;
    const isAbove = article.id === table.article.id && number < table.paragraph.number;
    if (!isAbove || kind !== undefined || question.kind === "why") return false;
    if (path.some((heading, at) => heading !== table.paragraph.path[at])) return false;
    const has = (at: number) => (place: number) => (counts[at + place] ?? 0) > 0;
    const [inRow, inTitle] = [has(row.sentence.counts), has(row.passage.heading)];
    const [inText, inHeading] = [has(passage.counts), has(passage.heading)];
    const isAbout = (place: number) => inText(place) || inHeading(place);
    const isOnlyInRow = (place: number) => inRow(place) && !isAbout(place) && tells(row, place, counts);
    if (!question.terms.some((_, place) => isOnlyInRow(place))) return false;
    if (number === table.paragraph.number - 1) return true;
    return coverage(counting, (place) => inRow(place) || inTitle(place)) >= coverage(counting, isAbout);
}

/** Whether most rows lack a term, so that it tells which one is asked for. */
function tells({ passage: { sentences } }: Contender, place: number, counts: Passages["counts"]): boolean {
    const found = sentences.filter(({ counts: own }) => (counts[own + place] ?? 0) > 0);
    return found.length <= sentences.length / 2;
}
