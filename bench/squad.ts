import { readFileSync } from "node:fs";
import type { Article, Range } from "../src/corpus/article.ts";
import { segmentOf } from "../src/corpus/sentences/sentences.ts";

export interface AskedQuestion {
    readonly text: string;
    /** The article's place in its file, and its id. */
    readonly group: number;
    readonly article: string;
    /** The number of the gold paragraph, from 1, and the annotators' answers in it. */
    readonly paragraph: number;
    readonly spans: readonly Range[];
}

export interface QuestionSet {
    readonly articles: readonly Article[];
    readonly questions: readonly AskedQuestion[];
}

/** Reads a file in SQuAD's format, of articles in one language. Ids of articles are `prefix` and their place in the file. */
export function readSquad(path: string, prefix: string, language = "en"): QuestionSet {
    const file: SquadFile = JSON.parse(readFileSync(path, "utf8"));
    const segment = segmentOf(language);
    const articles = file.data.map(({ title, paragraphs }, group) => ({
        id: `${prefix}${group}`,
        title: decodeURIComponent(title).replaceAll("_", " "),
        language,
        paragraphCount: paragraphs.length,
        fingerprint: `${prefix}${group}`,
        paragraphs: paragraphs.map(({ context }, at) => ({
            number: at + 1,
            text: context,
            path: [],
            sentences: segment([context])[0] ?? [],
        })),
    }));
    const questions = file.data.flatMap(({ paragraphs }, group) =>
        paragraphs.flatMap(({ qas }, at) =>
            qas.map(({ question, answers }) => ({
                text: question,
                group,
                article: `${prefix}${group}`,
                paragraph: at + 1,
                spans: answers.map(({ text, answer_start }) => ({
                    start: answer_start,
                    end: answer_start + text.trimEnd().length,
                })),
            })),
        ),
    );
    return { articles, questions };
}

interface SquadFile {
    readonly data: readonly {
        readonly title: string;
        readonly paragraphs: readonly {
            readonly context: string;
            readonly qas: readonly {
                readonly question: string;
                readonly answers: readonly { readonly text: string; readonly answer_start: number }[];
            }[];
        }[];
    }[];
}
