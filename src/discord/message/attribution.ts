import { say, spokenDate, spokenMonth } from "../../../locales/say.ts";
import type { Excerpt } from "../../answer/answer.ts";
import { quotedPages } from "../../answer/excerpts/pages.ts";
import { quoteLanguage } from "../../answer/excerpts/quote-language.ts";
import { joinedPath } from "../../answer/joined-path.ts";
import { named } from "../markdown.ts";
import { articleAddress, sentenceAddress } from "./sentence-address.ts";

/** How much of a source is shown. Lengths are in UTF-16 units before escaping. */
export interface SourceSpace {
    readonly title: number;
    readonly section: number;
    readonly source: number;
    /** Whether the link leads to the very sentence, which takes up to 512 UTF-16 units. */
    readonly leadsToSentence: boolean;
}

/**
 * The line under a quote: article, section, pages, paragraph, and what the article declares. Nothing is guessed. By default, the pages
 * are those of the excerpt.
 */
export function attribution(excerpt: Excerpt, space: SourceSpace, pages = pagesOfExcerpt(excerpt)): string {
    const { title, author, publisher, published } = excerpt.article;
    const declared = [author, publisher].map((name) =>
        name === undefined ? undefined : named(name, space.source),
    );
    const date = published === undefined ? undefined : declaredDate(published);
    return line([
        named(title, space.title),
        ...placeOf(excerpt, space, pages),
        quoteLanguage(excerpt.article),
        ...declared,
        date,
        bareAddress(excerpt),
    ]);
}

/** The line under a further quote of an article that is named above it. */
export function shortAttribution(excerpt: Excerpt, space: SourceSpace): string {
    return line(placeOf(excerpt, space, pagesOfExcerpt(excerpt)));
}

const pagesOfExcerpt = ({ paragraph, runs }: Excerpt) => quotedPages(paragraph, runs);

const line = (facts: readonly (string | undefined)[]) =>
    say("attribution.line", { facts: facts.filter((fact) => fact !== undefined).join(" · ") });

/** The section, the pages if there are any, and the paragraph, which links to the sentence if the article declares an address. */
function placeOf(
    excerpt: Excerpt,
    { section: longest, leadsToSentence }: SourceSpace,
    pages: string | undefined,
) {
    const { article, paragraph } = excerpt;
    const path = joinedPath(paragraph.path, longest);
    const section = path === "" ? undefined : say("attribution.section", { section: named(path, longest) });
    const place = say("attribution.place", {
        paragraph: paragraph.number,
        paragraphs: article.paragraphCount,
    });
    const address = leadsToSentence ? sentenceAddress(excerpt) : articleAddress(article);
    const isLinked = address !== undefined && !breaksLinks.test(address);
    return [
        section,
        pages && named(pages, 60),
        isLinked ? say("attribution.link", { place, address }) : place,
    ];
}

/** An address that cannot be behind other words: in angle brackets it works, and has no preview. */
function bareAddress({ article }: Excerpt): string | undefined {
    const address = articleAddress(article);
    return address !== undefined && breaksLinks.test(address) ? `<${address}>` : undefined;
}

/** A link to the article as Discord Markdown; undefined if the article declares no address. */
export function articleLink(article: Excerpt["article"]): string | undefined {
    const address = articleAddress(article);
    if (address === undefined) return undefined;
    return breaksLinks.test(address)
        ? `<${address}>`
        : say("attribution.link", { place: say("attribution.original"), address });
}

/** Discord breaks links whose address has these characters. */
const breaksLinks = /[()\\<>]|%2[1578-9a]/iu;

/** What an article declares as its date, such as "2016-11-09", "2016-11" or "2016": "9 November 2016", "November 2016", "2016". */
export function declaredDate(published: string): string {
    const [year = "", month, day] = published.split("-");
    if (month === undefined) return year;
    const date = new Date(`${year}-${month}-${day ?? "01"}T00:00:00Z`);
    return day === undefined ? spokenMonth(date) : spokenDate(date);
}
