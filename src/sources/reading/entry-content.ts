import { type DeclaredKey, declaredValue } from "../../corpus/front-matter/declared-rules.ts";
import type { FeedEntry } from "../../thread/reading/feed-entries.ts";
import type { ItemContent } from "./source-item.ts";

/** The text of an entry as a web page, with what the feed declares about it. */
export function entryContent(entry: FeedEntry, url: string | undefined): ItemContent {
    const { content, summary, author, published, language } = entry;
    const { text, isHtml } = content ?? summary ?? { text: "", isHtml: false };
    const given: readonly (readonly [DeclaredKey, string | undefined])[] = [
        ["title", titleOf(entry)],
        ["author", author],
        ["published", published === undefined ? undefined : dateOf(published)],
        ["url", url],
        ["language", language],
    ];
    const declared = given.flatMap(([key, value]) => {
        const valid = value === undefined ? undefined : declaredValue(key, value.replace(/\s+/gu, " "));
        return valid === undefined ? [] : [[key, valid] as const];
    });
    return {
        bytes: new TextEncoder().encode(`<article>${isHtml ? text : paragraphs(text)}</article>`),
        charset: "utf-8",
        declared: new Map(declared),
        declaredWins: true,
    };
}

/** Plain text as HTML. */
function paragraphs(text: string): string {
    const escaped = text.replaceAll("&", "&amp;").replaceAll("<", "&lt;");
    return escaped
        .split(/\r?\n[^\S\n]*\r?\n/u)
        .map((paragraph) => `<p>${paragraph}</p>`)
        .join("\n");
}

/** The title, or else the beginning of the text: microblogs have none. */
export function titleOf({ title, content, summary }: FeedEntry): string {
    if (title !== undefined) return title.replace(/\s+/gu, " ").trim().slice(0, 300);
    const text = (content ?? summary)?.text.slice(0, 2000).replaceAll(/<[^<>]{0,500}>/gu, " ") ?? "";
    const words = text.replace(/\s+/gu, " ").trim();
    return words.length <= 80 ? words : `${words.slice(0, 80).replace(/\s\S*$/u, "")} …`;
}

/** The date as it is written, whatever the time zone: "Tue, 03 Jun 2025 23:30:00 -0700" is 2025-06-03. */
function dateOf(written: string): string | undefined {
    const iso = /^\d{4}-\d\d-\d\d/u.exec(written.trim())?.[0];
    if (iso !== undefined) return iso;
    const [, day = "", name = "", year = ""] =
        /^(?:[a-z]{3,9},? )?(\d{1,2}) ([a-z]{3})[a-z]{0,6} (\d{4})\b/iu.exec(written.trim()) ?? [];
    const month = months.indexOf(name.toLowerCase()) + 1;
    if (month === 0) return undefined;
    return `${year}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`;
}

const months = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
