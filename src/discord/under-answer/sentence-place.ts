import { say } from "../../../locales/say.ts";
import type { Excerpt, KeyPlace } from "../../answer/answer.ts";
import type { ArticlePart } from "../../answer/excerpts/reading.ts";
import { articleKey, articleOfKey } from "../../corpus/article-id.ts";
import type { Uses } from "../command/context.ts";
import type { SentencePlace } from "../command/custom-id.ts";
import type { MessageReply } from "../command/reply.ts";

/** Where an excerpt's KeySentence is, for a custom_id. */
export function placeOf({ article, paragraph, key }: KeyPlace): SentencePlace {
    const sentence = paragraph.sentences.findIndex(({ start }) => start === key.start);
    return {
        article: articleKey(article.id),
        mark: markOf(article),
        paragraph: paragraph.number,
        sentence: Math.max(0, sentence),
        from: Math.max(1, paragraph.number - 1),
        piece: 0,
    };
}

/** The beginning of an article, where nothing was quoted. */
export function beginningOf(article: Excerpt["article"]): SentencePlace {
    const key = articleKey(article.id);
    return { article: key, mark: markOf(article), paragraph: 0, sentence: 0, from: 1, piece: 0 };
}

/** What tells whether an article is still the same. */
export const markOf = ({ fingerprint }: Excerpt["article"]) => fingerprint.slice(0, 8);

export const isUnchanged = ({ article }: ArticlePart, { mark }: SentencePlace) => markOf(article) === mark;

type ReadingContext = Uses<"library" | "readingLimit" | "by">;

/**
 * Reads paragraphs of the place's article for a member; a reply that says why not if they read too fast, or if no article here has
 * this id any more.
 */
export async function readFor(
    place: SentencePlace,
    { from, to }: { readonly from: number; readonly to: number },
    { library, readingLimit, by }: ReadingContext,
): Promise<ArticlePart | MessageReply> {
    const wait = readingLimit(by.userId);
    if (wait !== undefined) return note(say("under-answer.too-fast", { seconds: wait }));
    const article = articleOfKey(place.article, library.articles);
    const reading = article && (await library.read({ article: article.id, from, to }));
    return reading ?? note(say("under-answer.article-gone"));
}

/** A message of its own that only the member sees. */
export const note = (text: string): MessageReply => ({
    kind: "text",
    text,
    visibility: "private",
    place: "new",
});

/** The reply to a form whose question says nothing. */
export const emptyQuestion = (): MessageReply => ({
    kind: "text",
    text: say("refusal.how-to-ask"),
    visibility: "private",
    place: "new",
    isCorrectable: true,
});

export const isReading = (result: ArticlePart | MessageReply): result is ArticlePart => "sections" in result;
