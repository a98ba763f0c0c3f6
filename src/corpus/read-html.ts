import type { RootContent } from "mdast";
import type { Problem } from "./corpus.ts";
import type { Draft } from "./draft.ts";
import { drop, isRecording, unrecorded } from "./formats/dropped.ts";
import { htmlNodes } from "./formats/html-nodes.ts";
import { decodeHtml } from "./html-encoding.ts";
import { pageArticle } from "./page-article.ts";
import { pageContent } from "./page-content.ts";
import { parseMarkdown } from "./parse-markdown.ts";
import { plainMarkdown } from "./plain-markdown.ts";
import { wordsIn } from "./visible-text.ts";

/** Reads a saved web page and converts its article to Markdown. `charset` is the encoding that the page's server declared. */
export function readHtml(bytes: Uint8Array, charset?: string): Draft | Problem {
    const page = pageArticle(bytes, charset);
    if ("problem" in page) return { ...page, severity: "error" };
    const { markdown } = page;
    const draft = unrecorded(() => parseMarkdown(markdown, plainMarkdown(markdown)));
    if (isRecording() && "blocks" in draft) dropAround(draft, bytes, charset);
    return { ...draft, markdown };
}

/** Records the texts of the page that the article does not contain, such as menus. */
function dropAround({ title = "", blocks }: Draft, bytes: Uint8Array, charset: string | undefined): void {
    const html = decodeHtml(bytes, charset);
    if (typeof html !== "string") return;
    const spaceless = (text: string) => text.replace(/\s+/gu, "");
    const article = spaceless([title, ...blocks.map(({ text }) => text)].join(""));
    for (const text of unrecorded(() => pageContent(htmlNodes(html))).flatMap(textsIn))
        if (!article.includes(spaceless(text))) drop("surroundings", text);
}

/** The texts of the paragraphs, headings and cells of a block. */
function textsIn(node: RootContent): readonly string[] {
    const isText = node.type === "paragraph" || node.type === "heading" || node.type === "tableCell";
    return isText || !("children" in node) ? [wordsIn(node)] : node.children.flatMap(textsIn);
}
