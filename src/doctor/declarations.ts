import type { ArticleFacts } from "../corpus/article.ts";
import type { Finding } from "./finding.ts";

/** Articles whose attribution lacks what a reader needs to find and judge the source. */
export function declarations(articles: readonly ArticleFacts[]): Finding[] {
    return [
        ...lacking(articles, {
            isLacking: ({ published }) => published === undefined,
            problem: "No date is declared.",
            fix: "Add “published: 2016-11-09” to the front matter, if the date is known.",
        }),
        ...lacking(articles, {
            isLacking: ({ author, publisher }) => author === undefined && publisher === undefined,
            problem: "Neither author nor publisher is declared.",
            fix: "Add “author: …” or “publisher: …” to the front matter, if they are known.",
        }),
        ...lacking(articles, {
            isLacking: ({ url }) => url === undefined,
            problem: "No address is declared, so that nobody can read on.",
            fix: "Add “url: https://…” to the front matter, if it can be read somewhere.",
        }),
        ...lacking(articles, {
            isLacking: ({ url }) => url !== undefined && new URL(url).protocol !== "https:",
            problem: "The address is not https.",
            fix: "Write it with https://, if the site has that.",
        }),
    ];
}

interface Lack {
    readonly isLacking: (article: ArticleFacts) => boolean;
    readonly problem: string;
    readonly fix: string;
}

function lacking(articles: readonly ArticleFacts[], { isLacking, problem, fix }: Lack): Finding[] {
    return articles
        .filter(isLacking)
        .map(({ id }): Finding => ({ severity: "advice", about: id, problem, fix }));
}
