import type { Answer } from "./answer.ts";
import type { IndexResult } from "./index-result.ts";
import { isInOtherLanguage } from "./question/other-language.ts";

/** What can be said about a question that the articles do not answer. */
export type Abstention = Pick<Exclude<Answer, { verdict: "answered" }>, "missing" | "languages">;

/** The words that are in no language's index, or the languages of the articles if the question is in none of them. */
export function abstentionFrom(
    question: string,
    results: readonly IndexResult[],
    languages: readonly string[],
): Abstention {
    if (isInOtherLanguage(question, languages)) return { missing: [], languages };
    // The language that recognizes most of the question as stop words is probably its own.
    const [own] = results.toSorted((one, other) => one.asked.terms.length - other.asked.terms.length);
    const missing = own?.missing() ?? [];
    const unknown = results.map((result) => result.unknown());
    return {
        missing: missing.flatMap(({ word, written }) =>
            unknown.every((words) => words.has(word)) ? [written] : [],
        ),
    };
}
