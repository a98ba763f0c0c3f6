import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import type { Word } from "../../search/terms.ts";

/** A paragraph that shares words with a quote. */
export interface NearParagraph {
    /** Its number in the index. */
    readonly id: number;
    /** The share of the quote's words and pairs of words that it has, weighted by rarity; from 0 to 1. */
    readonly share: number;
}

interface Wanted {
    /** Only paragraphs of the article with this id. */
    readonly article?: string | undefined;
    /** The number of paragraphs. */
    readonly most: number;
    /** Only paragraphs with at least this share. */
    readonly least: number;
    /** Only these paragraphs. */
    readonly among: Iterable<number>;
}

/** The paragraphs that share the most words and pairs of words with a quote, best first, then in their order. */
export function nearParagraphs(
    quote: string,
    index: ParagraphIndex,
    { article, most, least, among }: Wanted,
): readonly NearParagraph[] {
    const isUnspaced = unspaced.test(quote);
    const shareOf = shares(wordsIn(quote, index, isUnspaced), index);
    const best = bestOf(most, isUnspaced ? least / 3 : least);
    for (const id of among) {
        const share = shareOf(id);
        if (share > best.worst() && index.isIn(id, article)) best.add({ id, share });
    }
    return best.sorted();
}

/**
 * The words of a quote that the index knows. In scripts without spaces also those of its text from the second to the fourth letter
 * on, since which words a dictionary finds depends on where the text begins.
 */
function wordsIn(quote: string, { analyze, lexicon }: ParagraphIndex, isUnspaced: boolean): readonly Word[] {
    const starts = isUnspaced ? [0, 1, 2, 3] : [0];
    return starts
        .flatMap((start) => analyze(quote.slice(start)))
        .filter(({ term }) => lexicon.termNumber(term) >= 0);
}

const unspaced =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/**
 * The paragraphs in which a quote or a part of it may be: those with the most of some rare words from everywhere in it; if it
 * consists of stop words and unknown ones, those that share the most with it.
 */
export function likelyParagraphs(quote: string, index: ParagraphIndex): readonly number[] {
    const { paragraphsWith, rarity, tokens } = index;
    const count = tokens.titles.length;
    const isUnspaced = unspaced.test(quote);
    const known = wordsIn(quote, index, isUnspaced).filter(
        ({ term, stop }) => !stop && paragraphsWith(term).length > 0,
    );
    if (known.length === 0) {
        const all = Array.from({ length: count }).keys();
        return nearParagraphs(quote, index, { most: mostLikely, least: 0, among: all }).map(({ id }) => id);
    }
    const inChunk = isUnspaced ? chunk : rareInChunk;
    const chosen = new Map<string, number>();
    for (let from = 0; from < known.length; from += chunk) {
        const rare = known
            .slice(from, from + chunk)
            .map((word) => ({ term: word.term, weight: rarity(word) }))
            .sort((one, other) => other.weight - one.weight);
        for (const { term, weight } of rare.slice(0, inChunk)) chosen.set(term, weight);
    }
    const scores = new Float32Array(count);
    const touched: number[] = [];
    for (const [term, weight] of chosen) {
        for (const paragraph of paragraphsWith(term)) {
            if (scores[paragraph] === 0) touched.push(paragraph);
            scores[paragraph] = (scores[paragraph] ?? 0) + weight;
        }
    }
    if (touched.length <= mostLikely) return touched;
    const sorted = Float32Array.from(touched, (paragraph) => scores[paragraph] ?? 0).sort();
    const limit = sorted.at(-mostLikely) ?? 0;
    return touched.filter((paragraph) => (scores[paragraph] ?? 0) >= limit);
}

const chunk = 6;
const rareInChunk = 3;
const mostLikely = 1000;

/** Returns a function that gives a paragraph's share. Stop words count too, since a quote can consist of them. */
function shares(quote: readonly Word[], index: ParagraphIndex): (paragraph: number) => number {
    const { words, sentenceStarts, paragraphStarts } = index.tokens;
    const { total, weights, pairs, slotOf, isForm } = slotsOf(quote, index);
    const count = weights.length;
    const seen = new Uint32Array(count);
    const seenPair = new Uint32Array(pairs.length);
    return (paragraph) => {
        const from = sentenceStarts[paragraphStarts[paragraph] ?? 0] ?? 0;
        const to = sentenceStarts[paragraphStarts[paragraph + 1] ?? 0] ?? from;
        const stamp = paragraph + 1;
        let score = 0;
        let before = 0;
        for (let at = from; at < to; at++) {
            const word = words[at] ?? 0;
            const slot = slotOf[word] ?? 0;
            if (slot > 0 && seen[slot] !== stamp) {
                seen[slot] = stamp;
                // Another form of the word counts less.
                score += (weights[slot] ?? 0) * (isForm[word] === 1 ? 1 : otherForm);
            }
            const pair = before * count + slot;
            if (before > 0 && slot > 0 && (pairs[pair] ?? 0) > 0 && seenPair[pair] !== stamp) {
                seenPair[pair] = stamp;
                score += pairs[pair] ?? 0;
            }
            before = slot;
        }
        return score / total;
    };
}

const otherForm = 0.7;

interface QuoteSlots {
    /** For each word of the index, the slot of its term; 0 for words that the quote does not have. */
    readonly slotOf: Uint16Array;
    /** For each word of the index, whether the quote has it in this form. */
    readonly isForm: Uint8Array;
    /** By slot. */
    readonly weights: Float32Array;
    /** The weight of each pair of adjacent words of the quote, by the first slot times their number plus the second. */
    readonly pairs: Float32Array;
    /** The greatest possible score. */
    readonly total: number;
}

function slotsOf(read: readonly Word[], { lexicon, rarity }: ParagraphIndex): QuoteSlots {
    const terms = [...new Set(read.map(({ term }) => term))];
    const numbers = new Map(terms.map((term, at) => [term, at + 1]));
    const count = terms.length + 1;
    const weights = new Float32Array(count);
    for (const word of read) weights[numbers.get(word.term) ?? 0] = word.stop ? ofStopWord : rarity(word);
    const pairs = new Float32Array(count * count);
    read.forEach(({ term }, at) => {
        const next = read[at + 1];
        const [one, two] = [numbers.get(term) ?? 0, numbers.get(next?.term ?? "") ?? 0];
        if (two > 0) pairs[one * count + two] = ((weights[one] ?? 0) + (weights[two] ?? 0)) / 2;
    });
    const slotOfTerm = new Uint16Array(lexicon.termCount());
    for (const [term, slot] of numbers) {
        const number = lexicon.termNumber(term);
        if (number >= 0) slotOfTerm[number] = slot;
    }
    const forms = new Set(read.map(({ written }) => lexicon.formNumber(written)));
    const { term, form } = lexicon;
    const slotOf = new Uint16Array(term.length);
    const isForm = new Uint8Array(term.length);
    for (let word = 0; word < term.length; word++) {
        const slot = slotOfTerm[term[word] ?? 0] ?? 0;
        if (slot === 0) continue;
        slotOf[word] = slot;
        isForm[word] = forms.has(form[word] ?? -1) ? 1 : 0;
    }
    const sum = (list: Float32Array) => list.reduce((one, other) => one + other, 0);
    return { slotOf, isForm, weights, pairs, total: Math.max(sum(weights) + sum(pairs), 1e-6) };
}

const ofStopWord = 0.3;

/** Keeps the paragraphs with the highest shares, if these are over `least`; of equal ones the first. */
function bestOf(most: number, least: number) {
    let kept: NearParagraph[] = [];
    let worst = least;
    const sort = () => {
        kept = kept.sort((one, other) => other.share - one.share || one.id - other.id).slice(0, most);
    };
    return {
        worst: () => worst,
        add: (paragraph: NearParagraph) => {
            kept.push(paragraph);
            if (kept.length < most * 4) return;
            sort();
            worst = kept.at(-1)?.share ?? worst;
        },
        sorted: (): readonly NearParagraph[] => {
            sort();
            return kept;
        },
    };
}
