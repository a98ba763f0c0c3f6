import type { Paragraph, ParagraphKind } from "../article.ts";
import { numberList, shared } from "./shared-memory.ts";

/** Paragraphs as plain data in shared memory, numbered from 0. */
export interface StoredParagraphs {
    /** The texts and section headings, one after another, each in one of these. */
    readonly bytes: readonly Uint8Array[];
    /** Where each text is: its place in `bytes` times `chunkLength`, plus the offset there. */
    readonly starts: Uint32Array;
    /** For each text, twice its length in UTF-16 units; plus one if it takes two bytes for each, not one of Latin-1. */
    readonly sizes: Uint32Array;
    /** For each paragraph, the numbers of its text, and of its section plus one; 0 for none. */
    readonly texts: Uint32Array;
    readonly sections: Uint32Array;
    /** For each section, the numbers of its heading's text, and of the section that contains it plus one; 0 for none. */
    readonly headings: Uint32Array;
    readonly parents: Uint32Array;
    /** The first sentence of each paragraph, and at the end the total number of sentences. */
    readonly sentences: Uint32Array;
    /** Start and end of each sentence. */
    readonly ranges: Uint32Array;
    /** The paragraph and the offset of each omission, in order. */
    readonly omissions: Uint32Array;
    /** The paragraph and the offset of each page that begins, and the paragraph and the number of the text that names it, in order. */
    readonly pages: Uint32Array;
    readonly pageNames: Uint32Array;
    /** For each paragraph, its kind's place in `kinds`. */
    readonly kinds: Uint8Array;
    /** The paragraph and the number of its questions, for those that answer several, in order. */
    readonly asked: Uint32Array;
}

/** Paragraphs that are being stored. */
export interface ParagraphsToStore {
    /** Stores the paragraphs of an article. Returns the number of the first one. */
    add(paragraphs: readonly Paragraph[]): number;
    stored(): StoredParagraphs;
}

/** A power of two. A text of the longest article fits, even with two bytes for each unit. */
export const chunkLength = 2 ** 24;

export function storeParagraphs(): ParagraphsToStore {
    const chunks: Buffer<SharedArrayBuffer>[] = [];
    let offset = chunkLength;
    const [starts, sizes, texts] = [numberList(), numberList(), numberList()];
    const [sections, sentences, ranges] = [numberList(), numberList(), numberList()];
    const [headings, parents, omissions] = [numberList(), numberList(), numberList()];
    const [kindNumbers, askedNumbers] = [numberList(), numberList()];
    const [pageStarts, pageNames] = [numberList(), numberList()];
    let named: { readonly page: string; readonly text: number } | undefined;

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
    /** Stores the headings of a path that are not open yet. */
    const openSections = (open: readonly OpenSection[], path: readonly string[]) => {
        const same = path.findIndex((heading, at) => heading !== open[at]?.heading);
        if (same < 0) return open.slice(0, path.length);
        const sections = open.slice(0, same);
        for (const heading of path.slice(same)) {
            headings.push(addText(heading));
            parents.push(sections.at(-1)?.number ?? 0);
            sections.push({ heading, number: headings.length });
        }
        return sections;
    };
    return {
        add: (paragraphs) => {
            const first = texts.length;
            let open: readonly OpenSection[] = [];
            for (const {
                text,
                path,
                sentences: own,
                omissions: gaps = [],
                pages = [],
                kind,
                asked,
            } of paragraphs) {
                open = openSections(open, path);
                const pair = (list: typeof omissions, value: number) => {
                    list.push(texts.length);
                    list.push(value);
                };
                for (const at of gaps) pair(omissions, at);
                for (const { at, page } of pages) {
                    // Most paragraphs are on the page of the one above.
                    if (named?.page !== page) named = { page, text: addText(page) };
                    pair(pageStarts, at);
                    pair(pageNames, named.text);
                }
                if (asked !== undefined) pair(askedNumbers, asked);
                kindNumbers.push(storedKinds.indexOf(kind));
                texts.push(addText(text));
                sections.push(open.at(-1)?.number ?? 0);
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
                headings: headings.shared(),
                parents: parents.shared(),
                omissions: omissions.shared(),
                pages: pageStarts.shared(),
                pageNames: pageNames.shared(),
                asked: askedNumbers.shared(),
                kinds: shared(Uint8Array.from(kindNumbers.shared())),
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

/** In the order of their numbers. */
export const storedKinds: readonly (ParagraphKind | undefined)[] = [
    undefined,
    "code",
    "table",
    "rows",
    "list",
];

interface OpenSection {
    readonly heading: string;
    /** The section's number plus one. */
    readonly number: number;
}
