import type { Contender } from "../src/answer/ranking/first-ranking.ts";
import type { AskedQuestion } from "./squad.ts";

/** Whether the sentence is in the gold paragraph and contains a whole answer of any annotator. */
export function answersIt(
    { passage, sentence }: Contender,
    { article, paragraph, spans }: AskedQuestion,
): boolean {
    const { candidate } = passage;
    const range = candidate.paragraph.sentences[sentence.at];
    if (range === undefined || candidate.article.id !== article || candidate.paragraph.number !== paragraph)
        return false;
    return spans.some(({ start, end }) => range.start <= start && end <= range.end);
}
