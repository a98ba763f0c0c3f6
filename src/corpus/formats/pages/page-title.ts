import { declaredValue } from "../../front-matter/declared-rules.ts";
import type { Page } from "./open-page.ts";
import { onOneLine } from "./page-elements.ts";

/** What a page says its article is called. */
export interface PageTitles {
    /** What it declares, without the name of the site. */
    readonly declared: string | undefined;
    /** The same of its <title>. */
    readonly ofWindow: string | undefined;
    /** Whether a heading says the title, so that it is part of the article. */
    readonly isTitle: (heading: string) => boolean;
}

/** `sites` are names of the site, such as its publisher; `declared` are titles that the page declares, best first. */
export function titlesOf(
    page: Page,
    {
        declared,
        sites,
        url,
    }: { declared: readonly string[]; sites: readonly string[]; url: string | undefined },
): PageTitles {
    const headings = new Set(
        [...page.body.querySelectorAll("h1, h2")].slice(0, 1000).map(onOneLine).map(folded),
    );
    const names = [...sites.map(folded), ...hostNames(url)];
    const titleOf = (written: string) =>
        saysNothing.test(written.trim())
            ? undefined
            : declaredValue("title", withoutSite(written.replace(/\s+/gu, " ").trim(), names, headings));
    const given = declared.map(titleOf).find((title) => title !== undefined);
    const [window] = page.head.querySelectorAll("title");
    const ofWindow = window === undefined ? undefined : titleOf(window.textContent ?? "");
    const titles = new Set(
        [given, ofWindow].flatMap((title) => (title === undefined ? [] : [folded(title)])),
    );
    return { declared: given, ofWindow, isTitle: (heading) => titles.has(folded(heading)) };
}

/** What editors write into pages that nobody gave a title. */
const saysNothing =
    /^(?:untitled(?: (?:document|page))?|new page(?: \d+)?|document|home(?:page)?|index|startseite)$/iu;

/** "The bridge - Lervik Gazette" without the site's name: what a heading says, or else without the parts that name the site. */
function withoutSite(title: string, sites: readonly string[], headings: ReadonlySet<string>): string {
    if (headings.has(folded(title)) && !sites.includes(folded(title))) return title;
    const cuts = [...title.matchAll(separator)];
    if (cuts.length === 0 || cuts.length > 20) return title;
    const isSite = (part: string) => sites.includes(folded(part));
    const parts = cuts.flatMap(({ index, 0: mark }) => [
        title.slice(0, index),
        title.slice(index + mark.length),
    ]);
    const heading = parts
        .filter((part) => headings.has(folded(part)) && !isSite(part))
        .reduce((longest, part) => (part.length > longest.length ? part : longest), "");
    if (heading !== "") return heading;
    let rest = title;
    for (const { index, 0: mark } of cuts.toReversed()) {
        if (index < rest.length && isSite(rest.slice(index + mark.length))) rest = rest.slice(0, index);
    }
    const first = rest.match(/^(.{1,100}?)(?: [|–—»·•:-]{1,3} | ?[|»] ?)(.+)$/u);
    return first?.[1] !== undefined && first[2] !== undefined && isSite(first[1]) ? first[2] : rest;
}

/** Between the parts of a title: "A - B", "A | B", "A :: B", "A » B"; but not "A-B" and "A: B". */
const separator = / (?:[-–—|·•»«/]|::?|\|\|) | ?[|»«｜] ?/gu;

/** For comparing: only letters and digits, in small letters. */
const folded = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");

/** "wikipedia" of "https://en.wikipedia.org/…", which titles often end in. */
function hostNames(url: string | undefined): readonly string[] {
    if (url === undefined || !URL.canParse(url)) return [];
    const { hostname } = new URL(url);
    const labels = hostname.split(".").filter((label) => label.length > 3 && label !== "www");
    return [hostname, hostname.replace(/^www\./u, ""), ...labels].map(folded);
}
