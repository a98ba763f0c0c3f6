import { message } from "../../locales/message.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { Finding } from "./finding.ts";

/** When each article last answered a question, without who asked or what. */
export interface Questions {
    /** The beginning of the day, in UTC, by article id. */
    readonly last: ReadonlyMap<string, Date>;
    /** When recording started. */
    readonly since: Date;
    readonly now: Date;
}

/** Advice for articles that answered no question in the last `silentDays` days; none before that much has been recorded. */
export function unasked(articles: readonly ArticleFacts[], { last, since, now }: Questions): Finding[] {
    const start = now.getTime() - silentDays * day;
    if (since.getTime() > start) return [];
    return (
        articles
            // It may have been at the end of that day.
            .filter(({ id }) => (last.get(id)?.getTime() ?? 0) + day <= start)
            .map(
                ({ id }): Finding => ({
                    severity: "advice",
                    about: id,
                    problem: message("doctor.unasked.problem", { days: silentDays }),
                    fix: message("doctor.unasked.fix"),
                }),
            )
    );
}

export const silentDays = 30;
const day = 86_400_000;
