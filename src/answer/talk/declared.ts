import { say } from "../../../locales/say.ts";
import type { ArticleFacts } from "../../corpus/article.ts";
import type { TalkStyle } from "./talk-style.ts";

export type DeclaredFact = "author" | "date" | "source";

/** What an article declares, as people read it; undefined if it declares none. */
function declaredIn(article: ArticleFacts, fact: DeclaredFact, style: TalkStyle): string | undefined {
    const { author, publisher, published, url } = article;
    const named = (name: string | undefined) => name && style.name(name, longestName);
    switch (fact) {
        case "author":
            return named(author);
        case "date":
            return published && style.date(published);
        case "source": {
            const parts = [named(publisher), url && style.link(url)].filter((part) => part !== undefined);
            return parts.length === 0 ? undefined : parts.join(" · ");
        }
    }
}

/** What one article declares, or that it does not. */
export function declaredBy(article: ArticleFacts, fact: DeclaredFact, style: TalkStyle): string {
    const title = style.name(article.title, longestTitle);
    const declared = declaredIn(article, fact, style);
    if (declared === undefined) {
        const { publisher } = article;
        const sentence = say(`talk.${fact}.unnamed`, { title });
        return fact === "author" && publisher !== undefined
            ? `${sentence} ${say("talk.publisher", { publisher: style.name(publisher, longestName) })}`
            : sentence;
    }
    switch (fact) {
        case "author":
            return say("talk.author.named", { title, author: declared });
        case "date":
            return say("talk.date.named", { title, date: declared });
        case "source":
            return say("talk.source.named", { title, source: declared });
    }
}

/** What several articles declare, the newest first if that is when they were published. Of many, only the first are listed if `few`. */
export function declaredByAll(
    all: readonly ArticleFacts[],
    fact: DeclaredFact,
    { few, style }: { readonly few: boolean; readonly style: TalkStyle },
): string | undefined {
    const articles = fact === "date" ? all.toSorted(newestFirst) : all;
    if (articles.every((article) => declaredIn(article, fact, style) === undefined))
        return say(`talk.${fact}.none`, { count: articles.length });
    if (articles.length > mostListed && !few) return undefined;
    const lines = articles.slice(0, mostListed).map((article) =>
        say("talk.each", {
            title: style.name(article.title, longestTitle),
            fact: declaredIn(article, fact, style) ?? say("talk.not-said"),
        }),
    );
    const more = articles.length > mostListed ? [style.onlyFirst(mostListed)] : [];
    return [say(`talk.${fact}.each`), ...lines, ...more].join("\n");
}

/** Articles without a date are last. */
function newestFirst({ published: one = "" }: ArticleFacts, { published: other = "" }: ArticleFacts): number {
    return one === other ? 0 : one < other ? 1 : -1;
}

/** So many lines of the longest titles, names and links fit into a message. */
const mostListed = 5;
export const longestTitle = 100;
const longestName = 80;
