import { attributeOf, type ContentNode, elementNode } from "../shown/content-node.ts";
import { drop } from "../shown/dropped.ts";
import { noteMark } from "../shown/small-letters.ts";
import { placeOf } from "./book-files.ts";
import { elementsIn, elementsNamed, isOfType, lineIn, withChildren } from "./book-nodes.ts";

/** The places that the links of a document lead to, as "path#id". */
export function linkedPlaces(nodes: Iterable<ContentNode>, path: string): readonly string[] {
    return elementsNamed(nodes, "A").flatMap((link) => {
        const place = placeOf(attributeOf(link, "href") ?? "", path);
        return place === undefined || place.id === "" ? [] : [`${place.path}#${place.id}`];
    });
}

/**
 * The nodes of a document with its footnotes at the end, where they interrupt no sentence, and without the links from notes back to
 * the text. A mark of a note becomes a superscript with a link, which is read as that. `linked` are the places that links of the
 * book lead to.
 */
export function withNotesBelow(
    nodes: readonly ContentNode[],
    path: string,
    linked: ReadonlySet<string>,
): readonly ContentNode[] {
    const notes: ContentNode[] = [];
    const read = (children: Iterable<ContentNode>, isInNote: boolean): ContentNode[] => {
        let isAfterText = false;
        return [...children].flatMap((node) => {
            const isAfter = isAfterText;
            isAfterText ||= lineIn(node) !== "";
            if (node.nodeType !== 1) return [node];
            if (isOfType(node, backlink) || (isArrow(node) && attributeOf(node, "href")?.includes("#"))) {
                drop("note-mark", node.textContent ?? "");
                return [];
            }
            if (isOfType(node, mark) || (isAfter && isMark(node, path, linked)))
                return [elementNode("SUP", [elementNode("A", [...node.childNodes])])];
            const isNote = isOfType(node, note) && !isInNote;
            const shown = withChildren(node, read(node.childNodes, isInNote || isNote));
            // Notes of a list stay in it, with their numbers.
            if (!isNote || node.nodeName === "LI") return [shown];
            notes.push(shown.nodeName === "ASIDE" ? shown : elementNode("ASIDE", [shown]));
            return [];
        });
    };
    return [...read(nodes, false), ...notes];
}

const note = new Set(["footnote", "endnote", "rearnote"]);
const mark = new Set(["noteref"]);
const backlink = new Set(["backlink", "referrer"]);

/** Whether a link after text is small, or is a number or sign that another link leads back to. */
function isMark(node: ContentNode, path: string, linked: ReadonlySet<string>): boolean {
    if (node.nodeName !== "A" || !attributeOf(node, "href")?.includes("#")) return false;
    const text = lineIn(node);
    const inside = [...elementsIn([node])];
    if (inside.some((one) => one.nodeName === "SUP" && lineIn(one) === text)) return true;
    return (
        (noteMark.test(text) || /^\d{1,4}$/u.test(text)) &&
        inside.some((one) => linked.has(`${path}#${attributeOf(one, "id")}`))
    );
}

/** Whether a link is nothing but an arrow back to the text. */
const isArrow = ({ nodeName, textContent }: ContentNode) =>
    nodeName === "A" && /^(?:\s|[\u2190-\u21ff\u2b05^]|\ufe0e|\ufe0f)+$/u.test(textContent ?? "");
