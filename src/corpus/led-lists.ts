import type { Block } from "./draft.ts";

/** Joins each list with the paragraph above it if that ends in a colon: without it, an item may say the opposite. */
export function withLedLists(blocks: readonly Block[]): readonly Block[] {
    const shown: Block[] = [];
    for (const block of blocks) {
        const above = shown.at(-1);
        if (block.kind !== "list" || above === undefined || !leadsIn(above)) {
            shown.push(block);
            continue;
        }
        const text = `${above.text}\n${block.text}`;
        const moved = (block.omissions ?? []).map((at) => at + above.text.length + 1);
        const omissions = [...(above.omissions ?? []), ...moved];
        shown[shown.length - 1] = {
            ...block,
            text,
            line: above.line,
            leadIn: above.text.length,
            ...(omissions.length > 0 && { omissions }),
        };
    }
    return shown;
}

const leadsIn = ({ kind, text }: Block) =>
    kind === "paragraph" && text.length <= longestLeadIn && /[:：]$/u.test(text);

const longestLeadIn = 300;
