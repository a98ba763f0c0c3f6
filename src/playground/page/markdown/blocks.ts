/** A part of a message: a list, or text for the Markdown parser. */
export type Block =
    | { readonly kind: "text"; readonly text: string }
    | { readonly kind: "list"; readonly ordered: boolean; readonly start: number; readonly items: string[] };

/**
 * Parts lists from the text around them: Discord shows lists, and discord-markdown-parser knows none.
 * Nested items are shown on one level, as their marks say nothing about an article's text.
 */
export function blocksOf(content: string): Block[] {
    const blocks: Block[] = [];
    let fenced = false;
    for (const line of content.split("\n")) {
        const item = fenced ? undefined : itemOf(line);
        if (line.split("```").length % 2 === 0) fenced = !fenced;
        const last = blocks.at(-1);
        if (item === undefined) {
            if (last?.kind === "text")
                blocks[blocks.length - 1] = { kind: "text", text: `${last.text}\n${line}` };
            else blocks.push({ kind: "text", text: line });
        } else if (last?.kind === "list" && last.ordered === item.ordered) last.items.push(item.text);
        else blocks.push({ kind: "list", ordered: item.ordered, start: item.start, items: [item.text] });
    }
    return blocks.filter((block) => block.kind === "list" || block.text !== "");
}

function itemOf(line: string) {
    const [, mark = "", text = ""] = /^ *([-*]|\d{1,9}\.) +(\S.*)$/u.exec(line) ?? [];
    if (mark === "") return undefined;
    const ordered = mark !== "-" && mark !== "*";
    return { ordered, start: ordered ? Number.parseInt(mark, 10) : 1, text };
}
