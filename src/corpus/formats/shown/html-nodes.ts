import { Parser } from "htmlparser2";
import { type ContentNode, elementNode, textNode } from "./content-node.ts";
import { changesText } from "./shown-text.ts";

/** Of XHTML and XML, names lose their prefixes, and tags such as `<a/>` are whole elements. Those of XML mean nothing by themselves. */
type MarkupKind = "html" | "xhtml" | "xml";

/** The nodes of a piece of HTML, such as a block in Markdown. Tags may be left open or be missing, as in all HTML. */
export function htmlNodes(html: string, kind: MarkupKind = "html"): readonly ContentNode[] {
    interface Open {
        readonly name: string;
        readonly attributes: Readonly<Record<string, string>>;
        readonly children: ContentNode[];
        /** Whether it is the end of a line break, which is another one in HTML. */
        readonly isBreakEnd: boolean;
    }
    const root: ContentNode[] = [];
    const open: Open[] = [];
    const add = (node: ContentNode) => (open.at(-1)?.children ?? root).push(node);
    const parser = new Parser(
        {
            onopentag: (name, attributes, isImplied) =>
                open.push({
                    isBreakEnd: kind !== "html" && isImplied && name === "br",
                    name: kind === "html" ? name : localName(name),
                    attributes,
                    children: [],
                }),
            // A reference such as "&#xfdd1;" must not become the mark of a page.
            ontext: (text) => add(textNode(text.replace(/[\ufdd1\ufdd2]/gu, ""))),
            onclosetag: () => {
                const closed = open.pop();
                if (closed === undefined || closed.isBreakEnd) return;
                const node = elementNode(closed.name.toUpperCase(), closed.children, closed.attributes);
                // Reading deeper nodes would overflow the stack, and take time quadratic in their depth.
                if (open.length <= deepest) add(node);
                else if (changesText(node)) add(withTextAlone(node, closed.attributes));
                else for (const child of closed.children) add(child);
            },
        },
        {
            decodeEntities: true,
            recognizeSelfClosing: kind !== "html",
            recognizeCDATA: kind !== "html",
            xmlMode: kind === "xml",
            lowerCaseAttributeNames: true,
        },
    );
    parser.end(html);
    return root;
}

const deepest = 200;

const localName = (name: string) => name.slice(name.indexOf(":") + 1);

/** The element with nothing but its text. Adding strings up, unlike joining them, takes no time for long ones. */
function withTextAlone(node: ContentNode, attributes: Readonly<Record<string, string>>): ContentNode {
    let text = "";
    for (const child of node.childNodes) text += child.textContent ?? "";
    const only = textNode(text);
    return { ...elementNode(node.nodeName, [only], attributes), textContent: text };
}
