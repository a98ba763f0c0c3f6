import { z } from "zod";
import type { Page } from "./open-page.ts";

/** What a page's JSON-LD says about its article. */
export interface LinkedArticle {
    readonly headline?: string | undefined;
    readonly author?: string | undefined;
    readonly publisher?: string | undefined;
    readonly datePublished?: string | undefined;
    readonly inLanguage?: string | undefined;
    readonly url?: string | undefined;
    readonly isThread: boolean;
}

const text = z.string().optional().catch(undefined);
/** A node of the graph, which others refer to by its "@id". */
const node = z.looseObject({ "@type": z.unknown().optional(), "@id": text });
const articleTypes =
    /^(?:https?:\/\/schema\.org\/)?(?:\w*Article|\w*BlogPosting|Report|Recipe|HowTo|FAQPage|QAPage|DiscussionForumPosting|WebPage|Book|CreativeWork|GovernmentService|SpecialAnnouncement)$/u;

/** The first article in the page's JSON-LD, or else the page itself; blocks with invalid JSON are ignored. */
export function linkedArticle(page: Page): LinkedArticle | undefined {
    const things = [...page.querySelectorAll("script[type]")]
        .filter((script) => /^application\/ld\+json\b/iu.test(script.getAttribute("type")?.trim() ?? ""))
        .flatMap((script) => thingsIn(parsed(script.textContent ?? ""), 0))
        .slice(0, 200);
    const typed = things.flatMap((thing) => {
        const types = [thing["@type"]].flat().filter((type) => typeof type === "string");
        return types.some((type) => articleTypes.test(type)) ? [{ thing, types }] : [];
    });
    const isPage = ({ types }: { types: readonly string[] }) =>
        types.every((type) => type.endsWith("WebPage"));
    const best = typed.find((one) => !isPage(one)) ?? typed[0];
    if (best === undefined) return undefined;
    const { thing, types } = best;
    const byId = new Map(things.map((one) => [one["@id"], one]));
    const names = (value: unknown) => namesOf(value, byId);
    const whole = typed.find(isPage)?.thing;
    return {
        // The name of a page may also be that of its site.
        headline: textOf(thing["headline"]) ?? (isPage(best) ? undefined : textOf(thing["name"])),
        author: names(thing["author"]) ?? names(thing["creator"]),
        publisher: names(thing["publisher"]),
        datePublished: textOf(thing["datePublished"]) ?? textOf(whole?.["datePublished"]),
        inLanguage: languageOf(thing["inLanguage"]) ?? languageOf(whole?.["inLanguage"]),
        url: textOf(thing["url"]) ?? textOf(thing["mainEntityOfPage"]) ?? idOf(thing["mainEntityOfPage"]),
        isThread: types.some((type) => /(?:QAPage|DiscussionForumPosting)$/u.test(type)),
    };
}

type Thing = z.infer<typeof node>;

/** The objects with a type, also in lists and graphs. */
function thingsIn(json: unknown, depth: number): readonly Thing[] {
    if (depth > 3) return [];
    if (Array.isArray(json)) return json.slice(0, 100).flatMap((one) => thingsIn(one, depth + 1));
    const { data } = node.safeParse(json);
    if (data === undefined) return [];
    return [data, ...thingsIn(data["@graph"], depth + 1)];
}

/** The name of a person or organization, or those of several. */
function namesOf(value: unknown, byId: ReadonlyMap<string | undefined, Thing>): string | undefined {
    const names = [value]
        .flat()
        .slice(0, 50)
        .flatMap((one) => {
            if (typeof one === "string") return URL.canParse(one) ? [] : [one.trim()];
            const { data } = node.safeParse(one);
            const name = data?.["name"] ?? byId.get(data?.["@id"])?.["name"];
            return typeof name === "string" ? [name.trim()] : [];
        })
        .filter((name) => name !== "");
    return names.length === 0 ? undefined : [...new Set(names)].join(", ");
}

/** Also of { "@type": "Language", "name": "French", "alternateName": "fr" }. */
function languageOf(value: unknown): string | undefined {
    const [first] = [value].flat();
    return textOf(first) ?? textOf(node.safeParse(first).data?.["alternateName"]);
}

const textOf = (value: unknown) => (typeof value === "string" ? withoutEntities(value) : undefined);
const idOf = (value: unknown) => node.safeParse(value).data?.["@id"];

/** Some systems write entities into JSON-LD, although it has none. */
const withoutEntities = (value: string) =>
    value.replace(/&(?:amp|quot|#0?39|apos|#8217|#8211|nbsp);/gu, (entity) => entities[entity] ?? entity);

const entities: Readonly<Record<string, string>> = {
    "&amp;": "&",
    "&quot;": '"',
    "&#39;": "'",
    "&#039;": "'",
    "&apos;": "'",
    "&#8217;": "’",
    "&#8211;": "–",
    "&nbsp;": "\u00a0",
};

function parsed(json: string): unknown {
    try {
        return JSON.parse(
            json.replace(/^\s*(?:<!--|\/\*\s*<!\[CDATA\[\s*\*\/)|(?:-->|\/\*\s*\]\]>\s*\*\/)\s*$/gu, ""),
        );
    } catch {
        return undefined;
    }
}
