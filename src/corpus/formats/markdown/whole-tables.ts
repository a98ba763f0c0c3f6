import type { Html, RootContent } from "mdast";

/** Joins tables and lists of HTML that blank lines divide. */
export function* wholeTables(nodes: readonly RootContent[]): Generator<RootContent> {
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
