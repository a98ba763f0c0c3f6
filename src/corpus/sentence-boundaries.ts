import { mostSentences } from "./article-limits.ts";

/**
 * Finds where Unicode's rules for a language begin a sentence within each of some texts, as offsets above 0; not on where one
 * text has more than an article may have. Many texts are segmented as one, a line each, which changes nothing, since a line
 * end always ends a sentence: a segmenter needs kilobytes and time to begin a text, however short.
 */
export function boundariesOf(language: string): (texts: readonly string[]) => readonly (readonly number[])[] {
    const segmenter = new Intl.Segmenter(language, { granularity: "sentence" });
    return (texts) =>
        batches(texts)
            .flatMap((batch) => boundariesIn(batch, segmenter))
            .toArray();
}

function boundariesIn(texts: readonly string[], segmenter: Intl.Segmenter): number[][] {
    const found = texts.map((): number[] => []);
    let at = 0;
    let start = 0;
    for (const { index } of segmenter.segment(texts.join("\n"))) {
        while (index > start + (texts[at]?.length ?? 0)) start += (texts[at++]?.length ?? 0) + 1;
        const within = index - start;
        if (within > 0 && within < (texts[at]?.length ?? 0)) found[at]?.push(within);
        if ((found[at]?.length ?? 0) > mostSentences) break;
    }
    return found;
}

/** Texts that are together no longer than some pages, or one alone. */
function* batches(texts: readonly string[]): Generator<readonly string[]> {
    let batch: string[] = [];
    let length = 0;
    for (const text of texts) {
        if (batch.length > 0 && length + text.length > longestBatch) {
            yield batch;
            batch = [];
            length = 0;
        }
        batch.push(text);
        length += text.length + 1;
    }
    if (batch.length > 0) yield batch;
}

const longestBatch = 32 * 1024;
