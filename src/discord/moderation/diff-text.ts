import { omission } from "../../answer/excerpts/excerpt.ts";
import { boundedDiff, type DiffSegment } from "../../proposal/texts/word-diff.ts";
import { escapeMarkdown } from "../markdown.ts";

/**
 * A comparison as a block quote in Discord Markdown, with removed words struck through, added ones in bold, and what is removed and
 * added in the same place apart. If it would be longer than `longest` UTF-16 units, only its beginning.
 */
export function diffAsMarkdown(
    segments: readonly DiffSegment[],
    longest: number,
): { readonly text: string; readonly isWhole: boolean } {
    for (let room = longest; room > 20; room = Math.floor(room / 1.5)) {
        const shown = boundedDiff(segments, room);
        const text = asMarkdown(shown);
        const isWhole = shown.length === segments.length && shown.every((one, at) => one === segments[at]);
        if (text.length <= longest) return { text, isWhole };
    }
    return { text: "", isWhole: false };
}

/** A comparison as plain text, such as "was [-bmbed-] {+bombed+} in". */
export function diffAsPlainText(segments: readonly DiffSegment[]): string {
    const marked = segments.map(({ kind, text }, at) => {
        if (kind === "removed") return `[-${text}-]${segments[at + 1]?.kind === "added" ? " " : ""}`;
        return kind === "added" ? `{+${text}+}` : text;
    });
    return marked.join("");
}

function asMarkdown(segments: readonly DiffSegment[]): string {
    const lines = [""];
    const write = (text: string) => lines.push(`${lines.pop() ?? ""}${text}`);
    for (const [at, { kind, text }] of segments.entries()) {
        if (kind === "omission") {
            write(escapeMarkdown(omission));
            // What follows the omission is another place.
            if (at > 0) lines.push("");
            continue;
        }
        const parts = kind !== "same" && text.trim() === "" ? [seen(text)] : text.split(/\n+/u);
        for (const [number, part] of parts.entries()) {
            if (number > 0) lines.push("");
            write(kind === "same" ? escapeMarkdown(part) : marked(part, kind));
        }
        if (kind === "removed" && segments[at + 1]?.kind === "added" && !/\S\s+$/u.test(text)) write(" ");
    }
    return lines
        .filter((line) => line.trim() !== "")
        .map((line) => `> ${line}`)
        .join("\n");
}

/** Space as characters that can be seen. */
const seen = (space: string) => space.replaceAll("\n", "⏎").replace(/\s/gu, "␣");

/** Discord recognizes ** and ~~ only next to a word. */
function marked(text: string, kind: "added" | "removed"): string {
    const core = text.trim();
    if (core === "") return text;
    const mark = kind === "added" ? "**" : "~~";
    const before = text.slice(0, text.indexOf(core));
    const after = text.slice(before.length + core.length);
    return `${before}${mark}${escapeMarkdown(core)}${mark}${after}`;
}
