import { say } from "../../locales/say.ts";
import type { ArticleFacts } from "../../src/corpus/article.ts";
import { printable } from "../../src/corpus/printable.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { numberedText, someText } from "../../src/discord/command/custom-id.ts";
import { defineButton, defineMenu } from "../../src/discord/command/define-components.ts";
import type { Reply } from "../../src/discord/command/reply.ts";
import { cut, named } from "../../src/discord/markdown.ts";
import { articleChoices } from "../../src/discord/message/article-names.ts";
import { declaredDate } from "../../src/discord/message/attribution.ts";
import { articleCard } from "./article-card.ts";
import { filtered } from "./filtered.ts";

/** A page of the list. */
interface ListPage {
    /** Counted from 1. */
    readonly number: number;
    /** What the list is limited to, as typed; undefined for all articles. */
    readonly text?: string | undefined;
}

/** In UTF-16 units, so that a custom_id can contain it. */
export const longestFilter = 60;

const articlesOnPage = 10;

/** Shows another page of the list. */
export const turnPage = defineButton("articles:page", {
    argument: numberedText(longestFilter),
    uses: ["library"],
    run: (page, { library }) => listPage(page, { library }),
});

/** Shows the card of an article; its "Back" returns to the page. */
export const openArticle = defineMenu("articles:open", {
    argument: numberedText(longestFilter),
    // The article's key.
    value: someText(100),
    uses: ["library"],
    run: (page, [key], context) =>
        articleCard(key, context, turnPage.button({ label: say("articles.back") }, page)),
});

/**
 * A page of the articles by its number. If it no longer exists, because the articles have changed since the button was posted, the
 * nearest one.
 */
export function listPage({ number, text: filter }: ListPage, { library }: Uses<"library">): Reply {
    const found = filtered(library.articles, filter);
    const pages = Math.max(1, Math.ceil(found.length / articlesOnPage));
    const page = Math.min(Math.max(1, number), pages);
    const first = (page - 1) * articlesOnPage;
    const shown = found.slice(first, first + articlesOnPage);
    const lines = [
        titleOf({ number: page, text: filter }, { found: found.length, all: library.articles.length, pages }),
        ...shown.map((article, at) => `${first + at + 1}. ${described(article)}`),
        found.length === 0 ? say("articles.no-match") : say("articles.how-to-ask"),
    ];
    const turns = [
        turnPage.button(
            { label: say("articles.previous"), enabled: page > 1 },
            { number: page - 1, text: filter },
        ),
        turnPage.button(
            { label: say("articles.next"), enabled: page < pages },
            { number: page + 1, text: filter },
        ),
    ];
    const all = turnPage.button({ label: say("articles.show-all") }, { number: 1 });
    const buttons = [...(pages > 1 ? turns : []), ...(filter === undefined ? [] : [all])];
    const items = articleChoices(shown).map(({ name: label, value }, at) => ({
        label,
        value,
        ...belowOf(shown[at]),
    }));
    const look = { placeholder: say("articles.open"), items };
    const menus = items.length > 0 ? [{ menu: openArticle.menu(look, { number: page, text: filter }) }] : [];
    return {
        kind: "text",
        text: lines.join("\n"),
        visibility: "private",
        rows: [...menus, ...(buttons.length > 0 ? [{ buttons }] : [])],
    };
}

interface ListCounts {
    readonly found: number;
    readonly all: number;
    readonly pages: number;
}

function titleOf({ number, text: filter }: ListPage, { found, all, pages }: ListCounts): string {
    const title =
        filter === undefined
            ? say("articles.title", { articles: all })
            : say("articles.title-of-filter", { found, articles: all, filter: named(filter, longestFilter) });
    return pages === 1 ? `**${title}**` : say("articles.page", { title, page: number, pages });
}

/** Cuts names shorter if escaping makes the line so long that ten such lines would not fit into a message. */
function described(article: ArticleFacts): string {
    const line = lineOf(article, { title: 80, source: 30 });
    return line.length <= longestLine ? line : lineOf(article, { title: 32, source: 14 });
}

const longestLine = 176;

function lineOf(article: ArticleFacts, longest: { readonly title: number; readonly source: number }): string {
    const { title, paragraphCount } = article;
    const length = say("articles.length", { paragraphs: paragraphCount });
    return [
        `**${named(title, longest.title)}**`,
        ...sourceOf(article, (name) => named(name, longest.source)),
        length,
    ].join(" · ");
}

/** Author, publisher and date, if the article declares them. */
function sourceOf(
    { author, publisher, published }: ArticleFacts,
    shown: (name: string) => string,
): readonly string[] {
    return [
        ...[author, publisher].flatMap((name) => (name === undefined ? [] : [shown(name)])),
        ...(published === undefined ? [] : [declaredDate(published)]),
    ];
}

/** What is below an article's name in a menu, which shows plain text, so nothing is escaped. */
function belowOf(article: ArticleFacts | undefined) {
    const source = article && sourceOf(article, (name) => cut(printable(name), 40)).join(" · ");
    return source === undefined || source === "" ? {} : { description: source };
}
