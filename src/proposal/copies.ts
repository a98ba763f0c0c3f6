import type { Library } from "../answer/library.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import type { Named } from "./changes.ts";
import { paragraphDiff } from "./texts/paragraph-diff.ts";
import type { DiffSegment } from "./texts/word-diff.ts";

/** An article that has the same text as another one, or nearly so. */
export interface Copy {
    readonly article: Named;
    readonly of: Named;
    readonly isExact: boolean;
    /**
     * Where the texts differ first, from the other article to this one, in a few hundred UTF-16 units. Empty if they don't, or only
     * after their first 200 paragraphs.
     */
    readonly differences: readonly DiffSegment[];
}

interface Compared {
    /** The library of the proposal. */
    readonly library: Library;
    /** The library that answers now. */
    readonly live: Library;
    /** The ids of new and changed articles. */
    readonly ids: readonly string[];
}

/**
 * The copies among new and changed articles, of which the first twelve are compared: with each other, and with the articles of the
 * live library that share some of their paragraphs. None if a library cannot answer now, since copies are only worth a hint.
 */
export async function copiesAmong({ library, live, ids }: Compared): Promise<readonly Copy[]> {
    try {
        return await copies({ library, live, ids: ids.slice(0, mostCompared) });
    } catch (cause) {
        if (cause instanceof LibraryAwayError) return [];
        throw cause;
    }
}

async function copies({ library, live, ids }: Compared): Promise<readonly Copy[]> {
    const titles = new Map(library.articles.map(({ id, title }) => [id, title]));
    const named = (id: string): Named => ({ id, title: titles.get(id) ?? id });
    const known = new Map<string, CountedText>();
    const textOf = async (id: string) => {
        const text = known.get(id) ?? countedText(await paragraphsOf(library, id));
        known.set(id, text);
        return text;
    };
    const found: Copy[] = [];
    for (const [at, id] of ids.entries()) {
        const own = await textOf(id);
        const near = await articlesWith(own.paragraphs, live);
        const others = new Set([...near, ...ids.slice(0, at)].filter((one) => one !== id && titles.has(one)));
        let best = { of: "", similarity: 0, isExact: false };
        for (const of of others) {
            const other = await textOf(of);
            const isSame = own.text === other.text;
            const isExact = isSame && own.isWhole && other.isWhole;
            const similarity = isExact ? Infinity : similarityOf(own.counts, other.counts);
            if (similarity > best.similarity) best = { of, similarity, isExact };
        }
        const { of, similarity, isExact } = best;
        if (similarity < leastSimilarity) continue;
        const differences = isExact ? [] : differencesBetween(await textOf(of), own);
        found.push({ article: named(id), of: named(of), isExact, differences });
    }
    return found;
}

const differencesBetween = (before: CountedText, after: CountedText) =>
    paragraphDiff({
        before: before.paragraphs.map(withPlainSpaces),
        after: after.paragraphs.map(withPlainSpaces),
        isBeginning: !before.isWhole || !after.isWhole,
    });

const mostCompared = 12;
const leastSimilarity = 0.8;

/** The ids of articles that contain some of the longest paragraphs, exactly or nearly. */
async function articlesWith(paragraphs: readonly string[], live: Library): Promise<ReadonlySet<string>> {
    const longest = paragraphs.toSorted((one, other) => other.length - one.length).slice(0, 3);
    const checks = await live.checkQuotes(longest.map((text) => text.slice(0, longestSample)));
    const ids = checks.flatMap((check) => {
        if (check.found === "nowhere") return [];
        const places = check.found === "exactly" ? check.places : check.pieces.map(({ place }) => place);
        return places.map(({ article }) => article.id);
    });
    return new Set(ids);
}

/** In UTF-16 units. */
const longestSample = 400;

/** The beginning of an article: at most 200 paragraphs, and one more if there are more. */
async function paragraphsOf(library: Library, article: string): Promise<readonly string[]> {
    const texts: string[] = [];
    while (texts.length <= mostParagraphs) {
        const from = texts.length + 1;
        const part = await library.read({ article, from, to: mostParagraphs + 1 });
        if (part === undefined || part.paragraphs.length === 0) break;
        texts.push(...part.paragraphs.map(({ text }) => text));
    }
    return texts;
}

const mostParagraphs = 200;

interface CountedText {
    readonly paragraphs: readonly string[];
    readonly text: string;
    /** Whether this is all of the article. */
    readonly isWhole: boolean;
    readonly counts: WordCounts;
}

function countedText(read: readonly string[]): CountedText {
    const paragraphs = read.slice(0, mostParagraphs);
    const text = withPlainSpaces(paragraphs.join("\n"));
    return { paragraphs, text, isWhole: read.length <= mostParagraphs, counts: wordCounts(text) };
}

const withPlainSpaces = (text: string) => text.replaceAll(/\s+/gu, " ");

type WordCounts = ReadonlyMap<string, number>;

/** Words in lower case, or single letters in scripts without spaces, and how often they occur. */
function wordCounts(text: string): WordCounts {
    const counts = new Map<string, number>();
    for (const [word] of text.toLowerCase().matchAll(words)) counts.set(word, (counts.get(word) ?? 0) + 1);
    return counts;
}

const words =
    /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]|[\p{L}\p{M}\p{N}]+/gu;

/** The Jaccard similarity of two texts as bags of words: 1 if these are equal. */
function similarityOf(one: WordCounts, other: WordCounts): number {
    let shared = 0;
    let all = 0;
    for (const word of new Set([...one.keys(), ...other.keys()])) {
        const [here, there] = [one.get(word) ?? 0, other.get(word) ?? 0];
        shared += Math.min(here, there);
        all += Math.max(here, there);
    }
    return all === 0 ? 0 : shared / all;
}
