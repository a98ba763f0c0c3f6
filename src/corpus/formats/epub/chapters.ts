import type { RootContent } from "mdast";
import { attributeOf, type ContentNode } from "../shown/content-node.ts";
import { pageContent } from "../shown/page-content.ts";
import { bookContents } from "./book-contents.ts";
import type { BookFacts } from "./book-facts.ts";
import type { BookFiles } from "./book-files.ts";
import { elementIn, elementsNamed, lineIn, withChildren } from "./book-nodes.ts";
import { linkedPlaces, withNotesBelow } from "./book-notes.ts";
import type { BookPackage } from "./book-package.ts";
import { withoutRepetition } from "./book-parts.ts";
import { type TitledDocument, withLevels, withTitles } from "./chapter-titles.ts";
import { type HideByStyle, hiddenByStyle } from "./hidden-by-style.ts";
import { pageBreaks } from "./page-breaks.ts";
import { withPageComments } from "./page-comments.ts";

/** The text of a book's documents in the order of its spine. Throws BookError. */
export function chaptersOf(book: BookPackage, files: BookFiles, facts: BookFacts): readonly RootContent[] {
    const contents = bookContents(book, files);
    const { marked } = pageBreaks();
    files.unpack(book.spine);
    const hide = hiddenByStyle(files);
    const bodies = book.spine.map((path) => ({ path, nodes: bodyOf(path, files, hide) }));
    const linked = new Set(bodies.flatMap(({ nodes, path }) => linkedPlaces(nodes, path)));
    const documents = bodies.map(({ path, nodes }): TitledDocument => {
        const { entries, pages, kinds } = contents.get(path) ?? nothing;
        const own = withoutRepetition(nodes, kinds, facts);
        return withTitles(withNotesBelow(marked(own, pages), path, linked), entries);
    });
    let shift = documents.find((one) => one.shift !== undefined)?.shift ?? 0;
    const blocks = documents.flatMap((document) => {
        // A document that the table of contents leaves out is like the ones around it.
        shift = document.shift ?? shift;
        return pageContent(withLevels(document.nodes, shift, document.added));
    });
    return withPageComments(fromFirstLevel(blocks));
}

function bodyOf(path: string, files: BookFiles, hide: HideByStyle): readonly ContentNode[] {
    const nodes = hide(files.nodes(path, "xhtml"), path);
    const body = elementIn(nodes, "BODY");
    // A landmark may describe the body.
    return withChosenCases(body === undefined ? nodes : [withChildren(body, [...body.childNodes], "DIV")]);
}

const nothing = { entries: new Map(), pages: new Map(), kinds: new Set<string>() };

/** Of the alternatives of `epub:switch`, the one that readers show who know MathML. Drawings with words become what text can't show. */
function withChosenCases(nodes: Iterable<ContentNode>): readonly ContentNode[] {
    return [...nodes].flatMap((node) => {
        if (node.nodeType !== 1) return [node];
        // The words in a drawing have places instead of an order.
        if (node.nodeName === "SVG" && elementsNamed([node], "TEXT").some((text) => lineIn(text) !== ""))
            return [withChildren(node, [...node.childNodes], "CANVAS")];
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
