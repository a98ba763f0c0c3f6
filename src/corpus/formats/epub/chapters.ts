import type { RootContent } from "mdast";
import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { pageContent } from "../shown/page-content.ts";
import { type BookContents, bookContents } from "./book-contents.ts";
import type { BookFacts } from "./book-facts.ts";
import type { BookFiles } from "./book-files.ts";
import { elementIn, withChildren } from "./book-nodes.ts";
import type { BookPackage } from "./book-package.ts";
import { withoutRepetition } from "./book-parts.ts";
import { type TitledDocument, withLevels, withTitles } from "./chapter-titles.ts";
import { withNotesBelow } from "./notes.ts";
import { pageBreaks } from "./page-breaks.ts";
import { withPageComments } from "./page-comments.ts";

/** The text of a book's documents in the order of its spine. Throws BookError. */
export function chaptersOf(book: BookPackage, files: BookFiles, facts: BookFacts): readonly RootContent[] {
    const contents = bookContents(book, files);
    const { marked } = pageBreaks();
    files.unpack(book.spine);
    const documents = book.spine.map((path) => titled(path, contents, files, facts, marked));
    let shift = documents.find((one) => one.shift !== undefined)?.shift ?? 0;
    const blocks = documents.flatMap((document) => {
        // A document that the table of contents leaves out is like the ones around it.
        shift = document.shift ?? shift;
        return pageContent(withLevels(document.nodes, shift, document.added));
    });
    return withPageComments(fromFirstLevel(blocks));
}

function titled(
    path: string,
    contents: BookContents,
    files: BookFiles,
    facts: BookFacts,
    marked: ReturnType<typeof pageBreaks>["marked"],
): TitledDocument {
    const nodes = files.nodes(path, "xhtml");
    const body = elementIn(nodes, "BODY");
    const { entries, pages, kinds } = contents.get(path) ?? nothing;
    // A landmark may describe the body.
    const whole = body === undefined ? nodes : [withChildren(body, [...body.childNodes], "DIV")];
    const own = withoutRepetition(withChosenCases(whole), kinds, facts);
    return withTitles(withNotesBelow(marked(own, pages)), entries);
}

const nothing = { entries: new Map(), pages: new Map(), kinds: new Set<string>() };

/** Of the alternatives of `epub:switch`, the one that readers show who know MathML. */
function withChosenCases(nodes: Iterable<ContentNode>): readonly ContentNode[] {
    return [...nodes].flatMap((node) => {
        if (node.nodeType !== 1) return [node];
        if (node.nodeName !== "SWITCH") return [withChildren(node, withChosenCases(node.childNodes))];
        const cases = [...node.childNodes].filter(({ nodeName }) => /^(?:CASE|DEFAULT)$/u.test(nodeName));
        const chosen =
            cases.find((one) => attributeOf(one, "required-namespace")?.endsWith("/MathML")) ??
            cases.find(({ nodeName }) => nodeName === "DEFAULT");
        return chosen === undefined ? [] : withChosenCases(chosen.childNodes);
    });
}

/** The blocks with the highest level of their headings as the first. */
function fromFirstLevel(blocks: readonly RootContent[]): readonly RootContent[] {
    const depths = blocks.flatMap((block) => (block.type === "heading" ? block.depth : []));
    const highest = depths.reduce<number>((least, depth) => Math.min(least, depth), 6);
    return blocks.map((block) =>
        block.type === "heading" ? { ...block, depth: levels[block.depth - highest] ?? 6 } : block,
    );
}

const levels = [1, 2, 3, 4, 5, 6] as const;
