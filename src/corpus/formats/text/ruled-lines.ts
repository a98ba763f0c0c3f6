import { drop } from "../shown/dropped.ts";
import type { TextPiece } from "./wrapped-lines.ts";

/** Removes lines drawn under and over titles, and between paragraphs. An underlined title is a piece of its own. */
export function withoutRules({ lines, line }: TextPiece): readonly TextPiece[] {
    const [first = ""] = lines;
    if (lines.length === 1 ? separator.test(first) : rule.test(first)) {
        drop("mark", first.trim(), line);
        return lines.length === 1 ? [] : withoutRules({ lines: lines.slice(1), line: line + 1 });
    }
    const [, second = ""] = lines;
    // Above columns, it is part of a table.
    if (!rule.test(second) || columns.test(first)) return [{ lines, line }];
    drop("mark", second.trim(), line + 1);
    const below = { lines: lines.slice(2), line: line + 2 };
    return [{ lines: [first], line }, ...(below.lines.length === 0 ? [] : withoutRules(below))];
}

const rule = /^\s*([-=~^*_#+—–─═])\1{2,}\s*$/u;
const separator = /^\s*([-=~^*_#+—–─═])(?:\s{0,9}\1){2,}\s*$/u;
const columns = /\S(?: {2,}|\t| ?\| ?)\S/u;
