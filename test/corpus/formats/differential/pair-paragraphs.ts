/** Paragraphs of a text and of a document that say the same. One side has several where the document divides or joins them. */
export interface Pair {
    /** Indices, in order. One of the lists is empty for a paragraph that only one side has. */
    readonly source: readonly number[];
    readonly document: readonly number[];
}

/** Pairs the paragraphs of a text with those of a document by their letters and digits. */
export function paired(source: readonly string[], document: readonly string[]): readonly Pair[] {
    const [from, to] = [source.map(lettersOf), document.map(lettersOf)];
    const pairs: Pair[] = [];
    let [at, other] = [0, 0];
    for (const [next, nextOther] of [...commonOf(from, to), [from.length, to.length] as const]) {
        pairs.push(...regrouped(range(at, next), range(other, nextOther), { from, to }));
        if (next < from.length) pairs.push({ source: [next], document: [nextOther] });
        [at, other] = [next + 1, nextOther + 1];
    }
    return withMoved(pairs, from, to);
}

/** What is the same in all formats: not the numbers of lists and of notes. */
const lettersOf = (text: string) =>
    text
        .replace(/^\d{1,2}\. |[¹²³⁰⁴-⁹]/gmu, "")
        .normalize("NFKC")
        .toLowerCase()
        .replace(/[^\p{L}\p{N}]/gu, "");

const range = (start: number, end: number) => Array.from({ length: end - start }, (_, at) => start + at);

/** The longest common subsequence, as pairs of indices. */
function commonOf(from: readonly string[], to: readonly string[]): readonly (readonly [number, number])[] {
    const numbers = new Map([...from, ...to].map((text, at) => [text, at]));
    const [one, two] = [from, to].map((texts) => Uint32Array.from(texts, (text) => numbers.get(text) ?? 0));
    const isSame = (at: number, other: number) => one?.[at] === two?.[other];
    const width = to.length + 1;
    const longest = new Uint32Array((from.length + 1) * width);
    for (let at = from.length - 1; at >= 0; at--)
        for (let other = to.length - 1; other >= 0; other--)
            longest[at * width + other] = isSame(at, other)
                ? (longest[(at + 1) * width + other + 1] ?? 0) + 1
                : Math.max(longest[(at + 1) * width + other] ?? 0, longest[at * width + other + 1] ?? 0);
    const common: [number, number][] = [];
    let [at, other] = [0, 0];
    while (at < from.length && other < to.length) {
        if (isSame(at, other)) common.push([at++, other++]);
        else if ((longest[(at + 1) * width + other] ?? 0) >= (longest[at * width + other + 1] ?? 0)) at++;
        else other++;
    }
    return common;
}

interface Letters {
    readonly from: readonly string[];
    readonly to: readonly string[];
}

/** Pairs of several paragraphs that have the same letters together, and the others alone. */
function regrouped(source: readonly number[], document: readonly number[], { from, to }: Letters): Pair[] {
    const pairs: Pair[] = [];
    let [at, other] = [0, 0];
    while (at < source.length || other < document.length) {
        const group = groupAt(source.slice(at), document.slice(other), { from, to });
        if (group !== undefined) pairs.push(group);
        else if (other < document.length) {
            const [only = 0] = document.slice(other);
            // A paragraph that both sides have nearly the same, or else one that only the document has.
            const like = source.slice(at).findIndex((one) => alike(from[one] ?? "", to[only] ?? ""));
            for (const one of source.slice(at, at + Math.max(like, 0)))
                pairs.push({ source: [one], document: [] });
            at += Math.max(like, 0);
            pairs.push({ source: like < 0 ? [] : source.slice(at, at + 1), document: [only] });
        } else pairs.push({ source: source.slice(at, at + 1), document: [] });
        at = Math.max(at, source.indexOf(pairs.at(-1)?.source.at(-1) ?? -1) + 1);
        other = Math.max(other, document.indexOf(pairs.at(-1)?.document.at(-1) ?? -1) + 1);
    }
    return pairs;
}

/** The shortest group at the start of both lists that has the same letters. */
function groupAt(
    source: readonly number[],
    document: readonly number[],
    { from, to }: Letters,
): Pair | undefined {
    let [at, other] = [1, 1];
    if (source.length === 0 || document.length === 0) return undefined;
    while (at <= source.length && other <= document.length) {
        const one = source
            .slice(0, at)
            .map((index) => from[index])
            .join("");
        const two = document
            .slice(0, other)
            .map((index) => to[index])
            .join("");
        if (one === two) return { source: source.slice(0, at), document: document.slice(0, other) };
        if (one.length < two.length && two.startsWith(one)) at++;
        else if (two.length < one.length && one.startsWith(two)) other++;
        else return undefined;
    }
    return undefined;
}

/** Whether two texts share most of their triples of letters. */
function alike(one: string, other: string): boolean {
    const triples = (text: string) =>
        new Set(range(0, Math.max(text.length - 2, 0)).map((at) => text.slice(at, at + 3)));
    const [some, others] = [triples(one), triples(other)];
    const shared = some.intersection(others).size;
    return shared * 2 > (some.size + others.size) * 0.7;
}

/** Pairs paragraphs that only one side has with the same ones elsewhere, such as notes. */
function withMoved(pairs: readonly Pair[], from: readonly string[], to: readonly string[]): readonly Pair[] {
    const textOf = ({ source, document }: Pair) =>
        source.length === 0 ? document.map((at) => to[at]).join("") : source.map((at) => from[at]).join("");
    const isOnlyDocument = ({ source }: Pair) => source.length === 0;
    const isOnlySource = ({ document }: Pair) => document.length === 0;
    const moved = new Set<Pair>();
    return pairs
        .map((pair) => {
            if (!isOnlySource(pair)) return pair;
            const found = pairs.find(
                (one) => isOnlyDocument(one) && !moved.has(one) && textOf(one) === textOf(pair),
            );
            if (found === undefined) return pair;
            moved.add(found);
            return { source: pair.source, document: found.document };
        })
        .filter((pair) => !moved.has(pair));
}
