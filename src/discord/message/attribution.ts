import { say } from "../../../locales/say.ts";
import type { Excerpt } from "../../answer/answer.ts";
import { joinedPath } from "../../answer/joined-path.ts";
import { named } from "../markdown.ts";

/** The maximum lengths of an article's names, in UTF-16 units before escaping. */
export interface NameLengths {
    readonly title: number;
    readonly section: number;
    readonly source: number;
}

/** The line under a quote: article, section, paragraph, and what the article declares. Nothing is guessed. */
export function attribution({ article, paragraph }: Excerpt, longest: NameLengths): string {
    const place = say("attribution.place", {
        paragraph: paragraph.number,
        paragraphs: article.paragraphCount,
    });
    const path = joinedPath(paragraph.path, longest.section);
    const section =
        path === "" ? undefined : say("attribution.section", { section: named(path, longest.section) });
    const declared = [article.author, article.publisher].map((name) =>
        name === undefined ? undefined : named(name, longest.source),
    );
    const date = article.published === undefined ? undefined : spokenDate(article.published);
    const parts = [named(article.title, longest.title), section, place, ...declared, date, link(article.url)];
    return say("attribution.line", { facts: parts.filter((part) => part !== undefined).join(" · ") });
}

/** Formats "2016-11-09" as "9 November 2016", "2016-11" as "November 2016", and "2016" as "2016". */
export function spokenDate(published: string): string {
    const [year = "", month, day] = published.split("-");
    if (month === undefined) return year;
    const format = new Intl.DateTimeFormat("en-GB", {
        year: "numeric",
        month: "long",
        ...(day === undefined ? {} : { day: "numeric" }),
        timeZone: "UTC",
    });
    return format.format(new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`));
}

function link(url: string | undefined): string | undefined {
    if (url === undefined) return undefined;
    const { href } = new URL(url);
    if (href.length > longestAddress) return undefined;
    // Discord breaks masked links to addresses with these characters. A bare address in angle brackets works, and has no
    // preview.
    return /[()\\<>]|%2[1578-9a]/iu.test(href) ? `<${href}>` : say("attribution.read", { address: href });
}

const longestAddress = 512;
