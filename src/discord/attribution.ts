import type { Excerpt } from "../answer/answer.ts";
import { omission } from "../answer/quote.ts";
import { escapeMarkdown } from "./escape.ts";

/** The most that is shown of an article's names, in UTF-16 units before escaping. */
export interface NameLengths {
    readonly title: number;
    readonly section: number;
    readonly source: number;
}

/** The line under a quote: article, section, paragraph, and what the article declares; nothing undeclared is guessed. */
export function attribution({ article, paragraph }: Excerpt, longest: NameLengths): string {
    const place = `¶ ${paragraph.number} of ${article.paragraphCount}`;
    const section =
        paragraph.section === undefined ? undefined : `“${named(paragraph.section, longest.section)}”`;
    const declared = [article.author, article.publisher].map((name) =>
        name === undefined ? undefined : named(name, longest.source),
    );
    const date = article.published === undefined ? undefined : spokenDate(article.published);
    const parts = [named(article.title, longest.title), section, place, ...declared, date, link(article.url)];
    return `— ${parts.filter((part) => part !== undefined).join(" · ")}`;
}

/** A name of an article's on one line, cut visibly, unable to format or to reorder the line it stands in. */
export function named(text: string, longest: number): string {
    const line = text.replace(bidirectional, "").replace(/\s*\n\s*/gu, " ");
    const plain = cut(line.trim(), longest);
    const escaped = escapeMarkdown(plain);
    return rightToLeft.test(plain) ? `\u2068${escaped}\u2069` : escaped;
}

/** The text in at most `longest` UTF-16 units, cut between words, or else graphemes, with a visible mark. */
export function cut(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const graphemes = [
        ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, longest)),
    ];
    let end = 0;
    for (const { index, segment } of graphemes) {
        if (index + segment.length > longest - omission.length - 1) break;
        end = index + segment.length;
    }
    const head = text.slice(0, end);
    const word = head.lastIndexOf(" ");
    return `${(word > end / 2 ? head.slice(0, word) : head).trimEnd()} ${omission}`.trimStart();
}

/** Embeddings, overrides and isolates: in a quote they are the author's, in a line of ours they could turn it around. */
const bidirectional = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Such a name is isolated, since the numbers next to it would else change places with it. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** "2016-11-09" as "9 November 2016"; a year or month alone stays that. */
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
    // Discord breaks masked links to addresses with these; a bare one in angle brackets works and shows no preview.
    return /[()\\<>]|%2[1578-9a]/iu.test(href) ? `<${href}>` : `[Read the article](<${href}>)`;
}

const longestAddress = 512;
