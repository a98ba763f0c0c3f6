import type { Library } from "../../answer/library.ts";
import { type Intents, talkIn } from "../../answer/talk/talk-in.ts";
import { talkOfArticle } from "../../answer/talk/talk-of-article.ts";
import { endsInEmoticon, type SpokenQuestion } from "../spoken-text.ts";

/** What a message wants if it asks nothing of the text; undefined if it does, or if it says nothing at all. */
export function talkOf({ asked, shown }: Pick<SpokenQuestion, "asked" | "shown">): Intents | undefined {
    return talkIn(asked === "" ? emojiIn(shown) : asked);
}

/** Whether it asks nothing of the text, but something of an article that it names. */
export function isTalkOfArticle(
    { asked }: Pick<SpokenQuestion, "asked">,
    { articles }: Pick<Library, "articles">,
): boolean {
    return talkOfArticle(asked, articles)?.mayBeInText === false;
}

/** The emoji of a text without words. One of a server has only a name, whose meaning nobody else knows, and emoticons are read like one. */
function emojiIn(shown: string): string {
    const own = shown.match(/\p{RI}{2}|\p{Extended_Pictographic}/gu) ?? [];
    return own.length === 0 && (/:\w{2,32}:/u.test(shown) || endsInEmoticon(shown)) ? "🙂" : own.join("");
}
