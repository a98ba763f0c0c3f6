/** Two texts by their numbers, the second with the first one that it resembles. */
export type SimilarPair = readonly [first: number, second: number];

/**
 * Pairs of texts that share four of five of their word triples or more (Jaccard similarity). Only texts that share some of
 * their smallest hashes are compared (a bottom-k sketch, Broder 1997), so that the time grows with the texts and not with
 * their pairs. Short texts, such as captions, may well be the same, and are in no pair.
 */
export function similarTexts(texts: readonly string[]): SimilarPair[] {
    const known = new Map<number, number[]>();
    const triples: Uint32Array[] = [];
    const pairs: SimilarPair[] = [];
    for (const [at, text] of texts.entries()) {
        const own = triplesOf(text);
        triples.push(own);
        if (own.length < fewestTriples) continue;
        const sketch = own.subarray(0, sketchSize);
        const like = candidatesFor(sketch, known).find((candidate) =>
            isSimilar(own, triples[candidate] ?? own),
        );
        if (like !== undefined) {
            pairs.push([like, at]);
            triples[at] = nothing;
            continue;
        }
        for (const hash of sketch) {
            const sharing = known.get(hash);
            if (sharing === undefined) known.set(hash, [at]);
            // A phrase of very many texts tells none of them from the others.
            else if (sharing.length < mostSharing) sharing.push(at);
        }
    }
    return pairs;
}

const nothing = new Uint32Array();
const fewestTriples = 10;
const sketchSize = 16;
const mostSharing = 20;
/** Similar texts share about thirteen of sixteen; so few are hardly ever missed. */
const fewestShared = 6;
const leastShared = 0.8;
const longestRead = 100_000;

/** The texts that share enough of the sketch to be worth comparing, in order. */
function candidatesFor(sketch: Uint32Array, known: ReadonlyMap<number, readonly number[]>): number[] {
    const counts = new Map<number, number>();
    for (const hash of sketch) {
        for (const text of known.get(hash) ?? []) counts.set(text, (counts.get(text) ?? 0) + 1);
    }
    const enough = Math.min(fewestShared, sketch.length / 2);
    const candidates: number[] = [];
    for (const [text, count] of counts) if (count >= enough) candidates.push(text);
    return candidates.sort((one, other) => one - other);
}

/** Words; of scripts without spaces single letters. */
const words =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The hashes of three words in a row, each once, in rising order. */
function triplesOf(text: string): Uint32Array {
    const hashes = (text.slice(0, longestRead).toLowerCase().match(words) ?? []).map(hashOf);
    const triples = new Uint32Array(Math.max(0, hashes.length - 2));
    for (let at = 0; at < triples.length; at++) {
        const [first = 0, second = 0, third = 0] = [hashes[at], hashes[at + 1], hashes[at + 2]];
        triples[at] = mixed(Math.imul(Math.imul(first, 31) + second, 31) + third);
    }
    triples.sort();
    return triples.filter((hash, at) => at === 0 || hash !== triples[at - 1]);
}

/** FNV-1a over UTF-16 units. */
function hashOf(word: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    return hash;
}

/** The finalizer of MurmurHash3, so that the smallest hashes are a fair sample. */
function mixed(hash: number): number {
    let h = hash ^ (hash >>> 16);
    h = Math.imul(h, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
}

/** Both in rising order. */
function isSimilar(one: Uint32Array, other: Uint32Array): boolean {
    let shared = 0;
    for (let at = 0, place = 0; at < one.length && place < other.length; ) {
        const [hash = 0, against = 0] = [one[at], other[place]];
        if (hash === against) shared++;
        if (hash <= against) at++;
        if (against <= hash) place++;
    }
    return shared >= leastShared * (one.length + other.length - shared);
}
