import { drop } from "../shown/dropped.ts";
import type { TextPiece } from "./wrapped-lines.ts";

/** Removes lines drawn under and over titles, and between paragraphs. An underlined title is a piece of its own. */
export function withoutRules({ lines, line }: TextPiece): readonly TextPiece[] {
    const pieces: TextPiece[] = [];
    const dropRule = (at: number) => drop("mark", (lines[at] ?? "").trim(), line + at);
    let at = 0;
    while (at < lines.length) {
        const [first = "", second = ""] = lines.slice(at, at + 2);
        const isLast = at === lines.length - 1;
        if (isLast ? separator.test(first) : rule.test(first)) dropRule(at++);
        // Above columns, it is part of a table.
        else if (!rule.test(second) || columns.test(first)) {
            pieces.push({ lines: lines.slice(at), line: line + at });
            break;
        } else {
            pieces.push({ lines: [first], line: line + at });
            dropRule(at + 1);
            at += 2;
        }
    }
    return pieces;
}

const rule = /^\s*([-=~^*_#+—–─═])\1{2,}\s*$/u;
const separator = /^\s*([-=~^*_#+—–─═])(?:\s{0,9}\1){2,}\s*$/u;
const columns = /\S(?: {2,}|\t| ?\| ?)\S/u;
