import type { Problem } from "./corpus.ts";
import type { Draft } from "./draft.ts";
import { pageArticle } from "./page-article.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { plainMarkdown } from "./plain-markdown.ts";

/** Reads a saved web page and converts its article to Markdown. `charset` is the encoding that the page's server declared. */
export function readHtml(bytes: Uint8Array, charset?: string): Draft | Problem {
    const page = pageArticle(bytes, charset);
    if ("problem" in page) return { ...page, severity: "error" };
    const { markdown } = page;
    return { ...parseMarkdown(markdown, plainMarkdown(markdown)), markdown };
}
