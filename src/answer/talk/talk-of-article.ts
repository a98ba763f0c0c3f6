import type { IntentName } from "./intent.ts";
import { type TalkOfArticle, talkByTitle, type WithTitle } from "./talk-by-title.ts";
import { talkIn } from "./talk-in.ts";
import { talkWords } from "./talk-words.ts";

/**
 * Reads "who wrote the ferry article?", "summarize the article about the ferry" and, by a title, "paragraph 2 of the harbour rules".
 * Undefined if the words that name it are not in exactly one title, or if the message asks something of the text.
 */
export function talkOfArticle<Article extends WithTitle>(
    text: string,
    articles: readonly Article[],
): TalkOfArticle<Article> | undefined {
    return calledArticle(text, articles) ?? talkByTitle(text, articles);
}

function calledArticle<Article extends WithTitle>(
    text: string,
    articles: readonly Article[],
): TalkOfArticle<Article> | undefined {
    const found = before.exec(text) ?? after.exec(text);
    const name = found?.groups?.["name"];
    if (found === null || name === undefined) return undefined;
    const talk = talkIn(text.replace(found[0], inItsPlace));
    if (talk === undefined || talk.some((intent) => !ofArticles.has(intent.name))) return undefined;
    const words = talkWords(name).filter((word) => !joining.has(word));
    if (words.length === 0) return undefined;
    const [article, ...others] = articles.filter(({ title }) => {
        const known = new Set(talkWords(title));
        return words.every((word) => known.has(word));
    });
    return article === undefined || others.length > 0 ? undefined : { talk, article, mayBeInText: false };
}

/** What patterns of talk call an article. */
const inItsPlace = "this-article";
const ofArticles: ReadonlySet<IntentName> = new Set(["overview", "author", "date", "source", "paragraph"]);

const which = String.raw`\b(?:the|your|that|this)\s+`;
const word = String.raw`(?!(?:the|your|that|this)\s|(?:please|pls|plz)\b)[\p{L}\p{N}'’-]+`;
const before = new RegExp(String.raw`${which}(?<name>(?:${word}\s+){1,5})(?:article|text|post)\b`, "iu");
const after = new RegExp(
    String.raw`${which}(?:article|text|post)\s+(?:about|on|called|named|titled)\s+(?:the\s+)?(?<name>${word}(?:\s+${word}){0,6}?)(?=(?:\s+(?:about|please|pls|plz))?[\s?.!]*$)`,
    "iu",
);
const joining: ReadonlySet<string> = new Set(["of", "and", "in", "on", "for", "to", "a"]);
