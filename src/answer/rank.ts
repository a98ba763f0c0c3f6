import type { Article, Paragraph, Range } from "../corpus/article.ts";
import type { Candidate, ParagraphIndex } from "../search/paragraph-index.ts";
import type { AskedWord } from "./question.ts";

/** A sentence that may answer, how well it matches, and how much of the question it and its context hold. */
export interface RankedSentence {
    readonly article: Article;
    readonly paragraph: Paragraph;
    readonly sentence: Range;
    /** BM25F, unbounded; compares sentences of one question only. */
    readonly score: number;
    /** Rarity-weighted share of the question's words, 0 to 1. */
    readonly coverage: number;
}

/** Scores every sentence of the candidates, best first. */
export function rankSentences(
    words: readonly AskedWord[],
    candidates: readonly Candidate[],
    index: ParagraphIndex,
): RankedSentence[] {
    return candidates
        .flatMap((candidate) => sentencesOf(words, candidate, index))
        .sort((one, other) => other.score - one.score);
}

function sentencesOf(words: readonly AskedWord[], { article, paragraph }: Candidate, index: ParagraphIndex) {
    const whole = counted(paragraph.text, index);
    const heading = counted(`${article.title}\n${paragraph.section ?? ""}`, index);
    const length = [...whole.values()].reduce((sum, count) => sum + count, 0);
    const saturation = k1 * (1 - b + (b * length) / Math.max(1, index.meanLength));
    return paragraph.sentences.map((sentence) => {
        const own = counted(paragraph.text.slice(sentence.start, sentence.end), index);
        let score = 0;
        let covered = 0;
        for (const { matches, rarity } of words) {
            const count = (terms: ReadonlyMap<string, number>) =>
                matches.reduce((sum, { term, weight }) => sum + weight * (terms.get(term) ?? 0), 0);
            const frequency = count(own) + paragraphWeight * count(whole) + headingWeight * count(heading);
            score += (rarity * frequency * (k1 + 1)) / (frequency + saturation);
            const held = Math.max(
                Math.min(1, count(own)),
                0.8 * Math.min(1, count(whole)),
                0.7 * Math.min(1, count(heading)),
            );
            covered += rarity * held;
        }
        const asked = words.reduce((sum, { rarity }) => sum + rarity, 0);
        return { article, paragraph, sentence, score, coverage: asked === 0 ? 0 : covered / asked };
    });
}

// Measured (retrieval.md): one saturation over sentence and paragraph, normalised by the paragraph's length.
const k1 = 0.9;
const b = 0.4;
const paragraphWeight = 0.3;
const headingWeight = 0.15;

function counted(text: string, index: ParagraphIndex): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const { term, stop } of index.analyze(text))
        if (!stop) counts.set(term, (counts.get(term) ?? 0) + 1);
    return counts;
}
