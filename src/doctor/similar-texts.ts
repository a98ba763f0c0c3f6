/** The numbers of two similar texts. `first` is the earliest text similar to `second`. */
export type SimilarPair = readonly [first: number, second: number];

/**
 * Finds pairs of texts whose sets of word triples have a Jaccard similarity of at least 0.8. Only texts that share some of their
 * smallest hashes are compared (a bottom-k sketch, Broder 1997), so the time is linear in the number of texts. Short texts are
 * ignored: captions, for example, may well be equal.
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
            // A phrase that occurs in very many texts does not help to find similar ones.
            else if (sharing.length < mostSharing) sharing.push(at);
        }
    }
    return pairs;
}

const nothing = new Uint32Array();
const fewestTriples = 10;
const sketchSize = 16;
const mostSharing = 20;
/** Low enough to miss hardly any pair: similar texts share about thirteen of sixteen hashes. */
const fewestShared = 6;
const leastShared = 0.8;
const longestRead = 100_000;

/** The texts that share enough of the sketch to be worth comparing, in ascending order. */
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

/** Words, or single letters in scripts without spaces. */
const words =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The distinct hashes of three consecutive words, in ascending order. */
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

/** FNV-1a over UTF-16 units, 32 bits. */
function hashOf(word: string): number {
    let hash = 0x811c9dc5;
    for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
    return hash;
}

/** MurmurHash3's finalizer, which makes the smallest hashes a random sample. */
function mixed(hash: number): number {
    let h = hash ^ (hash >>> 16);
    h = Math.imul(h, 0x85ebca6b);
    h = Math.imul(h ^ (h >>> 13), 0xc2b2ae35);
    return (h ^ (h >>> 16)) >>> 0;
}

/** Expects both in ascending order. */
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
