import { listed, say } from "../../../locales/say.ts";
import type { Retention } from "../../store/retention.ts";
import type { Store } from "../../store/store.ts";
import { firstLines } from "../lines-with-room.ts";
import { named } from "../markdown.ts";
import { titlesApart } from "../message/article-names.ts";

type GapList = Awaited<ReturnType<Store["gaps"]["list"]>>;
type WorstArticles = Awaited<ReturnType<Store["feedback"]["worst"]>>;
type Titled = readonly { readonly id: string; readonly title: string }[];

/** What the list of gaps is, and how long they are kept. */
export const gapsTitle = ({ gapsDays: days }: Pick<Retention, "gapsDays">) => say("gaps.title", { days });

/** What the lists are written for. */
export interface GapLook {
    /** How many entries of each list are shown; of the others, the number. */
    readonly most: number;
    /** Writes a word or title, cut to at most `longest` UTF-16 units. */
    readonly name: (text: string, longest: number) => string;
}

/** For a message of Discord. */
export const inMessage = (most: number): GapLook => ({ most, name: named });

/** Lists the words that no article contains, with how many members asked with them; nothing if there are none. */
export function gapLines(
    found: GapList,
    retention: Pick<Retention, "gapsDays">,
    look: GapLook,
): readonly string[] {
    const open = found.filter(({ filled }) => filled === undefined);
    if (open.length === 0) return [];
    const lines = firstLines(open, look.most, ({ terms, members }) =>
        say("gaps.entry", { words: wordsOf(terms, look), members }),
    );
    return [gapsTitle(retention), ...lines];
}

/** Lists the gaps that a version filled since then; nothing if there are none. */
export function filledLines(found: GapList, look: GapLook, since = new Date(0)): readonly string[] {
    const filled = found.flatMap(({ terms, members, filled: by }) =>
        by === undefined || by.at < since ? [] : [{ terms, members, ...by }],
    );
    if (filled.length === 0) return [];
    const lines = firstLines(filled, look.most, ({ terms, members, version }) =>
        say("gaps.filled-entry", { words: wordsOf(terms, look), members, version: String(version) }),
    );
    return [say("gaps.filled"), ...lines];
}

const wordsOf = (terms: readonly string[], { name }: GapLook) =>
    listed(
        terms.map((term) => say("list.quoted", { name: name(term, 40) })),
        "plain",
    );

/** Lists the articles whose answers members marked as wrong; nothing if there are none. */
export function wrongLines(worst: WorstArticles, articles: Titled, look: GapLook): readonly string[] {
    if (worst.length === 0) return [];
    const titles = titlesApart(articles);
    const lines = firstLines(worst, look.most, ({ article, right, wrong }) =>
        say("gaps.wrong-answer", { title: look.name(titles.get(article) ?? article, 80), wrong, right }),
    );
    return [say("gaps.wrong-answers"), ...lines];
}
