import type { Article } from "../../corpus/article.ts";
import { numberList, shared } from "../../corpus/stored/shared-memory.ts";
import type { Analyzer } from "../terms.ts";
import { headingWords, sign, type TokenStore } from "../token-store.ts";
import type { GrowingLexicon } from "./growing-lexicon.ts";

/** An article to store. */
export interface ArticleTexts {
    readonly article: Pick<Article, "title" | "paragraphs" | "paragraphCount">;
    /** The number of its first paragraph in the earlier store, if that has the same article. */
    readonly first: number | undefined;
}

interface Storing {
    /** It must have been started from the lexicon of the earlier store. */
    readonly lexicon: Pick<GrowingLexicon, "intern" | "copy" | "copiedWords">;
    readonly analyze: Analyzer;
    readonly earlier?: TokenStore | undefined;
    /** Called after each article. */
    readonly onArticle?: (() => void) | undefined;
}

/**
 * Adds the words of every text to the lexicon. Texts are analyzed once; those of articles in the earlier store are copied from there,
 * with the same result.
 */
export function storeTokens(
    articles: Iterable<ArticleTexts>,
    { lexicon, analyze, earlier, onArticle = () => undefined }: Storing,
): TokenStore {
    const { copiedWords } = lexicon;
    const words = numberList(roomFor(earlier?.words));
    const [sentenceStarts, signs] = [
        numberList(roomFor(earlier?.signs)),
        numberList(roomFor(earlier?.signs)),
    ];
    const paragraphStarts = numberList();
    const [titles, sections] = [numberList(), numberList()];
    const headings = growHeadings(earlier?.headings, (word) => lexicon.copy(word));
    const headingOf = (text: string) =>
        headings.numberOf(text, () => analyze(text).map((word) => lexicon.intern(word)));

    const analyzeAll = ({ title, paragraphs }: ArticleTexts["article"]) => {
        for (const { text, path, sentences } of paragraphs) {
            titles.push(headingOf(title));
            sections.push(headingOf(path.join("\n")));
            paragraphStarts.push(sentenceStarts.length);
            for (const { start, end } of sentences) {
                const sentence = text.slice(start, end);
                sentenceStarts.push(words.length);
                signs.push(signsOf(sentence));
                for (const word of analyze(sentence)) words.push(lexicon.intern(word));
            }
        }
    };
    const copyAll = (store: TokenStore, first: number, count: number) => {
        const { paragraphStarts: starts, words: earlierWords } = store;
        const from = starts[first] ?? 0;
        const to = starts[first + count] ?? from;
        const shift = sentenceStarts.length - from;
        const firstWord = store.sentenceStarts[from] ?? 0;
        const wordShift = words.length - firstWord;
        // They may be many millions, so nothing is called for each but what numbers a word for the first time.
        const ownSigns = signs.extend(to - from);
        const ownStarts = sentenceStarts.extend(to - from);
        for (let at = from; at < to; at++) {
            ownSigns[at - from] = store.signs[at] ?? 0;
            ownStarts[at - from] = (store.sentenceStarts[at] ?? 0) + wordShift;
        }
        const ownWords = words.extend((store.sentenceStarts[to] ?? firstWord) - firstWord);
        for (let paragraph = first; paragraph < first + count; paragraph++) {
            titles.push(headings.copy(store.titles[paragraph] ?? 0));
            sections.push(headings.copy(store.sections[paragraph] ?? 0));
            paragraphStarts.push((starts[paragraph] ?? 0) + shift);
            const end = store.sentenceStarts[starts[paragraph + 1] ?? 0] ?? 0;
            for (let at = store.sentenceStarts[starts[paragraph] ?? 0] ?? end; at < end; at++) {
                const word = earlierWords[at] ?? 0;
                const copied = copiedWords[word] ?? 0;
                ownWords[at - firstWord] = copied > 0 ? copied - 1 : lexicon.copy(word);
            }
        }
    };
    for (const { article, first } of articles) {
        if (first === undefined || earlier === undefined) analyzeAll(article);
        else copyAll(earlier, first, article.paragraphCount);
        onArticle();
    }
    paragraphStarts.push(sentenceStarts.length);
    sentenceStarts.push(words.length);
    return {
        words: words.shared(),
        sentenceStarts: sentenceStarts.shared(),
        paragraphStarts: paragraphStarts.shared(),
        signs: shared(Uint8Array.from(signs.shared())),
        titles: titles.shared(),
        sections: sections.shared(),
        headings: headings.all(),
    };
}

/** Most articles are probably the same, and few are new. */
const roomFor = (earlier?: ArrayLike<number>) => Math.ceil(1.05 * (earlier?.length ?? 0)) + 1024;

type HeadingWords = TokenStore["headings"];

/** Numbers titles and headings by their words. Those of earlier ones can be copied. */
function growHeadings(earlier: HeadingWords | undefined, copiedWord: (word: number) => number) {
    const [words, starts] = [numberList(), numberList()];
    const byText = new Map<string, number>();
    const byWords = new Map<string, number>();
    const copies = new Uint32Array(earlier === undefined ? 0 : earlier.starts.length - 1);
    const add = (own: readonly number[]): number => {
        const key = own.join(" ");
        const number = byWords.get(key) ?? byWords.size;
        if (number < byWords.size) return number;
        byWords.set(key, number);
        starts.push(words.length);
        for (const word of own) words.push(word);
        return number;
    };
    return {
        numberOf: (text: string, analyzed: () => readonly number[]): number => {
            const number = byText.get(text) ?? add(analyzed());
            byText.set(text, number);
            return number;
        },
        copy: (number: number): number => {
            const found = copies[number] ?? 0;
            if (found > 0 || earlier === undefined) return found - 1;
            const here = add(Array.from(headingWords(earlier, number), copiedWord));
            copies[number] = here + 1;
            return here;
        },
        all: (): HeadingWords => {
            starts.push(words.length);
            return { words: words.shared(), starts: starts.shared() };
        },
    };
}

function signsOf(text: string): number {
    let signs = 0;
    if (/[$£€¥]/u.test(text)) signs |= sign.money;
    if (/%|\bper ?cent/u.test(text)) signs |= sign.percent;
    if (/["“”«»„]/u.test(text)) signs |= sign.quote;
    if (/[()]/u.test(text)) signs |= sign.parenthesis;
    if (/[:;]/u.test(text)) signs |= sign.colon;
    if (/\?\s*["”)]?$/u.test(text)) signs |= sign.question;
    if (/,[^,]*,[^,]*\b(?:and|or)\b/u.test(text)) signs |= sign.list;
    return signs;
}
