import { gap } from "../shown/omissions.ts";
import type { PdfPage, TextRun } from "./layout/pdf-page.ts";

/** The pages with the letters that their glyphs stand for, and the share of letters that no font says anything about. */
export function withLetters(pages: readonly PdfPage[]): {
    readonly pages: readonly PdfPage[];
    readonly unmapped: number;
} {
    const known = pages.map((page) => ({
        ...page,
        runs: page.runs.map((run) => ({ ...run, text: run.text.replace(glyphs, letterOf) })),
    }));
    const isUnmapped = unmappedFonts(known.flatMap(({ runs }) => runs));
    let all = 0;
    let lost = 0;
    const readable = ({ text, ...run }: TextRun): TextRun => {
        const shown = isUnmapped(run.font) ? text.replace(/\S+/gu, gap) : text.replace(unknown, gap);
        const letters = text.replace(/\s+/gu, "").length;
        all += letters;
        if (shown !== text) lost += isUnmapped(run.font) ? letters : (text.match(unknown)?.length ?? 0);
        return { ...run, text: shown };
    };
    return {
        pages: known.map((page) => ({ ...page, runs: page.runs.map(readable) })),
        unmapped: all === 0 ? 0 : lost / all,
    };
}

/** Ligatures; forms of vertical text; and letters and bullets of old fonts, for which Unicode has no other place. */
const glyphs = /[\ufb00-\ufb06\ufe10-\ufe19\ufe30-\ufe44\ufe47\ufe48\uf020-\uf0ff\uf700-\uf7ff\u00ad]/gu;

function letterOf(glyph: string): string {
    const code = glyph.charCodeAt(0);
    // A soft hyphen that is drawn is a hyphen.
    if (code === 0xad) return "-";
    if (code >= 0xfb00) return glyph.normalize("NFKC");
    // Adobe's small capitals and old-style digits are where the letters are, plus 0xF700.
    if (code >= 0xf700) {
        const letter = String.fromCharCode(code - 0xf700);
        return /[\da-zà-öø-ÿ]/u.test(letter) ? letter : glyph;
    }
    return bullets[code] ?? glyph;
}

/** The bullets of Symbol and Wingdings, as office programs write them. */
const bullets: Readonly<Record<number, string>> = {
    61558: "❖",
    61599: "•",
    61607: "▪",
    61608: "▫",
    61623: "•",
    61656: "➢",
    61692: "✓",
};

/** What is no letter: private use, control characters, and what stands for unknown ones. */
const unknown = /[\p{Co}\ufffd]|[^\P{Cc}\t\r\n]/gu;

/** Fonts that map letters to such characters do not map the others right either. */
function unmappedFonts(runs: readonly TextRun[]): (font: string) => boolean {
    const counts = new Map<string, { letters: number; unknown: number }>();
    for (const { font, text } of runs) {
        const count = counts.get(font) ?? { letters: 0, unknown: 0 };
        count.letters += text.replace(/\s+/gu, "").length;
        count.unknown += text.match(unknown)?.length ?? 0;
        counts.set(font, count);
    }
    return (font) => {
        const count = counts.get(font);
        return count !== undefined && count.unknown > count.letters * 0.03;
    };
}
