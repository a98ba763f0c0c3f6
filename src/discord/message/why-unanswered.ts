import { listed, listedLanguages, say } from "../../../locales/say.ts";
import type { Answer } from "../../answer/answer.ts";
import { named } from "../markdown.ts";

/**
 * A sentence about why the articles may not answer: the languages they are in, or at most `most` of the words that they don't
 * contain; none if there is nothing to say. After the languages, examples of questions in them.
 */
export function whyUnanswered(
    { missing, languages }: Exclude<Answer, { verdict: "answered" }>,
    most: number,
    examples: readonly string[] = [],
): readonly string[] {
    if (languages !== undefined)
        return [
            say("answer.languages", { languages: listedLanguages(languages) }),
            ...(examples.length === 0
                ? []
                : [
                      say("answer.examples", {
                          questions: listed(
                              examples.map((question) => quoted(question, longestExample)),
                              "or",
                          ),
                      }),
                  ]),
        ];
    if (missing.length === 0) return [];
    const shown = missing.slice(0, most).map((word) => quoted(word, 30));
    const more = missing.length - shown.length;
    const rest = more === 0 ? [] : [say("answer.more-missing", { count: more })];
    return [say("answer.missing", { words: listed([...shown, ...rest], "or") })];
}

const quoted = (text: string, longest: number) => say("list.quoted", { name: named(text, longest) });

/** In UTF-16 units. */
const longestExample = 100;
