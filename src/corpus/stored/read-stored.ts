import type { Paragraph } from "../article.ts";
import { chunkLength, type StoredParagraphs, storedKinds } from "./stored-paragraphs.ts";

/** Reads one paragraph. `number` is its number in its article. */
export function readStored(stored: StoredParagraphs, at: number, number: number): Paragraph {
    const from = stored.sentences[at] ?? 0;
    const to = stored.sentences[at + 1] ?? from;
    const omissions = pairedWith(stored.omissions, at);
    const names = pairedWith(stored.pageNames, at);
    const pages = pairedWith(stored.pages, at).map((start, place) => ({
        at: start,
        page: textAt(stored, names[place] ?? 0),
    }));
    const [asked] = pairedWith(stored.asked, at);
    const kind = storedKinds[stored.kinds[at] ?? 0];
    return {
        number,
        text: textAt(stored, stored.texts[at] ?? 0),
        path: pathAt(stored, stored.sections[at] ?? 0),
        ...(omissions.length > 0 && { omissions }),
        ...(pages.length > 0 && { pages }),
        ...(asked !== undefined && { asked }),
        ...(kind !== undefined && { kind }),
        sentences: Array.from({ length: to - from }, (_, place) => ({
            start: stored.ranges[2 * (from + place)] ?? 0,
            end: stored.ranges[2 * (from + place) + 1] ?? 0,
        })),
    };
}

/** `section` is a section's number plus one. */
function pathAt(stored: StoredParagraphs, section: number): readonly string[] {
    const path: string[] = [];
    for (let at = section; at > 0; at = stored.parents[at - 1] ?? 0)
        path.unshift(textAt(stored, stored.headings[at - 1] ?? 0));
    return path;
}

/** The numbers that are paired with a paragraph. */
function pairedWith(pairs: Uint32Array, paragraph: number): readonly number[] {
    let [from, to] = [0, pairs.length / 2];
    while (from < to) {
        const middle = (from + to) >>> 1;
        if ((pairs[2 * middle] ?? 0) < paragraph) from = middle + 1;
        else to = middle;
    }
    const found: number[] = [];
    for (let at = from; pairs[2 * at] === paragraph; at++) found.push(pairs[2 * at + 1] ?? 0);
    return found;
}

function textAt({ bytes, starts, sizes }: StoredParagraphs, number: number): string {
    const start = starts[number] ?? 0;
    const size = sizes[number] ?? 0;
    // Without any other text, there are no bytes.
    if (size === 0 && number < sizes.length) return "";
    const isWide = size % 2 === 1;
    const chunk = bytes[Math.floor(start / chunkLength)];
    if (chunk === undefined) throw new RangeError(`There is no text ${number}.`);
    const from = start % chunkLength;
    const length = isWide ? size - 1 : size / 2;
    return Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength).toString(
        isWide ? "utf16le" : "latin1",
        from,
        from + length,
    );
}
