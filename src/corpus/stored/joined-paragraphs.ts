import { chunkLength, type StoredParagraphs } from "./stored-paragraphs.ts";

/** The paragraphs of one store, and after them those of another. Shares the texts of the first with it. */
export function joinedParagraphs(first: StoredParagraphs, second: StoredParagraphs): StoredParagraphs {
    const { bytes, shift } = joinedBytes(first.bytes, second.bytes);
    const numbers = (name: NumberArray, by: number) => joined(first[name], second[name], by);
    const paragraphs = first.texts.length;
    const texts = first.starts.length;
    const pairs = (name: "omissions" | "pages" | "pageNames" | "asked") => {
        const all = numbers(name, 0);
        for (let at = first[name].length; at < all.length; at += 2) all[at] = (all[at] ?? 0) + paragraphs;
        return all;
    };
    /** The second of each pair is a text. */
    const named = (all: Uint32Array<SharedArrayBuffer>) => {
        for (let at = first.pageNames.length + 1; at < all.length; at += 2) all[at] = (all[at] ?? 0) + texts;
        return all;
    };
    /** Numbers plus one, where 0 stands for none. */
    const parents = (name: "sections" | "parents") => {
        const all = numbers(name, 0);
        for (let at = first[name].length; at < all.length; at++)
            if (all[at] !== 0) all[at] = (all[at] ?? 0) + first.headings.length;
        return all;
    };
    const kinds = new Uint8Array(new SharedArrayBuffer(paragraphs + second.texts.length));
    kinds.set(first.kinds);
    kinds.set(second.kinds, paragraphs);
    const sentenceCount = first.ranges.length / 2;
    return {
        bytes,
        starts: numbers("starts", shift),
        sizes: numbers("sizes", 0),
        texts: numbers("texts", texts),
        sections: parents("sections"),
        headings: numbers("headings", texts),
        parents: parents("parents"),
        // The last number of the first is the first of the second.
        sentences: joined(first.sentences.subarray(0, paragraphs), second.sentences, sentenceCount),
        ranges: numbers("ranges", 0),
        omissions: pairs("omissions"),
        pages: pairs("pages"),
        pageNames: named(pairs("pageNames")),
        asked: pairs("asked"),
        kinds,
    };
}

type NumberArray = Exclude<keyof StoredParagraphs, "bytes" | "kinds">;

/** In shared memory, with the numbers of the second raised. */
function joined(first: Uint32Array, second: Uint32Array, by: number): Uint32Array<SharedArrayBuffer> {
    const all = new Uint32Array(new SharedArrayBuffer(4 * (first.length + second.length)));
    all.set(first);
    for (let at = 0; at < second.length; at++) all[first.length + at] = (second[at] ?? 0) + by;
    return all;
}

/** The texts of both, and how much farther the second's places are now. */
function joinedBytes(first: readonly Uint8Array[], second: readonly Uint8Array[]) {
    const last = first.at(-1);
    const [only, ...others] = second;
    const length = (last?.length ?? 0) + (only?.length ?? 0);
    // There can be 256 chunks, so many small ones become one.
    if (last === undefined || only === undefined || others.length > 0 || length > chunkLength / 2)
        return { bytes: [...first, ...second], shift: first.length * chunkLength };
    const both = new Uint8Array(new SharedArrayBuffer(length));
    both.set(last);
    both.set(only, last.length);
    return { bytes: [...first.slice(0, -1), both], shift: (first.length - 1) * chunkLength + last.length };
}
