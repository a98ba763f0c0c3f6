import { listed, say } from "../../../locales/say.ts";
import type { Store } from "../../store/store.ts";
import { named } from "../markdown.ts";

type GapList = Awaited<ReturnType<Store["gaps"]["list"]>>;
type WorstArticles = Awaited<ReturnType<Store["feedback"]["worst"]>>;
type Titled = readonly { readonly id: string; readonly title: string }[];

export function gapLines(found: GapList): string[] {
    return [
        say("gaps.title"),
        ...found.map(({ terms, members }) => {
            const words = terms.map((term) => say("list.quoted", { name: named(term, 40) }));
            return say("gaps.entry", { words: listed(words, "plain"), members });
        }),
    ];
}

export function wrongLines(judged: WorstArticles, articles: Titled): string[] {
    if (judged.length === 0) return [];
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const lines = judged.map(({ article, right, wrong }) =>
        say("gaps.wrong-answer", { title: named(titles.get(article) ?? article, 80), wrong, right }),
    );
    return [say("gaps.wrong-answers"), ...lines];
}
