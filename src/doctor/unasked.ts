import { say } from "../../locales/say.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { Finding } from "./finding.ts";

/** When each article last answered a question, without who asked or what. */
export interface Questions {
    /** By article id. */
    readonly last: ReadonlyMap<string, Date>;
    /** When recording started. */
    readonly since: Date;
    readonly now: Date;
}

/** Advice for articles that answered no question in the last `silentDays` days; none before that much has been recorded. */
export function unasked(articles: readonly ArticleFacts[], { last, since, now }: Questions): Finding[] {
    const start = now.getTime() - silentDays * 24 * 60 * 60 * 1000;
    if (since.getTime() > start) return [];
    return articles
        .filter(({ id }) => (last.get(id)?.getTime() ?? 0) < start)
        .map(
            ({ id }): Finding => ({
                severity: "advice",
                about: id,
                problem: say("doctor.unasked.problem", { days: silentDays }),
                fix: say("doctor.unasked.fix"),
            }),
        );
}

export const silentDays = 30;
