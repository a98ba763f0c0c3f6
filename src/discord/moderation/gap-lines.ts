import type { Store } from "../../store/store.ts";
import { named } from "../markdown.ts";
import { counted } from "./with-store.ts";

type GapList = Awaited<ReturnType<Store["gaps"]["list"]>>;
type WorstArticles = Awaited<ReturnType<Store["feedback"]["worst"]>>;
type Titled = readonly { readonly id: string; readonly title: string }[];

export const onlyWords = "-# Only words and counts are kept, never a question or who asked.";

export function gapLines(found: GapList): string[] {
    return [
        "**What members asked with and no article holds**, in the last 30 days, by at least three of them:",
        ...found.map(
            ({ terms, members }) =>
                `- ${terms.map((term) => `“${named(term, 40)}”`).join(", ")}: ${counted(members, "member")}`,
        ),
    ];
}

export function wrongLines(judged: WorstArticles, articles: Titled): string[] {
    if (judged.length === 0) return [];
    const titles = new Map(articles.map(({ id, title }) => [id, title]));
    const lines = judged.map(
        ({ article, right, wrong }) =>
            `- “${named(titles.get(article) ?? article, 80)}”: ${wrong.toLocaleString("en")} × not right, ${right.toLocaleString("en")} × right`,
    );
    return ["**Articles whose answers members called not right**, in the last four weeks:", ...lines];
}
