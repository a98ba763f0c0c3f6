import type { RootContent } from "mdast";
import { mostParagraphs, tooMany } from "./article-limits.ts";
import { type CollectionRules, noRules } from "./collection-rules.ts";
import type { Problem } from "./corpus.ts";
import { type Block, type Draft, trimAscii } from "./draft.ts";
import {
    draftWith,
    type FrontMatter,
    findMatter,
    lengthProblem,
    type Matter,
    noFrontMatter,
    withoutMatter,
} from "./front-matter.ts";
import { htmlText } from "./html-text.ts";
import { markdownPieces } from "./markdown-pieces.ts";
import { type PlainMarkdown, plainDraft } from "./plain-markdown.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { shortListText, tableText, visibleText } from "./visible-text.ts";

/**
 * Reads CommonMark with front matter and GitHub's tables, strikethrough and footnotes. `plain` is the document's `plainMarkdown`.
 * If that is undefined, all of it is parsed, with the same result.
 */
export function parseMarkdown(
    text: string,
    plain: PlainMarkdown | undefined,
    rules: CollectionRules = noRules,
): Draft | Problem {
    const matter = plain === undefined ? findMatter(text) : plain.matter;
    const front = frontMatterOf(matter, rules);
    return plain === undefined ? parseWhole(withoutMatter(text, matter), front) : parsePlain(plain, front);
}

function frontMatterOf(matter: Matter | undefined, rules: CollectionRules): FrontMatter {
    if (matter === undefined) return noFrontMatter;
    const tooLong = lengthProblem(matter.source.length);
    return tooLong === undefined ? readFrontMatter(matter, rules) : { ...noFrontMatter, problems: [tooLong] };
}

/** Parses only the parts with inline markup. */
function parsePlain({ parts }: PlainMarkdown, front: FrontMatter): Draft | Problem {
    const sources = parts.flatMap((part) => (part.kind === "marked-up" ? [part.source] : []));
    const nodes = nodesOf(sources.join("\n\n"));
    const blocks = parts.flatMap((part) => {
        if (part.kind !== "marked-up") return [part];
        const { value: node } = nodes.next();
        return node === undefined ? [] : blocksOf(node, 0).map((block) => ({ ...block, line: part.line }));
    });
    return plainDraft(front, blocks);
}

function* nodesOf(text: string): Generator<RootContent, undefined> {
    for (const { nodes } of markdownPieces(text)) yield* nodes;
}

function parseWhole(text: string, front: FrontMatter): Draft | Problem {
    const blocks: Block[] = [];
    for (const { nodes, linesAbove } of markdownPieces(text)) {
        for (const node of nodes) {
            for (const block of blocksOf(node, linesAbove)) blocks.push(block);
            if (blocks.length > mostParagraphs) return tooMany("paragraphs", mostParagraphs);
        }
    }
    return draftWith(front, blocks);
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
