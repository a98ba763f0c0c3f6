import { shortParagraph } from "../../article.ts";
import { longestHeading } from "../../front-matter/front-matter.ts";
import { isShortItem, mostItemsAbove } from "../shown/list-text.ts";
import { indentOf, isItem, itemMarkOf, splitBefore, type TextPiece } from "./wrapped-lines.ts";

/** The items of a long list with nested ones; undefined for other pieces. */
export function itemsIn(piece: TextPiece): readonly TextPiece[] | undefined {
    const [first = ""] = piece.lines;
    const length = piece.lines.reduce((sum, line) => sum + line.length, 0);
    if (itemMarkOf(first) === "" || length <= shortParagraph) return undefined;
    const items = splitBefore(piece, isItem);
    const isNested = items.some(({ lines: [item = ""] }) => indentOf(item) > indentOf(first) + 1);
    return isNested ? items : undefined;
}

/** Whether a piece is an item, and the next one an item nested in it. */
export function hasItems({ lines: [item = ""] }: TextPiece, { lines: [next = ""] }: TextPiece): boolean {
    return itemMarkOf(item) !== "" && itemMarkOf(next) !== "" && indentOf(next) > indentOf(item) + 1;
}

/** Returns a function that takes each piece of a text in turn, and returns the items that it is nested in, without their marks. */
export function itemsAbove(): (piece: TextPiece, text: string) => readonly string[] {
    let open: readonly { readonly text: string; readonly indent: number }[] = [];
    return ({ lines }, text) => {
        const [first = "", ...others] = lines;
        const indent = indentOf(first);
        const mark = itemMarkOf(first).trimStart();
        open = open.filter((item) => item.indent + 1 < indent).slice(-mostItemsAbove);
        // A paragraph goes on with a sentence, but is below a title.
        const above = open.filter((item) => mark !== "" || isShortItem(item.text)).map((item) => item.text);
        const isOneItem = mark !== "" && others.every((line, at) => !isItem(line, lines[at]));
        if (isOneItem && text !== "")
            open = [...open, { text: text.slice(mark.length).replace(/\s+/gu, " "), indent }];
        return above.filter((one) => one.length <= longestHeading);
    };
}
