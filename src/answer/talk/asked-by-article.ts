import type { Answer } from "../answer.ts";
import type { Library } from "../library.ts";
import type { Scope } from "../scope.ts";
import { isCourtesy } from "./intent.ts";
import type { Intents } from "./talk-in.ts";
import { talkWords } from "./talk-words.ts";

/**
 * The answer to a message that reads like talk, if an article asks the very same, as an FAQ may ask "How do I get started?". Then the
 * text itself answers. Undefined if none does. Rejects like `Library.ask`.
 */
export async function answerOfArticle(
    text: string,
    intents: Intents,
    { library, scope }: { readonly library: Pick<Library, "ask">; readonly scope?: Scope },
): Promise<Answer | undefined> {
    const asked = talkWords(text);
    // "Help" and "sources" are headings of many articles, but no questions.
    if (asked.length < fewestWords || intents.every(isCourtesy)) return undefined;
    const answer = await library.ask(text, scope);
    if (answer.verdict !== "answered") return undefined;
    const [{ paragraph }] = answer.excerpts;
    const above = paragraph.path.slice(-(paragraph.asked ?? 1));
    return above.some((heading) => talkWords(heading).join(" ") === asked.join(" ")) ? answer : undefined;
}

const fewestWords = 3;
