import { mostSentences } from "../article-limits.ts";

/**
 * Returns a function that finds, for each text, the offsets above 0 where a sentence starts by Unicode's rules for the language.
 * It stops at a text with more sentences than an article may have. Texts are joined with line feeds, which always end a
 * sentence, because a segmenter needs kilobytes and time for each text, however short.
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

/** Groups texts into batches of a few pages; a longer text is a batch of its own. */
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
