import { say } from "../locales/say.ts";
import type { ArticleFacts } from "../src/corpus/article.ts";
import type { Uses } from "../src/discord/command/context.ts";
import { wholeNumberArgument } from "../src/discord/command/custom-id.ts";
import { defineCommand } from "../src/discord/command/define-command.ts";
import { defineButton } from "../src/discord/command/define-components.ts";
import type { Reply } from "../src/discord/command/reply.ts";
import { named } from "../src/discord/markdown.ts";
import { spokenDate } from "../src/discord/message/attribution.ts";

/** Shows another page, counted from 1. */
export const turnPage = defineButton("articles:page", {
    argument: wholeNumberArgument,
    uses: ["library"],
    run: (number, context) => page(number, context),
});

export const articles = defineCommand({
    name: "articles",
    description: say("articles.description"),
    uses: ["library"],
    run: (_, context) => page(1, context),
    continuations: [turnPage],
});

/** Few enough that even a page of the longest lines fits into Discord's 2,000 characters. */
const articlesOnPage = 5;

/**
 * A page by its number. If it no longer exists, because the articles have changed since the button was posted, the nearest
 * one.
 */
function page(wanted: number, { library }: Uses<"library">): Reply {
    const pages = Math.max(1, Math.ceil(library.articles.length / articlesOnPage));
    const number = Math.min(Math.max(1, wanted), pages);
    const first = (number - 1) * articlesOnPage;
    const shown = library.articles.slice(first, first + articlesOnPage);
    const count = { articles: library.articles.length };
    const lines = [
        pages > 1
            ? say("articles.title-of-page", { ...count, page: number, pages })
            : say("articles.title", count),
        ...shown.map((article, at) => `${first + at + 1}. ${described(article)}`),
        say("articles.how-to-ask"),
    ];
    const buttons = [
        turnPage.button({ label: say("articles.previous"), enabled: number > 1 }, number - 1),
        turnPage.button({ label: say("articles.next"), enabled: number < pages }, number + 1),
    ];
    return {
        kind: "text",
        text: lines.join("\n"),
        visibility: "private",
        ...(pages > 1 ? { rows: [{ buttons }] } : {}),
    };
}

/** Cuts names shorter if escaping makes the line so long that five such lines would not fit into a message. */
function described(article: ArticleFacts): string {
    const line = lineOf(article, { title: 120, source: 60 });
    return line.length <= longestLine ? line : lineOf(article, { title: 50, source: 30 });
}

const longestLine = 360;

function lineOf(article: ArticleFacts, longest: { readonly title: number; readonly source: number }): string {
    const { title, author, publisher, published, paragraphCount } = article;
    const length = say("articles.length", { paragraphs: paragraphCount });
    const date = published === undefined ? undefined : spokenDate(published);
    const source = [author, publisher].map((name) =>
        name === undefined ? undefined : named(name, longest.source),
    );
    return [`**${named(title, longest.title)}**`, ...source, date, length]
        .filter((part) => part !== undefined)
        .join(" · ");
}
