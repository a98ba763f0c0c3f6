import type { BlockContent, DefinitionContent, Nodes, PhrasingContent, Root } from "mdast";

/** How many lists and quotes, and how many emphases and links, may contain each other. Nobody writes more. */
const deepest = 100;

/**
 * A tree without deeper nesting, so that nothing that reads it runs out of stack. What is nested deeper becomes the content of the
 * last element that is deep enough: no text is lost, and what is struck out stays so. Changes the tree.
 */
export function shallowTree(root: Root): Root {
    const open: { readonly node: Nodes; readonly depth: number }[] = [{ node: root, depth: 0 }];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node, depth } = next;
        if (!("children" in node)) continue;
        if (depth >= deepest && (node.type === "listItem" || node.type === "blockquote"))
            node.children = blocksWithin(node.children);
        else if (depth >= deepest && isInlineParent(node)) {
            const children: PhrasingContent[] = leavesWithin(node.children);
            Object.assign(node, { children });
            continue;
        }
        for (const child of node.children) {
            // Inline nodes are counted from their block on.
            const isNested = isBlockParent(child) || (isInlineParent(child) && isInlineParent(node));
            open.push({ node: child, depth: isNested ? depth + 1 : isInlineParent(child) ? 1 : depth });
        }
    }
    return root;
}

type DeepBlock = BlockContent | DefinitionContent;
type InlineParent = Extract<PhrasingContent, { readonly children: unknown[] }>;

const isBlockParent = ({ type }: Nodes): boolean =>
    type === "list" || type === "listItem" || type === "blockquote" || type === "footnoteDefinition";
const isInlineParent = (node: Nodes): node is InlineParent =>
    /^(?:emphasis|strong|delete|link|linkReference)$/u.test(node.type);

/** The paragraphs and other blocks in nested lists and quotes, in order. */
function blocksWithin(nodes: readonly DeepBlock[]): DeepBlock[] {
    const found: DeepBlock[] = [];
    const open = nodes.toReversed();
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
        if (node.type === "list")
            open.push(...node.children.flatMap(({ children }) => children).toReversed());
        else if (node.type === "blockquote" || node.type === "footnoteDefinition")
            open.push(...node.children.toReversed());
        else found.push(node);
    }
    return found;
}

/** The text and other leaves in nested emphases and links, in order. */
function leavesWithin(nodes: readonly PhrasingContent[]): PhrasingContent[] {
    const found: PhrasingContent[] = [];
    const open = nodes.map((node) => ({ node, isStruck: false })).reverse();
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
        const { node } = next;
        const isStruck = next.isStruck || node.type === "delete";
        if (isInlineParent(node))
            open.push(...node.children.map((child) => ({ node: child, isStruck })).reverse());
        else found.push(isStruck ? { type: "delete", children: [node] } : node);
    }
    return found;
}
