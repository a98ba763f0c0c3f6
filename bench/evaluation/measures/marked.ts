import type { Answer, Excerpt } from "../../../src/answer/answer.ts";
import type { Range } from "../../../src/corpus/article.ts";
import type { AskedQuestion } from "../../squad.ts";
import type { Found } from "./baselines.ts";

/** A sentence that a reply marks as answering. */
export interface Marked extends Found {
    readonly text: string;
}

/** The sentences that a reply marks as answering, in the order in which members read them. */
export function markedIn({ excerpts }: Pick<Answer, "excerpts">): readonly Marked[] {
    return excerpts.flatMap((excerpt) =>
        rangesMarked(excerpt).map((range) => ({
            article: excerpt.article.id,
            paragraph: excerpt.paragraph.number,
            range,
            text: excerpt.paragraph.text.slice(range.start, range.end),
        })),
    );
}

/** The KeySentence, then the second sentence if there is one. */
function rangesMarked({ key, second }: Excerpt): readonly Range[] {
    return second === undefined ? [key] : [key, second];
}

/** Whether the excerpt's span overlaps an answer of any annotator; undefined without a span. */
export function isSpanRight(
    excerpt: Excerpt | undefined,
    { article, paragraph, spans }: AskedQuestion,
): boolean | undefined {
    const span = excerpt?.span;
    if (excerpt === undefined || span === undefined) return undefined;
    if (excerpt.article.id !== article || excerpt.paragraph.number !== paragraph) return false;
    return spans.some(({ start, end }) => start < span.end && span.start < end);
}

/** Whether the sentence is in the gold paragraph and contains a whole answer of any annotator. */
export function isAnswer(
    found: Found | undefined,
    { article, paragraph, spans }: Pick<AskedQuestion, "article" | "paragraph" | "spans">,
): boolean {
    if (found === undefined || found.article !== article || found.paragraph !== paragraph) return false;
    return spans.some(({ start, end }) => found.range.start <= start && end <= found.range.end);
}
