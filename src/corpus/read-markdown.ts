import type { RootContent } from "mdast";
import { say } from "../../locales/say.ts";
import { mostParagraphs, tooMany } from "./article-limits.ts";
import type { Problem } from "./corpus.ts";
import { decodeArticle } from "./decode-article.ts";
import { type Block, type Draft, trimAscii } from "./draft.ts";
import { type FrontMatter, frontMatterEnd, lengthProblem, readFrontMatter } from "./front-matter.ts";
import { htmlText } from "./html-text.ts";
import { markdownPieces } from "./markdown-pieces.ts";
import { shortListText, tableText, visibleText } from "./visible-text.ts";

/** Reads the bytes of a .md file, which must be UTF-8. */
export function readMarkdown(bytes: Uint8Array): Draft | Problem {
    const text = decodeArticle(bytes);
    return typeof text === "string" ? parseMarkdown(text) : text;
}

/** Reads CommonMark with YAML front matter and GitHub's tables, strikethrough and footnotes. */
export function parseMarkdown(text: string): Draft | Problem {
    const tooLong = lengthProblem(frontMatterEnd(text));
    if (tooLong !== undefined) return tooLong;
    const blocks: Block[] = [];
    let front: FrontMatter | undefined;
    let heading: { readonly text: string; readonly at: number } | undefined;
    for (const { nodes, linesAbove } of markdownPieces(text)) {
        for (const node of nodes) {
            if (node.type === "yaml") front = readFrontMatter(node.value, 2);
            const at = blocks.length;
            for (const block of blocksOf(node, linesAbove)) blocks.push(block);
            if (node.type === "heading" && node.depth === 1) heading ??= { text: blocks[at]?.text ?? "", at };
            if (blocks.length > mostParagraphs) return tooMany("paragraphs", mostParagraphs);
        }
    }
    const { title = heading?.text, language, declared, problems } = front ?? withoutFrontMatter(text);
    // The heading that became the title does not start a section.
    if (heading !== undefined && heading.text === title) blocks.splice(heading.at, 1);
    return { title, language, declared, blocks, problems };
}

function withoutFrontMatter(text: string): FrontMatter {
    if (!/^---[ \t]*\r?\n[\w-]+[ \t]*:/u.test(text)) return { declared: {}, problems: [] };
    const unclosed: Problem = {
        line: 1,
        problem: say("article.front-matter-unclosed.problem"),
        remedy: say("article.front-matter-unclosed.remedy"),
        severity: "error",
    };
    return { declared: {}, problems: [unclosed] };
}

function blocksOf(node: RootContent, linesAbove: number): readonly Block[] {
    const line = linesAbove + (node.position?.start.line ?? 1);
    const below = (child: RootContent) => blocksOf(child, linesAbove);
    const paragraph = (text: string): readonly Block[] =>
        text.trim() === "" ? [] : [{ kind: "paragraph", text: trimAscii(text), line }];
    switch (node.type) {
        case "heading":
            return [
                { kind: "heading", text: trimAscii(visibleText(node.children)), depth: node.depth, line },
            ];
        case "paragraph":
            return paragraph(visibleText(node.children));
        case "code":
            // Not trimmed, since indentation is part of code.
            return node.value.trim() === "" ? [] : [{ kind: "paragraph", text: node.value, line }];
        case "html":
            return paragraph(htmlText(node.value));
        case "table":
            return paragraph(tableText(node));
        case "list": {
            const short = shortListText(node);
            return short === undefined
                ? node.children.flatMap(({ children }) => children.flatMap(below))
                : paragraph(short);
        }
        case "blockquote":
        case "footnoteDefinition":
            return node.children.flatMap(below);
        default:
            return [];
    }
}
