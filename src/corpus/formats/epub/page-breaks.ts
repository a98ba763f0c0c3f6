import { attributeOf, type ContentNode, textNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { isPageNumber, pageMark } from "../shown/page-marks.ts";
import { isHidden } from "../shown/shown-text.ts";
import { isOfType, withChildren } from "./book-nodes.ts";

/** The page that a label such as "12" or "Page xii" names; undefined if it names none. */
export function pageNamed(label: string): string | undefined {
    const last = (label.trim().split(/\s+/u).at(-1) ?? "").replace(/[.,:;]$/u, "");
    return isPageNumber(last) ? last : undefined;
}

/** Replaces what says in a book where its printed pages begin. */
export interface PageBreaks {
    /** The nodes of a document with a mark of `pageMark` in the first text of each page. `pages` are those of its list, by id. */
    readonly marked: (nodes: readonly ContentNode[], pages: ReadonlyMap<string, string>) => ContentNode[];
}

/** Follows the pages of a book. Call `marked` for its documents in order: a page may begin at the end of one. */
export function pageBreaks(): PageBreaks {
    let pending: string | undefined;
    const read = (
        nodes: Iterable<ContentNode>,
        pages: ReadonlyMap<string, string>,
        takesMarks: boolean,
    ): ContentNode[] =>
        [...nodes].flatMap((node) => {
            if (node.nodeType === 3) {
                const text = node.textContent ?? "";
                if (pending === undefined || !takesMarks || text.trim() === "") return [node];
                const from = text.search(/\S/u);
                const mark = pageMark(pending);
                pending = undefined;
                return [textNode(`${text.slice(0, from)}${mark}${text.slice(from)}`)];
            }
            const id = attributeOf(node, "id");
            const listed = id === undefined ? undefined : pages.get(id);
            if (isOfType(node, pagebreak)) {
                const label = attributeOf(node, "aria-label") ?? attributeOf(node, "title");
                const shown = node.textContent ?? "";
                const page = pageNamed(label ?? "") ?? listed ?? pageNamed(shown);
                pending = page ?? pending;
                drop("page-number", shown);
                // Some programs put text into the element.
                return pageNamed(shown) === undefined && shown.trim() !== "" && page !== shown.trim()
                    ? read(node.childNodes, pages, takesMarks)
                    : [];
            }
            pending = listed ?? pending;
            const takes = takesMarks && !isHidden(node) && !withoutMarks.has(node.nodeName);
            return [withChildren(node, read(node.childNodes, pages, takes))];
        });
    return {
        marked: (nodes, pages) => {
            pending = pages.get("") ?? pending;
            return read(nodes, pages, true);
        },
    };
}

const pagebreak = new Set(["pagebreak"]);

/** Elements whose text is not shown as it is, and headings, which are not quoted. */
const withoutMarks = new Set(
    "H1 H2 H3 H4 H5 H6 SUP SUB RT RP SVG MATH SCRIPT STYLE TEMPLATE NOSCRIPT HEAD DEL S STRIKE OBJECT VIDEO AUDIO CAPTION".split(
        " ",
    ),
);
