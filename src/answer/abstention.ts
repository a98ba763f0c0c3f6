import type { ArticleFacts } from "../corpus/article.ts";
import type { Answer } from "./answer.ts";
import { comparable } from "./find-article.ts";
import type { IndexResult } from "./index-result.ts";
import { isInOtherLanguage } from "./question/other-language.ts";

/** The articles that a question was asked of, and their languages. */
interface AskedArticles {
    readonly articles: readonly Pick<ArticleFacts, "author" | "publisher">[];
    readonly languages: readonly string[];
}

/** What can be said about a question that the articles do not answer. */
export type Abstention = Pick<Exclude<Answer, { verdict: "answered" }>, "missing" | "languages">;

/** The words that are in no language's index, and that no article declares, or the languages of the articles if the question is in none of them. */
export function abstentionFrom(
    question: string,
    results: readonly IndexResult[],
    { articles, languages }: AskedArticles,
): Abstention {
    if (isInOtherLanguage(question, languages)) return { missing: [], languages };
    // The language that recognizes most of the question as stop words is probably its own.
    const [own] = results.toSorted((one, other) => one.asked.terms.length - other.asked.terms.length);
    const missing = own?.missing() ?? [];
    const unknown = results.map((result) => result.unknown());
    return {
        missing: missing.flatMap(({ word, written }) =>
            unknown.every((words) => words.has(word)) && !isDeclared(written, articles) ? [written] : [],
        ),
    };
}

/** Whether it is a word of the author's or the publisher's name of an article, which is shown under each quote. */
function isDeclared(written: string, articles: AskedArticles["articles"]): boolean {
    const word = comparable(written).replace(/['’]s$/u, "");
    return articles.some(({ author = "", publisher = "" }) => {
        const names = comparable(`${author} ${publisher}`);
        return names.includes(word) && names.split(/[^\p{L}\p{M}\p{N}'’.]+/u).some((name) => name === word);
    });
}
