import { message } from "../../locales/message.ts";
import type { ArticleFacts } from "../corpus/article.ts";
import type { Finding } from "./finding.ts";

/** Advice for articles that do not declare what readers need to find and judge the source. */
export function declarations(articles: readonly ArticleFacts[]): Finding[] {
    const lacking = (lack: Lack, isLacking: (article: ArticleFacts) => boolean): Finding[] =>
        articles.filter(isLacking).map(({ id }) => ({
            severity: "advice",
            about: id,
            problem: message(`doctor.${lack}.problem`),
            fix: message(`doctor.${lack}.fix`),
            fixInDiscord: message(`doctor.${lack}.fix-in-discord`),
        }));
    return [
        ...lacking("no-date", ({ published }) => published === undefined),
        ...lacking("no-author", ({ author, publisher }) => author === undefined && publisher === undefined),
        ...lacking("no-address", ({ url }) => url === undefined),
        ...lacking("insecure-address", ({ url }) => url !== undefined && new URL(url).protocol !== "https:"),
    ];
}

type Lack = "no-date" | "no-author" | "no-address" | "insecure-address";
