import type { Store } from "../../store/store.ts";
import { titlesApart } from "../message/article-names.ts";

type CountedWeeks = Awaited<ReturnType<Store["insights"]["last"]>>;
type WorstArticles = Awaited<ReturnType<Store["feedback"]["worst"]>>;

/** How often an article or section answered, and came near. */
export interface RankedPlace {
    readonly title: string;
    /** Undefined for a whole article. */
    readonly section?: string;
    readonly answered: number;
    readonly nearMisses: number;
    /** How often members marked its answers as wrong, as far as enough of them did. */
    readonly wrong: number;
}

/** What moderators see of the counts. */
export interface InsightsReport {
    /** The Mondays, oldest first. Each list below has one number for each. */
    readonly weeks: readonly string[];
    readonly answered: readonly number[];
    readonly nearMisses: readonly number[];
    readonly notFound: readonly number[];
    readonly gaps: readonly number[];
    readonly filled: readonly number[];
    /** Of this week and the last four, those asked about most first. */
    readonly articles: readonly RankedPlace[];
    readonly sections: readonly RankedPlace[];
    /** Of the same weeks, those marked as wrong most often first. */
    readonly wrong: readonly { readonly title: string; readonly wrong: number; readonly right: number }[];
}

interface Counted extends CountedWeeks {
    readonly worst: WorstArticles;
    readonly articles: readonly { readonly id: string; readonly title: string }[];
}

/** Sums up the counts. Articles that are gone are left out; in the totals they count. */
export function insightsReport({ weeks: all, counts, worst, articles }: Counted): InsightsReport {
    const weeks = withoutEmptyStart(all, counts);
    const titles = titlesApart(articles);
    const totals = (wanted: string) =>
        weeks.map((week) =>
            sumOf(counts, (one) => one.kind === wanted && one.article === "" && one.week === week),
        );
    const since = weeks.at(-recentWeeks) ?? weeks[0] ?? "";
    const recent = counts.filter(({ week, article }) => week >= since && titles.has(article));
    const ranked = (some: typeof recent): RankedPlace[] =>
        [...Map.groupBy(some, ({ article, section }) => JSON.stringify([article, section])).values()]
            .flatMap((own) => {
                const [first] = own;
                if (first === undefined) return [];
                const { article, section } = first;
                const sum = (wanted: string) => sumOf(own, ({ kind }) => kind === wanted);
                return {
                    title: titles.get(article) ?? article,
                    ...(section !== "" && { section }),
                    answered: sum("answered"),
                    nearMisses: sum("near-miss"),
                    wrong: sum("wrong"),
                };
            })
            .filter(({ answered, nearMisses }) => answered + nearMisses > 0)
            .sort(byQuestions);
    return {
        weeks,
        answered: totals("answered"),
        nearMisses: totals("near-miss"),
        notFound: totals("not-found"),
        gaps: totals("gap"),
        filled: totals("filled"),
        articles: ranked(recent.filter(({ section }) => section === "")),
        sections: ranked(recent.filter(({ section }) => section !== "")),
        wrong: worst.flatMap(({ article, wrong, right }) => {
            const title = titles.get(article);
            return title === undefined ? [] : [{ title, wrong, right }];
        }),
    };
}

/** The weeks since the first in which anything was counted, and at least the last five. */
function withoutEmptyStart(weeks: readonly string[], counts: CountedWeeks["counts"]): readonly string[] {
    const counted = new Set(counts.map(({ week }) => week));
    const first = weeks.findIndex((week) => counted.has(week));
    return weeks.slice(
        Math.min(first === -1 ? weeks.length : first, Math.max(0, weeks.length - recentWeeks)),
    );
}

/** Whether there is nothing to show yet. */
export const isEmpty = ({ answered, nearMisses, notFound, gaps, filled, wrong }: InsightsReport): boolean =>
    wrong.length === 0 && [answered, nearMisses, notFound, gaps, filled].flat().every((count) => count === 0);

/** This week and the last four, as for votes. */
const recentWeeks = 5;

const byQuestions = (one: RankedPlace, other: RankedPlace) =>
    other.answered + other.nearMisses - one.answered - one.nearMisses ||
    (one.title < other.title ? -1 : one.title > other.title ? 1 : 0);

function sumOf(
    counts: CountedWeeks["counts"],
    isWanted: (count: CountedWeeks["counts"][number]) => boolean,
): number {
    return counts.reduce((sum, one) => (isWanted(one) ? sum + one.count : sum), 0);
}
