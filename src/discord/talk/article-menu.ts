import { say } from "../../../locales/say.ts";
import type { Intent } from "../../answer/talk/intent.ts";
import { talkAbout } from "../../answer/talk/talk-about.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import { articleKey, articleOfKey } from "../../corpus/article-id.ts";
import { printable } from "../../corpus/printable.ts";
import type { Menu } from "../command/components.ts";
import { someText, written } from "../command/custom-id.ts";
import { defineMenu } from "../command/define-components.ts";
import { cut } from "../markdown.ts";
import { declaredDate } from "../message/attribution.ts";
import { discordStyle } from "./discord-style.ts";

/** What is wanted of the article: "overview", "author", "date", "source", "paragraph-5", "paragraph-last". */
const wanted = written<Intent>(/^(?:overview|author|date|source|paragraph-(?:0|[1-9]\d{0,5}|last))$/u, {
    decode: (text) => {
        if (text === "paragraph-last") return { name: "paragraph", paragraph: "last" };
        if (text.startsWith("paragraph-"))
            return { name: "paragraph", paragraph: Number(text.slice("paragraph-".length)) };
        return { name: facts.find((name) => name === text) ?? "overview" };
    },
    encode: (intent) => (intent.name === "paragraph" ? `paragraph-${intent.paragraph}` : intent.name),
});

const facts = ["overview", "author", "date", "source"] as const;

/**
 * Lets members choose which article is meant. In a server, a member who chooses gets a reply of their own, and the menu stays
 * for the others; elsewhere the reply replaces the menu.
 */
export const chooseArticle = defineMenu("help:article", {
    argument: wanted,
    // The article's key.
    value: someText(100),
    uses: ["library", "by", "pick"],
    run: async (intent, [key], { library, by, pick }) => {
        const article = articleOfKey(key, library.articles);
        if (article === undefined)
            return { kind: "text", text: say("talk.article-gone"), visibility: "private", place: "new" };
        const { text, excerpts } = await talkAbout(
            [intent],
            { library, article, pick: pick() },
            discordStyle(by),
        );
        const [first] = excerpts;
        const quoted = first && { article: first.article.id, paragraph: first.paragraph.number };
        const isShared = by.guildId !== undefined;
        return {
            kind: "text",
            text,
            visibility: isShared ? "private" : "public",
            place: isShared ? "new" : "same",
            quoted,
        };
    },
});

/** The menu of these articles; undefined if none can be chosen. */
export function articleMenu(intent: Intent, articles: readonly ArticleFacts[]): Menu | undefined {
    const titles = Map.groupBy(articles, ({ title }) => printable(title));
    const items = articles.map((article) => {
        const label = printable(article.title);
        const isOnly = titles.get(label)?.length === 1;
        return {
            label,
            value: articleKey(article.id),
            ...(isOnly ? {} : { description: tellingApart(article) }),
        };
    });
    if (items.length === 0) return undefined;
    return chooseArticle.menu({ placeholder: say("talk.choose"), items }, intent);
}

/** What tells articles with the same title apart: what they declare, then their ids, which always differ. */
function tellingApart({ id, author, publisher, published }: ArticleFacts): string {
    const declared = [author, publisher, published && declaredDate(published)];
    const shown = declared.flatMap((fact) => (fact === undefined ? [] : [cut(printable(fact), 30)]));
    return [...shown, id].join(" · ");
}
