import { listed, listedLanguages, say } from "../../../locales/say.ts";
import type { Answer } from "../../answer/answer.ts";
import { named } from "../markdown.ts";

/**
 * A sentence about why the articles may not answer: the languages they are in, or at most `most` of the words that they don't
 * contain; none if there is nothing to say.
 */
export function whyUnanswered(
    { missing, languages }: Exclude<Answer, { verdict: "answered" }>,
    most: number,
): readonly string[] {
    if (languages !== undefined) return [say("answer.languages", { languages: listedLanguages(languages) })];
    if (missing.length === 0) return [];
    const shown = missing.slice(0, most).map((word) => say("list.quoted", { name: named(word, 30) }));
    const more = missing.length - shown.length;
    const rest = more === 0 ? [] : [say("answer.more-missing", { count: more })];
    return [say("answer.missing", { words: listed([...shown, ...rest], "or") })];
}
