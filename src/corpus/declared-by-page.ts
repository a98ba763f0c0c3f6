import { z } from "zod";
import type { Declared } from "./article.ts";
import { type DeclaredKey, declaredValue } from "./declared-rules.ts";
import type { Page } from "./open-page.ts";

interface PageDeclared extends Declared {
    readonly language?: string | undefined;
}

/** What a page declares about its article, except the title. Values that are not valid for an article are left out. */
export function declaredByPage(page: Page): PageDeclared {
    const metas = metaOf(page);
    const linked = linkedArticle(page);
    const first = (key: DeclaredKey, ...values: readonly (string | null | undefined)[]) => {
        for (const value of values) {
            const declared = declaredValue(key, value?.replace(/\s+/gu, " ").trim() ?? "");
            if (declared !== undefined) return declared;
        }
        return undefined;
    };
    const [canonical] = page.querySelectorAll('link[rel~="canonical"]');
    const named = (key: string) => {
        const value = metas.get(key);
        // In Open Graph, the author may be the URL of a profile.
        return value === undefined || URL.canParse(value) ? undefined : value;
    };
    return {
        author: first("author", linked?.author, named("article:author"), named("author")),
        publisher: first("publisher", metas.get("og:site_name"), linked?.publisher),
        published: first("published", metas.get("article:published_time"), linked?.datePublished),
        url: first("url", canonical?.getAttribute("href"), metas.get("og:url")),
        language: first("language", page.documentElement.getAttribute("lang"), linked?.inLanguage),
    };
}

/** The content of the first meta tag for each property or name, in lower case. */
function metaOf(page: Page): ReadonlyMap<string, string> {
    const metas = new Map<string, string>();
    for (const meta of page.querySelectorAll("meta")) {
        const key = (meta.getAttribute("property") ?? meta.getAttribute("name"))?.trim().toLowerCase();
        const content = meta.getAttribute("content");
        if (key && content && !metas.has(key)) metas.set(key, content);
    }
    return metas;
}

const names = z
    .union([z.string(), z.object({ name: z.string() }).transform(({ name }) => name)])
    .transform((name) => [name]);
const someNames = z
    .union([names, z.array(names).transform((all) => all.flat())])
    .transform((all) => all.join(", "))
    .optional()
    .catch(undefined);
const text = z.string().optional().catch(undefined);

const article = z.object({
    "@type": z
        .union([z.string(), z.array(z.string()).transform((types) => types.join(" "))])
        .refine((type) => /(?:Article|BlogPosting|Report)\b/u.test(type)),
    author: someNames,
    publisher: someNames,
    datePublished: text,
    inLanguage: text,
});
const graph = z.object({ "@graph": z.array(z.unknown()) });

/** The first article in the page's JSON-LD; blocks with invalid JSON are ignored. */
function linkedArticle(page: Page): z.infer<typeof article> | undefined {
    for (const script of page.querySelectorAll('script[type="application/ld+json"]')) {
        const json = parsed(script.textContent ?? "");
        const inGraph = graph.safeParse(json).data?.["@graph"] ?? [];
        const found = [...(Array.isArray(json) ? json : [json]), ...inGraph]
            .slice(0, 100)
            .map((thing) => article.safeParse(thing).data)
            .find((thing) => thing !== undefined);
        if (found !== undefined) return found;
    }
    return undefined;
}

function parsed(json: string): unknown {
    try {
        return JSON.parse(json);
    } catch {
        return undefined;
    }
}
