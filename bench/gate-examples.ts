import { gateFeatureNames, gateFeatures } from "../src/answer/gate/gate-features.ts";
import type { ScoreRows } from "../src/answer/model/mean-of-nets.ts";
import type { RelatedWords } from "../src/answer/model/related-words.ts";
import { isFound, missingWords } from "../src/answer/question/missing-words.ts";
import { type AskedTerm, readQuestion } from "../src/answer/question/question.ts";
import { rankSentences } from "../src/answer/ranking/rank.ts";
import type { Article, Paragraph } from "../src/corpus/article.ts";
import { openParagraphIndex } from "../src/search/paragraph-index.ts";
import type { WordVectors } from "../src/search/word-vectors.ts";
import { answersIt } from "./answers-it.ts";
import { misspell } from "./misspell.ts";
import { seeded, shuffled } from "./seeded.ts";
import type { AskedQuestion, QuestionSet } from "./squad.ts";

/**
 * What is left: half of the articles; one article, of which its own questions are asked, or others; one article without the paragraph
 * that answers; half of every article's paragraphs, so that the subject is still there; or half of the articles for questions with a
 * misspelled word.
 */
export const trials = [
    "halves",
    "own article",
    "other article",
    "without the paragraph",
    "half of the paragraphs",
    "misspelled",
] as const;

/** A question asked of some of the articles, which may or may not answer it. */
export interface GateExample {
    readonly names: readonly string[];
    readonly row: Float64Array;
    readonly trial: (typeof trials)[number];
    readonly group: number;
    /** Whether the articles contain the gold paragraph. */
    readonly answerable: boolean;
    /** Whether the best sentence contains an answer. */
    readonly right: boolean;
}

interface Sources {
    readonly set: QuestionSet;
    readonly vectors: WordVectors | undefined;
    readonly related: RelatedWords | undefined;
    /** Scores for questions about the article at this place in its file, by nets trained without it. */
    readonly scoreFor: (group: number) => ScoreRows;
}

/** Asks the questions of what each trial leaves of the articles. */
export function* gateExamples({ set, vectors, related, scoreFor }: Sources): Generator<GateExample> {
    const random = seeded(7);
    for (let half = 0; half < halves; half++) {
        const articles = shuffled(set.articles, random).slice(0, set.articles.length / 2);
        yield* asked("halves", articles, set.questions);
    }
    for (const article of set.articles) {
        const own = set.questions.filter((question) => question.article === article.id);
        const others = set.questions.filter((question) => question.article !== article.id);
        yield* asked("own article", [article], own);
        yield* asked("other article", [article], shuffled(others, random).slice(0, strangers));
        for (const [gold, questions] of Map.groupBy(own, ({ paragraph }) => paragraph)) {
            const others = withoutParagraphs(article, ({ number }) => number === gold);
            yield* asked("without the paragraph", [others], questions);
        }
    }
    const thinned = set.articles.map((article) => withoutParagraphs(article, () => random() < 0.5));
    yield* asked("half of the paragraphs", thinned, set.questions);
    const half = shuffled(set.articles, random).slice(0, set.articles.length / 2);
    const misspelled = set.questions.map((question) => ({
        ...question,
        text: misspell(question.text, random),
    }));
    yield* asked("misspelled", half, misspelled);

    function* asked(
        trial: GateExample["trial"],
        articles: readonly Article[],
        questions: readonly AskedQuestion[],
    ): Generator<GateExample> {
        const index = openParagraphIndex(articles, "en", { vectors, related });
        const known = { searched: index.size, isFound: (term: AskedTerm) => isFound(term, index) };
        const included = new Set(
            articles.flatMap(({ id, paragraphs }) => paragraphs.map(({ number }) => `${id} ${number}`)),
        );
        for (const asked of questions) {
            const question = readQuestion(asked.text, index);
            const candidates = index.candidates(
                question.terms.flatMap(({ matches }) => matches),
                { limit: 50 },
            );
            const sentences = rankSentences({ question, candidates, index }, scoreFor(asked.group));
            const missing = missingWords(question, { text: asked.text, index, nouns: related ?? noNouns });
            const best = sentences[0];
            if (best === undefined) continue;
            yield {
                names: gateFeatureNames,
                row: Float64Array.from(
                    gateFeatures(question, sentences, { ...known, missing: missing.length }),
                ),
                trial,
                group: asked.group,
                answerable: included.has(`${asked.article} ${asked.paragraph}`),
                right: answersIt(best.contender, asked),
            };
        }
    }
}

/** Only asked of words in English. */
const noNouns = { isNoNoun: () => false };

function withoutParagraphs(article: Article, isLeftOut: (paragraph: Paragraph) => boolean): Article {
    const paragraphs = article.paragraphs.filter((paragraph) => !isLeftOut(paragraph));
    return { ...article, paragraphs, paragraphCount: paragraphs.length };
}

const halves = 4;
const strangers = 150;
