import { listed, say } from "../../../locales/say.ts";
import type { Store } from "../../store/store.ts";
import { named } from "../markdown.ts";

type GapList = Awaited<ReturnType<Store["gaps"]["list"]>>;
type WorstArticles = Awaited<ReturnType<Store["feedback"]["worst"]>>;
type Titled = readonly { readonly id: string; readonly title: string }[];

/** Lists the words that no article contains, with how many members asked with them. */
export function gapLines(found: GapList): string[] {
    return [
        say("gaps.title"),
        ...found.map(({ terms, members }) => {
            const words = terms.map((term) => say("list.quoted", { name: named(term, 40) }));
            return say("gaps.entry", { words: listed(words, "plain"), members });
        }),
    ];
}

/** Lists the articles whose answers members marked as wrong; nothing if there are none. */
export function wrongLines(worst: WorstArticles, articles: Titled): string[] {
    if (worst.length === 0) return [];
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const lines = worst.map(({ article, right, wrong }) =>
        say("gaps.wrong-answer", { title: named(titles.get(article) ?? article, 80), wrong, right }),
    );
    return [say("gaps.wrong-answers"), ...lines];
}
