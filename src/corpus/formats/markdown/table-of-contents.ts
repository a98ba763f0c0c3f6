import type { List, RootContent } from "mdast";
import type { SourceBlock } from "../../draft.ts";

/** Whether it is a heading that only a table of contents has. */
export const headsContents = ({ kind, text }: SourceBlock) =>
    kind === "heading" &&
    /^(?:(?:table of )?contents|toc|on this page|inhalt(?:sverzeichnis)?|sommaire|table des matières|índice|contenido|indice|inhoud|目次|目录)$/iu.test(
        text,
    );

/** Whether a list is a table of contents: nothing but links to headings of this document. */
export function isContents({ children }: List): boolean {
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
