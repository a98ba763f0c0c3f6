import { listed, say } from "../../../locales/say.ts";
import type { Retention } from "../../store/retention.ts";
import type { Store } from "../../store/store.ts";
import { named } from "../markdown.ts";
import { titlesApart } from "../message/article-names.ts";

type GapList = Awaited<ReturnType<Store["gaps"]["list"]>>;
type WorstArticles = Awaited<ReturnType<Store["feedback"]["worst"]>>;
type Titled = readonly { readonly id: string; readonly title: string }[];

/** What the list of gaps is, and how long they are kept. */
export const gapsTitle = ({ gapsDays: days }: Pick<Retention, "gapsDays">) => say("gaps.title", { days });

/** Lists the words that no article contains, with how many members asked with them; nothing if there are none. */
export function gapLines(found: GapList, retention: Pick<Retention, "gapsDays">): string[] {
    const open = found.filter(({ filled }) => filled === undefined);
    if (open.length === 0) return [];
    const lines = open.map(({ terms, members }) => say("gaps.entry", { words: wordsOf(terms), members }));
    return [gapsTitle(retention), ...lines];
}

/** Lists the gaps that a version filled; nothing if there are none. */
export function filledLines(found: GapList, since = new Date(0)): string[] {
    const filled = found.flatMap(({ terms, members, filled: by }) =>
        by === undefined || by.at < since ? [] : [{ terms, members, ...by }],
    );
    if (filled.length === 0) return [];
    const lines = filled.map(({ terms, members, version }) =>
        say("gaps.filled-entry", { words: wordsOf(terms), members, version: String(version) }),
    );
    return [say("gaps.filled"), ...lines];
}

const wordsOf = (terms: readonly string[]) =>
    listed(
        terms.map((term) => say("list.quoted", { name: named(term, 40) })),
        "plain",
    );

/** Lists the articles whose answers members marked as wrong; nothing if there are none. */
export function wrongLines(worst: WorstArticles, articles: Titled): string[] {
    if (worst.length === 0) return [];
    const titles = titlesApart(articles);
    const lines = worst.map(({ article, right, wrong }) =>
        say("gaps.wrong-answer", { title: named(titles.get(article) ?? article, 80), wrong, right }),
    );
    return [say("gaps.wrong-answers"), ...lines];
}
