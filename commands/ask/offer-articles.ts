import { say } from "../../locales/say.ts";
import type { ArticleFacts } from "../../src/corpus/article.ts";
import type { Button, ButtonLook } from "../../src/discord/command/components.ts";
import type { NumberedText } from "../../src/discord/command/custom-id.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { articleChoices } from "../../src/discord/message/article-names.ts";
import { nearArticles } from "./near-articles.ts";

interface Offer {
    readonly articles: readonly ArticleFacts[];
    /** What the member asked for, in small print. */
    readonly restated: string;
    /** Keeps it until the member chooses one of these articles, by id. Returns its key. */
    readonly hold: (articles: readonly string[]) => string;
    /** The button for the article at this place, with that key. */
    readonly button: (look: ButtonLook, chosen: NumberedText) => Button;
}

/** Says that no article has this name, and offers those with similar titles. What the member asked for is not lost. */
export function offerArticles(typed: string, { articles, restated, hold, button }: Offer): MessageReply {
    const near = nearArticles(typed, articles).slice(0, mostOffered);
    const sentences = [
        say("ask.no-such-article", { typed: named(typed, 100) }),
        near.length === 0 ? say("ask.see-all") : say("ask.which-article"),
    ];
    const text = `${sentences.join(" ")}\n${restated}`;
    if (near.length === 0) return { kind: "text", text, visibility: "private" };
    const key = hold(near.map(({ id }) => id));
    const buttons = articleChoices(near, longestLabel).map(({ name }, at) =>
        button({ label: name }, { number: at, text: key }),
    );
    return { kind: "text", text, visibility: "private", rows: [{ buttons }] };
}

/** A row takes five buttons. */
const mostOffered = 5;
/** Discord's limit for the label of a button, in UTF-16 units. */
const longestLabel = 80;
