import { outsideCode, type SourceLine } from "./source-line.ts";

/**
 * Turns notes within a sentence, `^[Like this.]`, into footnotes, which are paragraphs at the end. `literal` says which lines are
 * code.
 */
export function withInlineNotes(
    lines: readonly SourceLine[],
    literal: readonly boolean[],
): readonly SourceLine[] {
    const notes: SourceLine[] = [];
    const shown = lines.map((line, at) => {
        if (literal[at] || !line.text.includes("^[")) return line;
        const text = outsideCode(line.text, (piece) =>
            piece.replace(/(?<![\\[])\^\[((?:[^[\]]|\[[^[\]]*\])+)\]/gu, (_, note: string) => {
                const label = `[^note-in-line-${notes.length / 2 + 1}]`;
                notes.push({ ...line, text: "" }, { ...line, text: `${label}: ${note}` });
                return label;
            }),
        );
        return { ...line, text };
    });
    return [...shown, ...notes];
}
