import type { ArticleFacts } from "../../corpus/article.ts";
import type { Library } from "../library.ts";
import type { Scope } from "../scope.ts";
import { isCourtesy } from "./intent.ts";
import { saysWhoWroteIt } from "./says-it.ts";
import type { Intents } from "./talk-in.ts";
import { talkOfArticle } from "./talk-of-article.ts";
import { talkWords } from "./talk-words.ts";

interface MeantTalk {
    readonly talk: Intents;
    /** The article that the message names. */
    readonly article: ArticleFacts | undefined;
}

interface AskedPlace {
    readonly library: Pick<Library, "articles" | "ask">;
    readonly scope?: Scope;
}

/**
 * What a message wants that asks nothing of the text, and of which article; `own` is what it wants if it names none. Undefined if the text
 * itself answers it, or if it asks something. Rejects like `Library.ask`.
 */
export async function meantTalk(
    text: string,
    own: Intents | undefined,
    { library, scope }: AskedPlace,
): Promise<MeantTalk | undefined> {
    const named = scope?.article === undefined ? talkOfArticle(text, library.articles) : undefined;
    const talk = named?.talk ?? own;
    if (talk === undefined) return undefined;
    if (named?.mayBeInText && saysWhoWroteIt(await library.ask(text, scope))) return undefined;
    const isAsked = await asksTheSame(text, talk, { library, ...(scope && { scope }) });
    return isAsked ? undefined : { talk, article: named?.article };
}

/**
 * Whether an article asks the very same, as an FAQ may ask "How do I get started?", so that the text itself answers a message that reads
 * like talk.
 */
async function asksTheSame(text: string, intents: Intents, { library, scope }: AskedPlace): Promise<boolean> {
    const asked = talkWords(text);
    // "Help" and "sources" are headings of many articles, but no questions.
    if (asked.length < fewestWords || intents.every(isCourtesy)) return false;
    const answer = await library.ask(text, scope);
    if (answer.verdict !== "answered") return false;
    const [{ paragraph }] = answer.excerpts;
    const above = paragraph.path.slice(-(paragraph.asked ?? 1));
    return above.some((heading) => talkWords(heading).join(" ") === asked.join(" "));
}

const fewestWords = 3;
