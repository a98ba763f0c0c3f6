import type { Match } from "../../search/term-index/term-index.ts";

/** English terms that mean nearly the same, and which terms are nouns. bench/synonyms/related-terms.ts documents the byte layout. */
export interface RelatedWords {
    /**
     * Synonyms, derivations, and more general and more special terms, nearest first. The weight is how much of both terms'
     * meanings they share, from 0.1 to 1. Empty for unknown terms.
     */
    of(term: string): readonly Match[];
    /** Whether a lower-case word with a term is hardly a noun. False for unknown words, most of which are names. */
    isNoNoun(word: string, term: string): boolean;
}

/** Reads the terms when one is looked up for the first time. */
export function readRelatedWords(read: () => Uint8Array): RelatedWords {
    let opened: RelatedWords | undefined;
    const open = () => {
        opened ??= openRelatedWords(read());
        return opened;
    };
    return { of: (term) => open().of(term), isNoNoun: (word, term) => open().isNoNoun(word, term) };
}

function openRelatedWords(bytes: Uint8Array): RelatedWords {
    const header = new DataView(bytes.buffer, bytes.byteOffset, headerLength);
    const [size, relations, letters] = [0, 4, 8].map((at) => header.getUint32(at, true)) as [
        number,
        number,
        number,
    ];
    const flagsFrom = headerLength + letters;
    const terms = new TextDecoder().decode(bytes.subarray(headerLength, flagsFrom)).split("\n");
    const numbers = new Map(terms.map((term, number) => [term, number]));
    const countsFrom = flagsFrom + size;
    const othersFrom = countsFrom + size;
    const weightsFrom = othersFrom + 2 * relations;
    const others = new DataView(bytes.buffer, bytes.byteOffset + othersFrom, 2 * relations);
    const starts = new Uint32Array(size + 1);
    for (let number = 0; number < size; number++)
        starts[number + 1] = (starts[number] ?? 0) + (bytes[countsFrom + number] ?? 0);
    return {
        of: (term) => {
            const number = numbers.get(term);
            if (number === undefined) return [];
            const from = starts[number] ?? 0;
            return Array.from({ length: (starts[number + 1] ?? from) - from }, (_, at) => ({
                term: terms[others.getUint16(2 * (from + at), true)] ?? "",
                weight: (bytes[weightsFrom + from + at] ?? 0) / wholeWeight,
            }));
        },
        isNoNoun: (word, term) => {
            const number = numbers.get(term);
            return (number !== undefined && bytes[flagsFrom + number] === 1) || numbers.has(`=${word}`);
        },
    };
}

const headerLength = 12;
const wholeWeight = 255;
