import type { ArticleFacts } from "../../corpus/article.ts";
import { articleKey } from "../../corpus/article-id.ts";
import { printable } from "../../corpus/printable.ts";
import { cut, cutInside } from "../markdown.ts";
import { declaredDate } from "./attribution.ts";

/** What an article is called, and what it declares that tells it from others. */
type NamedArticle = Pick<ArticleFacts, "id" | "title"> &
    Partial<Pick<ArticleFacts, "author" | "publisher" | "published" | "collection">>;

/** An article to choose, by its key. */
interface ArticleChoice {
    readonly name: string;
    readonly value: string;
}

/**
 * Articles to choose from, with names of at most so many UTF-16 units. Names that would be the same, as far as they can be shown, are
 * followed by what else their articles declare, or by their ids.
 */
export function articleChoices(
    articles: readonly NamedArticle[],
    longest = longestName,
): readonly ArticleChoice[] {
    const shown = articles.map((article) => cut(titleOf(article), longest));
    const names = countsOf(shown);
    const declared = countsOf(articles.map((article, at) => `${shown[at]} ${sourceOf(article)}`));
    return articles.map((article, at) => {
        const name = shown[at] ?? "";
        const value = articleKey(article.id);
        if ((names.get(name) ?? 0) < 2) return { name, value };
        const source = sourceOf(article);
        const isSure = source !== "" && declared.get(`${name} ${source}`) === 1;
        const apart = ` (${isSure ? source : cutInside(article.id, longestApart)})`;
        return { name: `${cut(titleOf(article), longest - apart.length)}${apart}`, value };
    });
}

/** The title of each article by id. Titles that several have are followed by the id. */
export function titlesApart(articles: readonly NamedArticle[]): ReadonlyMap<string, string> {
    const counts = countsOf(articles.map(({ title }) => title));
    return new Map(
        articles.map(({ id, title }) => [
            id,
            (counts.get(title) ?? 0) < 2 ? title : `${title} (${cutInside(id, longestApart)})`,
        ]),
    );
}

/** Of a name that can be chosen, and of what is typed for it, in UTF-16 units. */
export const longestName = 100;
const longestApart = 40;

const titleOf = ({ title }: NamedArticle) => printable(title).trim();

/** As it is shown. */
function sourceOf({ author, publisher, published, collection }: NamedArticle): string {
    const date = published === undefined ? undefined : declaredDate(published);
    const facts = [date, author, publisher, collection];
    return cut(
        facts.flatMap((fact) => (fact === undefined ? [] : [printable(fact)])).join(", "),
        longestApart,
    );
}

function countsOf(texts: readonly string[]): ReadonlyMap<string, number> {
    const counts = new Map<string, number>();
    for (const text of texts) counts.set(text, (counts.get(text) ?? 0) + 1);
    return counts;
}
