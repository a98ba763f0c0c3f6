import type { Problem } from "../../corpus.ts";
import type { Draft } from "../../draft.ts";
import type { CollectionRules } from "../../front-matter/collection-rules.ts";
import { parseMarkdown } from "../markdown/parse-markdown.ts";
import { plainMarkdown } from "../markdown/plain-markdown.ts";
import { drop, unrecorded } from "../shown/dropped.ts";
import { pageArticle } from "./page-article.ts";

/** Reads a saved web page and converts its article to Markdown. `charset` is the encoding that the page's server declared. */
export function readHtml(bytes: Uint8Array, charset?: string, rules?: CollectionRules): Draft | Problem {
    const page = pageArticle(bytes, charset, rules);
    if ("problem" in page) return { ...page, severity: "error" };
    const { markdown, problems, omissions } = page;
    for (const { rule, text } of omissions) drop(rule, text);
    // Reading the page has recorded what was dropped.
    const draft = unrecorded(() => parseMarkdown(markdown, plainMarkdown(markdown), rules));
    if ("problem" in draft) return draft;
    return { ...draft, markdown, problems: [...problems, ...draft.problems] };
}
