import { LRUCache } from "lru-cache";
import type { Answer } from "./answer.ts";
import type { Scope } from "./scope.ts";

type AnswerQuestion = (question: string, scope: Scope) => Answer;

/**
 * Remembers the last answers of a library, by the exact question and its scope. A library never changes, so they stay right for
 * as long as it is used. They are in memory only, and /privacy says so.
 */
export function withAnswerCache(answer: AnswerQuestion, most = rememberedAnswers): AnswerQuestion {
    if (most === 0) return answer;
    const cache = new LRUCache<string, Answer>({ max: most });
    return (question, scope) => {
        if (question.length > longestRemembered) return answer(question, scope);
        const key = keyOf(question, scope);
        const known = cache.get(key);
        if (known !== undefined) return known;
        const found = answer(question, scope);
        cache.set(key, found);
        return found;
    };
}

/** In characters. A direct message can be as long; a line of `ask --jsonl` can be far longer, and would fill the memory. */
const longestRemembered = 4000;

/** /privacy names this number. */
export const rememberedAnswers = 200;

function keyOf(
    question: string,
    { article, paragraph, except = [], collections = [], languages = [] }: Scope,
): string {
    const place = [article ?? null, paragraph ?? null, except];
    return JSON.stringify([question, ...place, collections.toSorted(), languages.toSorted()]);
}
