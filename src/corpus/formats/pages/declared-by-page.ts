import type { Declared } from "../../article.ts";
import type { CollectionRules } from "../../front-matter/collection-rules.ts";
import { type DeclaredKey, declaredValue } from "../../front-matter/declared-rules.ts";
import { linkedArticle } from "./linked-data.ts";
import type { Page, PageElement } from "./open-page.ts";
import { onOneLine } from "./page-elements.ts";

export interface PageDeclared {
    readonly facts: Declared & { readonly language?: string | undefined };
    /** Titles, best first, still with the name of the site. */
    readonly titles: readonly string[];
    /** Names of the site. */
    readonly sites: readonly string[];
    /** Whether it is a question with answers, or a discussion. */
    readonly isThread: boolean;
}

/**
 * What a page declares about its article: in JSON-LD, Open Graph, microdata and meta tags. Values that are not valid for an
 * article are left out. `saved` is the address that a browser notes in a page that it saves.
 */
export function declaredByPage(page: Page, rules: CollectionRules, saved: string | undefined): PageDeclared {
    const metas = metaOf(page);
    const linked = linkedArticle(page);
    const items = itemsOf(page);
    const first = (key: DeclaredKey, ...values: readonly (string | null | undefined)[]) => {
        for (const value of values) {
            const declared = declaredValue(key, value?.replace(/\s+/gu, " ").trim() ?? "", rules);
            if (declared !== undefined) return declared;
        }
        return undefined;
    };
    /** In Open Graph, people may be the URLs of their profiles. */
    const named = (key: string) => {
        const value = metas.get(key)?.filter((one) => !URL.canParse(one));
        return value === undefined || value.length === 0 ? undefined : [...new Set(value)].join(", ");
    };
    const meta = (key: string) => metas.get(key)?.[0];
    const [canonical] = page.querySelectorAll('link[rel~="canonical"]');
    const addresses = [canonical?.getAttribute("href"), meta("og:url"), linked?.url, items.url, saved];
    const base = addresses.find((one) => /^https?:/iu.test(one ?? "")) ?? undefined;
    const whole = addresses.map((one) =>
        one && base && URL.canParse(one, base) ? new URL(one, base).href : one,
    );
    const url = first("url", ...addresses.map((one, at) => (/^https?:/iu.test(one ?? "") ? one : whole[at])));
    const publisher = first(
        "publisher",
        meta("og:site_name"),
        linked?.publisher,
        items.publisher,
        meta("dc.publisher"),
    );
    return {
        facts: {
            author: first(
                "author",
                linked?.author,
                named("article:author"),
                named("author"),
                items.author,
                named("citation_author"),
                named("dc.creator"),
                named("parsely-author"),
            ),
            publisher,
            published: first(
                "published",
                meta("article:published_time"),
                linked?.datePublished,
                items.datePublished,
                ...dateNames.map(meta),
            ),
            url,
            language: first(
                "language",
                page.documentElement.getAttribute("lang"),
                linked?.inLanguage,
                meta("content-language"),
                meta("og:locale"),
                meta("dc.language"),
            ),
        },
        titles: [
            linked?.headline,
            meta("og:title"),
            items.headline,
            meta("twitter:title"),
            meta("dc.title"),
        ].filter((title) => title !== undefined),
        sites: [
            publisher,
            linked?.publisher,
            meta("application-name"),
            meta("apple-mobile-web-app-title"),
        ].filter((name) => name !== undefined),
        isThread: linked?.isThread === true || items.isThread,
    };
}

const dateNames = [
    "og:published_time",
    "dcterms.created",
    "dcterms.issued",
    "dc.date.issued",
    "dc.date",
    "citation_publication_date",
    "parsely-pub-date",
    "date",
    "pubdate",
];

/** The contents of the meta tags for each property or name, in lower case. */
function metaOf(page: Page): ReadonlyMap<string, readonly string[]> {
    const metas = new Map<string, string[]>();
    for (const meta of page.querySelectorAll("meta")) {
        const names = ["property", "name", "http-equiv"].map((name) => meta.getAttribute(name));
        const key = names
            .find((name) => name !== null)
            ?.trim()
            .toLowerCase();
        const content = meta.getAttribute("content");
        if (!key || !content) continue;
        const others = metas.get(key);
        if (others === undefined) metas.set(key, [content]);
        else if (others.length < 50) others.push(content);
    }
    return metas;
}

/** The microdata of the page's article. */
function itemsOf(page: Page) {
    const of = (name: string) => {
        const found = [...page.querySelectorAll(`[itemprop~="${name}"]`)].find(
            (one) => !isPartOfAnother(one),
        );
        return found === undefined ? undefined : itemValue(found);
    };
    const [thread] = page.querySelectorAll('[itemtype$="/QAPage"], [itemtype$="/DiscussionForumPosting"]');
    return {
        headline: of("headline"),
        author: of("author"),
        publisher: of("publisher"),
        datePublished: of("datePublished"),
        url: of("mainEntityOfPage"),
        isThread: thread !== undefined,
    };
}

/** Whether it belongs to a comment, an answer or a review of the article. */
function isPartOfAnother(element: PageElement): boolean {
    for (let at = element.parentElement; at !== null; at = at.parentElement)
        if (/\/(?:Comment|Answer|Review|Rating|WebSite|Offer)$/u.test(at.getAttribute("itemtype") ?? ""))
            return true;
    return false;
}

/** A name within the element is meant, such as that of a person. */
function itemValue(element: PageElement): string {
    const [name] = element.querySelectorAll('[itemprop~="name"]');
    if (name !== undefined) return itemValue(name);
    return (
        element.getAttribute("content") ??
        element.getAttribute("datetime") ??
        (element.nodeName === "LINK" || element.nodeName === "A" ? element.getAttribute("href") : null) ??
        onOneLine(element)
    );
}
