import { type ContentNode, elementNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { isOfType, withChildren } from "./book-nodes.ts";

/**
 * The nodes of a document with its footnotes at the end, where they interrupt no sentence, and without the links from notes back to
 * the text. A mark of a note becomes a superscript with a link, which is read as that.
 */
export function withNotesBelow(nodes: readonly ContentNode[]): readonly ContentNode[] {
    const notes: ContentNode[] = [];
    const read = (children: Iterable<ContentNode>, isInNote: boolean): ContentNode[] =>
        [...children].flatMap((node) => {
            if (node.nodeType !== 1) return [node];
            if (isOfType(node, backlink) || (isInNote && isArrow(node))) {
                drop("note-mark", node.textContent ?? "");
                return [];
            }
            if (isOfType(node, mark)) return [elementNode("SUP", [elementNode("A", [...node.childNodes])])];
            const isNote = isOfType(node, note) && !isInNote;
            const shown = withChildren(node, read(node.childNodes, isInNote || isNote));
            // Notes of a list stay in it, with their numbers.
            if (!isNote || node.nodeName === "LI") return [shown];
            notes.push(shown.nodeName === "ASIDE" ? shown : elementNode("ASIDE", [shown]));
            return [];
        });
    return [...read(nodes, false), ...notes];
}

const note = new Set(["footnote", "endnote", "rearnote"]);
const mark = new Set(["noteref"]);
const backlink = new Set(["backlink", "referrer"]);

/** Whether a link is nothing but an arrow back to the text. */
const isArrow = ({ nodeName, textContent }: ContentNode) =>
    nodeName === "A" && /^(?:\s|[\u2190-\u21ff\u2b05^]|\ufe0e|\ufe0f)+$/u.test(textContent ?? "");
