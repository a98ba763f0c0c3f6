import type { Html, List, RootContent } from "mdast";
import { mostParagraphs, tooMany } from "./article-limits.ts";
import { type CollectionRules, noRules } from "./collection-rules.ts";
import type { Problem } from "./corpus.ts";
import { withoutIncludes } from "./dialects/includes.ts";
import { type PlainSource, plainSource } from "./dialects/plain-source.ts";
import type { Block, Draft } from "./draft.ts";
import {
    atLine,
    drop,
    dropComments,
    isRecording,
    linesFrom,
    tentatively,
    unrecorded,
} from "./formats/dropped.ts";
import { htmlNodes } from "./formats/html-nodes.ts";
import { withOmissions, withoutGaps } from "./formats/omissions.ts";
import {
    draftWith,
    type FrontMatter,
    findMatter,
    lengthProblem,
    type Matter,
    noFrontMatter,
    withoutMatter,
} from "./front-matter.ts";
import { markdownPieces } from "./markdown-pieces.ts";
import { pageContent } from "./page-content.ts";
import { type PlainMarkdown, plainDraft } from "./plain-markdown.ts";
import { readFrontMatter } from "./read-front-matter.ts";
import { paragraphText, shortListText, tableText, visibleText, wordsIn } from "./visible-text.ts";

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
    if (plain !== undefined) return parsePlain(plain, front);
    return parseWhole(plainSource(withoutMatter(text, matter)), front);
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
        linesFrom(() => part.line);
        return node === undefined ? [] : blocksOf(node, 0).map((block) => ({ ...block, line: part.line }));
    });
    return plainDraft(front, blocks);
}

function* nodesOf(text: string): Generator<RootContent, undefined> {
    for (const { nodes } of markdownPieces(text)) yield* nodes;
}

function parseWhole({ text, lineOf }: PlainSource, front: FrontMatter): Draft | Problem {
    const blocks: Block[] = [];
    linesFrom(lineOf);
    for (const { nodes, linesAbove } of markdownPieces(text)) {
        for (const node of wholeTables(nodes)) {
            const last = blocks.at(-1);
            if (node.type === "list" && isContents(node) && last !== undefined && headsContents(last)) {
                blocks.pop();
                drop("contents", last.text, last.line);
            }
            for (const block of blocksOf(node, linesAbove))
                blocks.push({ ...block, line: lineOf(block.line) });
            if (blocks.length > mostParagraphs) return tooMany("paragraphs", mostParagraphs);
        }
    }
    return draftWith(front, blocks);
}

function blocksOf(node: RootContent, linesAbove: number): readonly Block[] {
    const line = linesAbove + (node.position?.start.line ?? 1);
    atLine(node.position && line);
    const below = (child: RootContent) => blocksOf(child, linesAbove);
    const paragraph = (marked: string): readonly Block[] => {
        const shown = withOmissions(marked);
        return shown.text.trim() === "" ? [] : [{ kind: "paragraph", ...shown, line }];
    };
    switch (node.type) {
        case "heading":
            return [
                { kind: "heading", text: withoutGaps(visibleText(node.children)), depth: node.depth, line },
            ];
        case "paragraph":
            return paragraph(paragraphText(node.children));
        case "code": {
            // Not trimmed, since indentation is part of code.
            const text = withoutIncludes(node.value);
            return text.trim() === "" ? [] : [{ kind: "code", text, line }];
        }
        case "html":
            dropComments(node.value);
            return ofHtml(pageContent(htmlNodes(node.value)), line);
        case "table":
            return paragraph(tableText(node));
        case "list": {
            if (isContents(node)) {
                if (isRecording()) drop("contents", wordsIn(node));
                return [];
            }
            const short = tentatively(() => shortListText(node));
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

/** Blocks on one line of the file. Reading the HTML has recorded what was dropped. */
const ofHtml = (content: readonly RootContent[], line: number): readonly Block[] =>
    unrecorded(() => content.flatMap((block) => blocksOf(block, 0).map((one) => ({ ...one, line }))));

/** Whether it is a heading that only a table of contents has. */
const headsContents = ({ kind, text }: Block) =>
    kind === "heading" &&
    /^(?:(?:table of )?contents|toc|on this page|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido|indice|inhoud|目次|目录)$/iu.test(
        text,
    );

/** Joins tables and lists of HTML that blank lines divide. */
function* wholeTables(nodes: readonly RootContent[]): Generator<RootContent> {
    let open: Html | undefined;
    for (const node of nodes) {
        if (open !== undefined && node.type === "html") {
            open = { ...open, value: `${open.value}\n\n${node.value}` };
            if (isWhole(open.value)) {
                yield open;
                open = undefined;
            }
            continue;
        }
        if (open !== undefined) yield open;
        open = node.type === "html" && !isWhole(node.value) ? node : undefined;
        if (open === undefined) yield node;
    }
    if (open !== undefined) yield open;
}

const isWhole = (html: string) =>
    (html.match(/<(?:table|ul|ol|dl)\b/giu)?.length ?? 0) <=
    (html.match(/<\/(?:table|ul|ol|dl)\b/giu)?.length ?? 0);

/** Whether a list is a table of contents: nothing but links to headings of this document. */
function isContents({ children }: List): boolean {
    const isEntry = (node: RootContent): boolean => {
        if (node.type === "list") return isContents(node);
        if (node.type !== "paragraph") return false;
        return node.children.every(
            (child) =>
                (child.type === "link" && child.url.startsWith("#")) ||
                (child.type === "text" && child.value.trim() === ""),
        );
    };
    return children.every((item) => item.children.length > 0 && item.children.every(isEntry));
}
