import { frontMatterEnd } from "../corpus/front-matter/front-matter.ts";
import { hunksOf } from "../proposal/texts/line-hunks.ts";

/** A part of an article's file that fits into a form. */
export interface TextPart {
    /** UTF-16 offsets into the file's text. No white space at either end. */
    readonly start: number;
    readonly end: number;
    /** The last heading above the part or at its beginning, as written but without its marks. */
    readonly heading: string | undefined;
}

/**
 * Divides the text of an article's file, below its front matter, between paragraphs. Parts begin at headings where that makes none
 * too small. What is longer than a part is divided between lines, sentences or words.
 */
export function textParts(text: string, file: string): readonly TextPart[] {
    const hasMarks = isMarkdown(file);
    const blocks = blocksOf(text, hasMarks ? frontMatterEnd(text) : 0);
    const parts: TextPart[] = [];
    let heading: string | undefined;
    for (const [at, { start, end }] of blocks.entries()) {
        const own = hasMarks ? /^#{1,6}[ \t]+(.+)/u.exec(text.slice(start, end))?.[1]?.trim() : undefined;
        heading = own ?? heading;
        const last = parts.at(-1);
        // A heading stays with the text below it.
        const needed = own === undefined ? end : (blocks[at + 1]?.end ?? end);
        const isNew =
            last === undefined ||
            needed - last.start > longestPart ||
            (own !== undefined && last.end - last.start > shortPart);
        if (isNew) parts.push({ start, end, heading });
        else parts[parts.length - 1] = { ...last, end };
    }
    return parts;
}

/** Whether the text of a file with this name is Markdown. */
export const isMarkdown = (file: string): boolean => /\.(?:md|markdown|mdx)$/iu.test(file);

/** In UTF-16 units: with what a moderator adds, it must fit into the 4,000 of a form. */
const longestPart = 3000;
/** Parts that are longer end at the next heading. */
const shortPart = 1500;

/** The part as a form shows it, with line feeds as line ends. */
export function shownPart(text: string, { start, end }: TextPart): string {
    return text.slice(start, end).replace(/\r\n?/gu, "\n");
}

/** The text with another part in place of this one. The rest, and a part that was not changed, stay the same to the byte. */
export function withPart(text: string, part: TextPart, typed: string): string {
    const written = typed.replace(/\r\n?/gu, "\n").trim();
    if (written === shownPart(text, part).trim()) return text;
    const lineEnd = /\r\n?|\n/u.exec(text)?.[0] ?? "\n";
    const lines = withLineEnds(written.split("\n"), text.slice(part.start, part.end), lineEnd);
    return text.slice(0, part.start) + lines + text.slice(part.end);
}

/** The lines with the ends that those of them that are not new have in the text before. */
function withLineEnds(lines: readonly string[], before: string, lineEnd: string): string {
    const old = before.split(/\r\n?|\n/u);
    const ends = before.match(/\r\n?|\n/gu) ?? [];
    if (ends.every((end) => end === lineEnd)) return lines.join(lineEnd);
    const kept: (string | undefined)[] = [];
    let at = 0;
    for (const hunk of hunksOf(old, lines) ?? []) {
        kept.push(...ends.slice(at, hunk.start), ...hunk.lines.map(() => undefined));
        at = hunk.end;
    }
    kept.push(...ends.slice(at));
    return lines
        .map((line, index) => (index === lines.length - 1 ? line : `${line}${kept[index] ?? lineEnd}`))
        .join("");
}

interface BlockRange {
    readonly start: number;
    readonly end: number;
}

/** The runs of lines that are not blank, from an offset on, divided where they are longer than a part. */
function blocksOf(text: string, from: number): readonly BlockRange[] {
    const blocks: BlockRange[] = [];
    let open: BlockRange | undefined;
    const close = () => {
        if (open !== undefined) blocks.push(...divided(text, open));
        open = undefined;
    };
    const line = /[^\r\n]*(?:\r\n?|\n|$)/uy;
    for (let start = from; start < text.length; start = line.lastIndex) {
        line.lastIndex = start;
        const [found = ""] = line.exec(text) ?? [];
        const said = found.trim();
        if (said === "") close();
        else {
            const first = start + found.indexOf(said);
            open = { start: open?.start ?? first, end: first + said.length };
        }
        if (line.lastIndex <= start) break;
    }
    close();
    return blocks;
}

function divided(text: string, { start, end }: BlockRange): readonly BlockRange[] {
    const ranges: BlockRange[] = [];
    let from = start;
    while (end - from > longestPart) {
        const piece = text.slice(from, from + longestPart);
        const cut = [/[\r\n]\s*/gu, /[.!?…。！？]["”’)]?\s+/gu, /\s+/gu]
            .map((border) =>
                [...piece.matchAll(border)].findLast(
                    ({ 0: all, index }) => index + all.length < piece.length,
                ),
            )
            .find((found) => found !== undefined && found.index > shortPart);
        const isHalf = (text.codePointAt(from + longestPart - 1) ?? 0) > 0xffff;
        const next = cut === undefined ? longestPart - (isHalf ? 1 : 0) : cut.index + cut[0].length;
        const length = text.slice(from, from + next).trimEnd().length;
        ranges.push({ start: from, end: from + length });
        from += next;
    }
    return [...ranges, { start: from, end }];
}
