import { rowsOf } from "./page-rows.ts";
import type { PdfPage, TextRun } from "./pdf-page.ts";

/** The pages with large initials that reach over several lines as the first letter of the first of them. */
export function withDropCaps(pages: readonly PdfPage[]): readonly PdfPage[] {
    const words = { found: undefined as ReadonlySet<string> | undefined };
    const isWord = (word: string) => {
        words.found ??= new Set(pages.flatMap(wordsOn));
        return words.found.has(word.toLowerCase());
    };
    return pages.map((page) => {
        const caps = page.runs.filter(({ text }) => /^\s*["“„«‘'¿¡]?\p{Lu}\s*$/u.test(text));
        return caps.reduce((shown, cap) => withCap(shown, cap, isWord), page);
    });
}

const wordsOn = ({ runs }: PdfPage) =>
    runs.flatMap(({ text }) => [...text.toLowerCase().matchAll(/[\p{L}\p{M}]+/gu)].map(([word]) => word));

function withCap(page: PdfPage, cap: TextRun, isWord: (word: string) => boolean): PdfPage {
    const rows = rowsOf(page.runs.filter((run) => isBeside(cap, run)));
    const firsts = rows.flatMap(([first]) => (first === undefined ? [] : [first]));
    const [first, second] = firsts;
    if (first === undefined || second === undefined) return page;
    if (firsts.some((run) => run.left - cap.right > run.size * 1.5)) return page;
    const changed = new Map<TextRun, TextRun>();
    const { baseline, size, font } = first;
    const letter = cap.text.trim();
    const text = `${letter}${isOwnWord(letter, first.text, isWord) ? " " : ""}`;
    changed.set(cap, { ...cap, text, baseline, size, font, right: first.left });
    for (const run of [...firsts.slice(1), ...alsoBeside(cap, page, firsts)])
        changed.set(run, { ...run, left: cap.left });
    return { ...page, runs: page.runs.map((run) => changed.get(run) ?? run) };
}

/** Whether a run is to the right of an initial and much smaller, as high as a line that begins there. */
const isBeside = (cap: TextRun, run: TextRun) =>
    run.text.trim() !== "" &&
    cap.size > run.size * 1.7 &&
    run.left > cap.left + (cap.right - cap.left) * 0.6 &&
    run.baseline > cap.baseline - run.size * 0.3 &&
    run.baseline < cap.baseline + cap.size * 0.75;

/** The first runs of lines below, which begin where the lines beside the initial do: its space may reach lower than its letter. */
function alsoBeside(cap: TextRun, { runs }: PdfPage, firsts: readonly TextRun[]): readonly TextRun[] {
    const found: TextRun[] = [];
    for (const [run] of rowsOf(runs.filter((run) => run !== cap && run.text.trim() !== ""))) {
        const above = found.at(-1) ?? firsts.at(-1);
        if (run === undefined || above === undefined || run.baseline > above.baseline - 1) continue;
        const isNext = above.baseline - run.baseline < run.size * 1.8 && Math.abs(run.left - above.left) < 1;
        if (!isNext) break;
        found.push(run);
    }
    return found;
}

/** Whether an initial is a word of its own, such as "A": not if it makes a word of the document with the letters after it. */
function isOwnWord(letter: string, after: string, isWord: (word: string) => boolean): boolean {
    const cap = letter.replace(/^\P{L}/u, "");
    const [next = ""] = after.match(/^[\p{L}\p{M}]+/u) ?? [];
    return /^\s/u.test(after) || (!isWord(`${cap}${next}`) && isWord(cap) && isWord(next));
}
