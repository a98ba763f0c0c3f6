import type { RootContent } from "mdast";
import { mostParagraphs, tooMany } from "../../article-limits.ts";
import type { Problem } from "../../corpus.ts";
import type { Draft, SourceBlock } from "../../draft.ts";
import { noRules, type ReadingRules } from "../../front-matter/collection-rules.ts";
import {
    draftWith,
    type FrontMatter,
    findMatter,
    lengthProblem,
    type Matter,
    noFrontMatter,
    withoutMatter,
} from "../../front-matter/front-matter.ts";
import { readFrontMatter } from "../../front-matter/read-front-matter.ts";
import { withoutIncludes } from "../dialects/includes.ts";
import { type PlainSource, plainSource } from "../dialects/plain-source.ts";
import { ended, endOfAnswer } from "../end-of-answer.ts";
import {
    atLine,
    drop,
    dropComments,
    isRecording,
    linesFrom,
    tentatively,
    unrecorded,
} from "../shown/dropped.ts";
import { htmlNodes } from "../shown/html-nodes.ts";
import { withoutGaps } from "../shown/omissions.ts";
import { pageContent } from "../shown/page-content.ts";
import { pagesIn, withoutPageMarks } from "../shown/page-marks.ts";
import { tableText } from "../shown/table-text.ts";
import { visibleText, wordsIn } from "../shown/visible-text.ts";
import { paragraphBlocks, written } from "./bold-questions.ts";
import { followPages } from "./follow-pages.ts";
import { listBlocks } from "./list-blocks.ts";
import { markdownPieces } from "./markdown-pieces.ts";
import { followOpenTags } from "./open-tags.ts";
import { type PlainMarkdown, plainDraft } from "./plain-markdown.ts";
import { headsContents, isContents } from "./table-of-contents.ts";
import { wholeTables } from "./whole-tables.ts";

/**
 * Reads CommonMark with front matter and GitHub's tables, strikethrough and footnotes. `plain` is the document's `plainMarkdown`.
 * If that is undefined, all of it is parsed, with the same result.
 */
export function parseMarkdown(
    text: string,
    plain: PlainMarkdown | undefined,
    rules: ReadingRules = noRules,
): Draft | Problem {
    const matter = plain === undefined ? findMatter(text) : plain.matter;
    const front = frontMatterOf(matter, rules);
    if (plain !== undefined) return parsePlain(plain, front);
    return parseWhole(plainSource(withoutMatter(text, matter)), front);
}

function frontMatterOf(matter: Matter | undefined, rules: ReadingRules): FrontMatter {
    const none = { ...noFrontMatter, needsSingleTitle: rules.needsSingleTitle };
    if (matter === undefined) return none;
    const tooLong = lengthProblem(matter.source.length);
    return tooLong === undefined ? readFrontMatter(matter, rules) : { ...none, problems: [tooLong] };
}

/** Parses only the parts with inline markup. */
function parsePlain({ parts }: PlainMarkdown, front: FrontMatter): Draft | Problem {
    const sources = parts.flatMap((part) => (part.kind === "marked-up" ? [part.source] : []));
    const nodes = nodesOf(sources.join("\n\n"));
    const pages = followPages();
    const blocks = parts.flatMap((part) => {
        if (part.kind !== "marked-up") return [part];
        const { value: node } = nodes.next();
        if (node === undefined) return [];
        linesFrom(() => part.line);
        const marked = pages.marked(node, () => part.line);
        return blocksOf(marked, 0).map((block) => ({ ...block, line: part.line }));
    });
    return plainDraft(front, pages.withPages(blocks));
}

function* nodesOf(text: string): Generator<RootContent, undefined> {
    for (const { nodes } of markdownPieces(text)) yield* nodes;
}

function parseWhole(source: PlainSource, front: FrontMatter): Draft | Problem {
    const open = followOpenTags();
    const carried = tentatively(() => {
        const blocks = blocksIn(source, open.shown);
        return open.isOpen() ? undefined : blocks;
    });
    // If the end of a struck-out or hidden element is missing, its tag counts only within its block.
    const blocks = carried ?? blocksIn(source, (node) => node);
    return "problem" in blocks ? blocks : draftWith(front, blocks);
}

function blocksIn(
    { text, lineOf }: PlainSource,
    shown: (node: RootContent) => RootContent | undefined,
): readonly SourceBlock[] | Problem {
    const blocks: SourceBlock[] = [];
    const pages = followPages();
    linesFrom(lineOf);
    for (const { nodes, linesAbove } of markdownPieces(text)) {
        for (const found of wholeTables(nodes)) {
            atLine(linesAbove + (found.position?.start.line ?? 1));
            const node = shown(pages.marked(found, (line) => lineOf(linesAbove + line)));
            if (node === undefined) continue;
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
    return pages.withPages(blocks);
}

function blocksOf(node: RootContent, linesAbove: number): readonly SourceBlock[] {
    const line = linesAbove + (node.position?.start.line ?? 1);
    atLine(node.position && line);
    const below = (child: RootContent) => blocksOf(child, linesAbove);
    switch (node.type) {
        case "heading":
            return [
                { kind: "heading", text: withoutGaps(visibleText(node.children)), depth: node.depth, line },
            ];
        case "paragraph":
            return paragraphBlocks(node.children, line);
        case "thematicBreak":
            return [endOfAnswer(line)];
        case "code": {
            // Not trimmed, since indentation is part of code.
            const source = withoutIncludes(node.value);
            const text = withoutPageMarks(source);
            const pages = pagesIn(source, text);
            return text.trim() === ""
                ? []
                : [{ kind: "code", text, line, ...(pages.length > 0 && { pages }) }];
        }
        case "html":
            dropComments(node.value);
            return htmlBlocks(node.value, line);
        case "table": {
            const { text, hasHeader } = tableText(node);
            return written(hasHeader ? "table" : "rows", text, line);
        }
        case "list": {
            if (isContents(node)) {
                if (isRecording()) drop("contents", wordsIn(node));
                return [];
            }
            return ended(listBlocks(node, below, line), line);
        }
        case "blockquote":
            return ended(node.children.flatMap(below), line);
        case "footnoteDefinition":
            return node.children.flatMap(below);
        default:
            return [];
    }
}

/** The blocks of a block of HTML. What its tags leave open goes on in the blocks below. */
function htmlBlocks(html: string, line: number): readonly SourceBlock[] {
    const content = pageContent(htmlNodes(html));
    // Reading the HTML has recorded what was dropped.
    const blocks = unrecorded(() =>
        content.flatMap((block) => blocksOf(block, 0).map((one) => ({ ...one, line }))),
    );
    const open = (html.match(/<details\b/giu)?.length ?? 0) - (html.match(/<\/details\b/giu)?.length ?? 0);
    if (open < 0) return [...blocks, endOfAnswer(line)];
    const isEnd = (block: SourceBlock | undefined) => block?.kind === "question" && block.text === "";
    return open > 0 && isEnd(blocks.at(-1)) ? blocks.slice(0, -1) : blocks;
}
