import { type DeclaredKey, isDeclaredKey } from "./declared-rules.ts";
import type { MatterEntry } from "./matter-entries.ts";

/** What a key of front matter declares about the article; undefined if it is none that articles have. */
export function declaredAs(key: string): DeclaredKey | undefined {
    const name = key.toLowerCase();
    if (isDeclaredKey(name)) return name;
    return meanings.get(name.replaceAll(/[-_]/gu, ""));
}

const meanings: ReadonlyMap<string, DeclaredKey> = new Map([
    ["authors", "author"],
    ["byline", "author"],
    ["date", "published"],
    ["pubdate", "published"],
    ["publishdate", "published"],
    ["publicationdate", "published"],
    ["datepublished", "published"],
    ["publishedat", "published"],
    ["link", "url"],
    ["address", "url"],
    ["canonical", "url"],
    ["canonicalurl", "url"],
    ["permalink", "url"],
    ["lang", "language"],
    ["locale", "language"],
    ["license", "licence"],
    ["description", "summary"],
    ["abstract", "summary"],
    ["excerpt", "summary"],
]);

/** Whether the entry says that its document is a draft or not public. */
export function hides({ key, value }: MatterEntry): boolean {
    const name = key.toLowerCase();
    const said =
        typeof value === "string" || typeof value === "boolean" ? String(value).trim().toLowerCase() : "";
    if (["draft", "hidden", "private"].includes(name)) return ["true", "yes", "on"].includes(said);
    if (["published", "publish", "public"].includes(name)) return ["false", "no", "off"].includes(said);
    return ["status", "visibility"].includes(name) && ["draft", "hidden", "private"].includes(said);
}

/** Keys of page generators and note programs that say nothing about an article's source, without hyphens and underscores. */
export const ofOtherSystems: ReadonlySet<string> = new Set(
    `tags tag categories category keywords topics topic series taxonomies type layout template theme class cssclass cssclasses
    slug id uid uuid key name aliases alias redirectfrom redirectto redirects weight order position index sort navorder navtitle
    parent grandparent haschildren nav menu menus sidebar sidebarposition sidebarlabel sidebarclassname paginationlabel
    paginationnext paginationprev customediturl toc tocmaxheadinglevel tocminheadinglevel tableofcontents hide hidetitle
    hidetableofcontents linktitle shorttitle longtitle subtitle headline heading label icon image images img cover thumbnail
    banner hero featured featuredimage pin sticky comments math mermaid katex prev next search sitemap robots noindex seo og
    opengraph meta head params extra cascade outputs resources build layoutname eleventynavigation
    eleventyexcludefromcollections draft hidden private publish public status visibility published unlisted created createdat
    updated updatedat modified lastmod lastmodified lastupdate lastupdated lastreviewed reviewdate reviewed expirydate version
    versions audience intro product products feature features contributors contributor editors editor reviewer reviewers owner
    email source sources references bibliography related relatedlinks ms msauthor msdate mstopic msservice manager helpviewer
    pagetype contenttype contentid path route breadcrumb breadcrumbs footer header edit editurl github repo cssid css scripts
    script style styles anchor original originalhash conversion level difficulty readingtime time duration rating priority up down links`.split(
        /\s+/u,
    ),
);
