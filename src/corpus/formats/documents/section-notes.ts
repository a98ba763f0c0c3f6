import type { ContentNode } from "../shown/content-node.ts";

/** A part of a text, and the notes that it refers to. */
export interface NotedPart {
    readonly nodes: readonly ContentNode[];
    readonly notes: readonly ContentNode[];
}

/** The parts with their notes at the end of the section that refers to them, so that quotes of a note name that one. */
export function withNotesInSections(parts: Iterable<NotedPart>): readonly ContentNode[] {
    const shown: ContentNode[] = [];
    let open: readonly ContentNode[] = [];
    for (const { nodes, notes } of parts) {
        if (nodes.some(({ nodeName }) => /^H[1-6]$/u.test(nodeName))) {
            shown.push(...open);
            open = [];
        }
        shown.push(...nodes);
        open = [...open, ...notes];
    }
    return [...shown, ...open];
}
