import type { Uses } from "../../src/discord/command/context.ts";
import type { Choice, RawValues } from "../../src/discord/command/option.ts";
import { longestName } from "../../src/discord/message/article-names.ts";

/**
 * What was typed, then questions that it may become, about the article that is chosen already. Nothing if what was typed is too long
 * for a choice, because choosing it would cut it.
 */
export async function suggestQuestions(
    typed: string,
    { library, others }: Uses<"library"> & { readonly others: RawValues },
): Promise<readonly Choice[]> {
    if (typed.length > longestName) return [];
    const chosen = others["article"];
    const article = typeof chosen === "string" ? await library.find(chosen) : undefined;
    const questions = await library.suggest(typed, { article: article?.id });
    const own = typed.trim() === "" ? [] : [typed];
    return [...own, ...questions.filter((question) => question.length <= longestName)]
        .slice(0, mostChoices)
        .map((question) => ({ name: question, value: question }));
}

/** Discord accepts 25 choices. */
const mostChoices = 25;
