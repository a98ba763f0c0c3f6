import type { Paragraph } from "./article.ts";
import { numberList, shared } from "./shared-memory.ts";

/** Paragraphs as plain data in shared memory, numbered from 0. */
export interface StoredParagraphs {
    /** The texts and section headings, one after another, each in one of these. */
    readonly bytes: readonly Uint8Array[];
    /** Where each text is: its place in `bytes` times `chunkLength`, plus the offset there. */
    readonly starts: Uint32Array;
    /** For each text, twice its length in UTF-16 units; plus one if it takes two bytes for each, not one of Latin-1. */
    readonly sizes: Uint32Array;
    /** For each paragraph, the numbers of its text, and of its section's heading plus one; 0 for none. */
    readonly texts: Uint32Array;
    readonly sections: Uint32Array;
    /** The first sentence of each paragraph, and at the end the total number of sentences. */
    readonly sentences: Uint32Array;
    /** Start and end of each sentence. */
    readonly ranges: Uint32Array;
}

/** Paragraphs that are being stored. */
export interface ParagraphsToStore {
    /** Stores the paragraphs of an article. Returns the number of the first one. */
    add(paragraphs: readonly Paragraph[]): number;
    stored(): StoredParagraphs;
}

/** A power of two. A text of the longest article fits, even with two bytes for each unit. */
const chunkLength = 2 ** 24;

export function storeParagraphs(): ParagraphsToStore {
    const chunks: Buffer<SharedArrayBuffer>[] = [];
    let offset = chunkLength;
    const [starts, sizes, texts] = [numberList(), numberList(), numberList()];
    const [sections, sentences, ranges] = [numberList(), numberList(), numberList()];

    const addText = (text: string): number => {
        const isWide = !latin1.test(text);
        const length = text.length * (isWide ? 2 : 1);
        if (length > chunkLength) throw new RangeError(`A text of ${length} bytes is too long.`);
        if (offset + length > chunkLength) {
            chunks.push(Buffer.from(new SharedArrayBuffer(chunkLength)));
            offset = 0;
        }
        chunks.at(-1)?.write(text, offset, isWide ? "utf16le" : "latin1");
        starts.push((chunks.length - 1) * chunkLength + offset);
        sizes.push(2 * text.length + Number(isWide));
        offset += length;
        return starts.length - 1;
    };
    return {
        add: (paragraphs) => {
            const first = texts.length;
            let heading: string | undefined;
            let section = 0;
            for (const { text, section: under, sentences: own } of paragraphs) {
                if (under !== heading) section = under === undefined ? 0 : addText(under) + 1;
                heading = under;
                texts.push(addText(text));
                sections.push(section);
                sentences.push(ranges.length / 2);
                for (const { start, end } of own) {
                    ranges.push(start);
                    ranges.push(end);
                }
            }
            return first;
        },
        stored: () => {
            sentences.push(ranges.length / 2);
            return {
                bytes: chunks.map((chunk, at) =>
                    trimmed(chunk, at === chunks.length - 1 ? offset : chunkLength),
                ),
                starts: starts.shared(),
                sizes: sizes.shared(),
                texts: texts.shared(),
                sections: sections.shared(),
                sentences: sentences.shared(),
                ranges: ranges.shared(),
            };
        },
    };
}

const latin1 = /^[\0-\xff]*$/;

/** The last chunk of a small corpus is mostly empty. */
function trimmed(chunk: Uint8Array<SharedArrayBuffer>, length: number): Uint8Array {
    const bytes = new Uint8Array(chunk.buffer, 0, length);
    return length === chunk.length ? bytes : shared(bytes);
}

/** Reads one paragraph. `number` is its number in its article. */
export function readStored(stored: StoredParagraphs, at: number, number: number): Paragraph {
    const from = stored.sentences[at] ?? 0;
    const to = stored.sentences[at + 1] ?? from;
    const section = stored.sections[at] ?? 0;
    return {
        number,
        text: textAt(stored, stored.texts[at] ?? 0),
        section: section === 0 ? undefined : textAt(stored, section - 1),
        sentences: Array.from({ length: to - from }, (_, place) => ({
            start: stored.ranges[2 * (from + place)] ?? 0,
            end: stored.ranges[2 * (from + place) + 1] ?? 0,
        })),
    };
}

function textAt({ bytes, starts, sizes }: StoredParagraphs, number: number): string {
    const start = starts[number] ?? 0;
    const size = sizes[number] ?? 0;
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
