import type { Article, ArticleFacts, Paragraph } from "../../corpus/article.ts";
import { isBlank, printable } from "../../corpus/printable.ts";
import { foldAccents } from "../../search/analysis/fold.ts";
import type { ParagraphIndex } from "../../search/paragraph-index.ts";
import { candidatesFrom } from "./candidate.ts";

/** A question that may be offered. */
interface Suggested {
    readonly question: string;
    /** The sentence that must answer it, for a question that was made from one. */
    readonly sentence?: string | undefined;
}

interface SuggestInput {
    readonly indexes: readonly ParagraphIndex[];
    /** Those that may be suggested from, read only if the text says nothing. */
    readonly articles: () => readonly Article[];
    /** The only article to suggest from, by its id. */
    readonly article?: string | undefined;
    /** Whether the articles answer this question with this sentence. */
    readonly answers: (question: string, sentence: string) => boolean;
}

/**
 * What a member may want to ask who has typed this much, which may end within a word: questions and headings of the articles with
 * all words that were typed, then questions made from their sentences. If no word says anything, the beginnings of the articles.
 */
export function suggest(typed: string, input: SuggestInput): readonly string[] {
    const suggestions: string[] = [];
    let tried = 0;
    for (const { question, sentence } of suggested(typed, input)) {
        if (suggestions.length === mostSuggested) break;
        if (sentence !== undefined && (++tried > mostTried || !input.answers(question, sentence))) continue;
        suggestions.push(question);
    }
    return suggestions;
}

/** With what was typed, as many as Discord shows. */
const mostSuggested = 24;
/** How many questions that were made are tried, which takes a few milliseconds each. */
const mostTried = 8;

function suggested(typed: string, { indexes, articles, article }: SuggestInput): readonly Suggested[] {
    const begun = begunWord(typed);
    const found = indexes.flatMap((index) => paragraphsWith(typed, begun, index, article));
    const places = found.length > 0 ? found : beginnings(articles(), article);
    const words = found.length > 0 ? saying(typed, indexes) : [];
    const opening = comparable(typed);
    const isLike = (text: string) =>
        found.length > 0 ? hasAll(comparable(text), words) : comparable(text).startsWith(opening);
    const all: readonly Suggested[] = [
        ...places.flatMap(({ paragraph }) => asked(paragraph).map((question) => ({ question }))),
        ...places.flatMap(({ paragraph }) => headings(paragraph).map((question) => ({ question }))),
        ...places.flatMap(({ article, paragraph }) => made(paragraph, article)),
    ];
    const continues = ({ question }: Suggested) => comparable(question).startsWith(opening);
    const seen = new Set<string>();
    return [...all.filter(continues), ...all].filter(({ question }) => {
        const plain = comparable(question);
        if (seen.has(plain) || plain === opening || !isLike(question)) return false;
        seen.add(plain);
        return true;
    });
}

interface SuggestingParagraph {
    readonly article: ArticleFacts;
    readonly paragraph: Paragraph;
}

function paragraphsWith(
    typed: string,
    begun: string,
    index: ParagraphIndex,
    article: string | undefined,
): readonly SuggestingParagraph[] {
    const whole = index.analyze(typed.slice(0, typed.length - begun.length)).filter(({ stop }) => !stop);
    const known = [...whole, ...index.analyze(begun)].filter(
        ({ term, stop }) => !stop && index.contains(term),
    );
    const matches = [
        ...known.map(({ term }) => ({ term, weight: 1 })),
        ...(begun.length < shortestBegun ? [] : index.beginningWith(beginningOf(begun))),
    ];
    return matches.length === 0 ? [] : index.candidates(matches, { limit: looked, article });
}

const shortestBegun = 2;

/** The first letters of a word, so few that they also begin its stem: "ope" for "opened". */
function beginningOf(begun: string): string {
    const letters = foldAccents(begun.toLowerCase());
    return letters.slice(0, Math.max(shortestBegun, Math.min(letters.length - 1, 5)));
}

/** The word at the end of the text that may not be complete. */
const begunWord = (typed: string) => /(?<![\p{L}\p{M}\p{N}])[\p{L}\p{M}\p{N}]+$/u.exec(typed)?.[0] ?? "";

/** How many paragraphs are looked at. */
const looked = 24;

function beginnings(articles: readonly Article[], only: string | undefined): readonly SuggestingParagraph[] {
    return articles
        .filter(({ id }) => only === undefined || id === only)
        .slice(0, mostArticles)
        .flatMap((article) =>
            article.paragraphs.slice(0, firstParagraphs).map((paragraph) => ({ article, paragraph })),
        );
}

const mostArticles = 4;
const firstParagraphs = 8;

/** The headings above a paragraph that ask what it answers. */
const asked = ({ path, asked: count = 1 }: Paragraph) =>
    path
        .slice(-count)
        .map(printable)
        .filter((heading) => isQuestion.test(heading));

const headings = ({ path }: Paragraph) =>
    path.map(printable).filter((heading) => !isQuestion.test(heading) && !isBlank(heading));

const isQuestion = /[?？؟]\s*$/u;

function made({ text, sentences, kind }: Paragraph, article: ArticleFacts): readonly Suggested[] {
    if (kind !== undefined) return [];
    const read = sentences.map(({ start, end }) => text.slice(start, end));
    return candidatesFrom(read, article.language, 0);
}

/** The words of the text that say something in one of the languages; the last one may be a beginning. */
function saying(typed: string, indexes: readonly ParagraphIndex[]): readonly string[] {
    const stops = new Set(
        indexes.flatMap((index) =>
            index.analyze(typed).flatMap(({ stop, written }) => (stop ? [comparable(written)] : [])),
        ),
    );
    return comparable(typed)
        .split(" ")
        .filter((word) => word !== "" && !stops.has(word));
}

const hasAll = (text: string, words: readonly string[]) => {
    const own = text.split(" ");
    return words.every((word) => own.some((one) => one.startsWith(word)));
};

const comparable = (text: string) =>
    foldAccents(text.toLowerCase())
        .replace(/[^\p{L}\p{M}\p{N}]+/gu, " ")
        .trim();
