import { smallLetters } from "../../shown/small-letters.ts";
import type { TextRun } from "./pdf-page.ts";
import { widestWithoutSpace } from "./wide-letters.ts";

/** The text of runs that follow each other on a line: a space for each gap between words, raised and lowered letters as such. */
export function textOf(runs: readonly TextRun[], line: { readonly baseline: number; readonly size: number }) {
    let text = "";
    let before: TextRun | undefined;
    for (const run of fromLeft(runs)) {
        if (before !== undefined && isTwice(before, run)) continue;
        const accent = before !== undefined && run.left < before.right - 0.1 * run.size ? accentOf(text) : "";
        if (accent !== "") text = text.slice(0, -1);
        else if (before !== undefined && isApart(before, run) && !/\s$/u.test(text)) text += " ";
        const kind = smallKind(run, line);
        const shown = run.text.trim();
        text +=
            kind === undefined || shown === ""
                ? accented(run.text, accent)
                : run.text.replace(shown, () => smallLetters(shown, kind, text));
        before = run;
    }
    return text.replace(/[ \t\r\n\f]+/gu, " ").trim();
}

/** Whether letters are small and above or below the others. */
export function smallKind(
    { size, baseline }: TextRun,
    line: { readonly baseline: number; readonly size: number },
): "SUP" | "SUB" | undefined {
    if (size > line.size * 0.86) return undefined;
    const raised = (baseline - line.baseline) / line.size;
    return raised > 0.15 ? "SUP" : raised < -0.08 ? "SUB" : undefined;
}

const isApart = (before: TextRun, run: TextRun) =>
    Math.max(run.left - before.right, before.left - run.right) >
    widestWithoutSpace(before.text, run.text) * Math.min(before.size, run.size);

/** Some programs draw bold letters twice. */
const isTwice = (before: TextRun, run: TextRun) =>
    before.text === run.text &&
    run.text.trim() !== "" &&
    Math.abs(run.left - before.left) < 0.12 * run.size &&
    Math.abs(run.baseline - before.baseline) < 0.12 * run.size;

/** Accents that a font draws apart, and the letters that combine with the one below them. */
const combining: Readonly<Record<string, string>> = {
    "`": "\u0300",
    "´": "\u0301",
    ˆ: "\u0302",
    "˜": "\u0303",
    "¯": "\u0304",
    "˘": "\u0306",
    "˙": "\u0307",
    "¨": "\u0308",
    "˚": "\u030a",
    "˝": "\u030b",
    ˇ: "\u030c",
    "¸": "\u0327",
    "˛": "\u0328",
};

const accentOf = (text: string) => combining[text.at(-1) ?? ""] ?? "";

function accented(text: string, accent: string): string {
    if (accent === "") return text;
    const [letter = "", ...others] = text;
    const base = letter === "ı" ? "i" : letter === "ȷ" ? "j" : letter;
    return `${base}${accent}`.normalize("NFC") + others.join("");
}

/** From left to right. An accent may be drawn a little to the right of its letter. */
function fromLeft(runs: readonly TextRun[]): readonly TextRun[] {
    const at = ({ text, left, size }: TextRun) => (text in combining ? left - size * 0.3 : left);
    return runs.toSorted((one, other) => at(one) - at(other));
}
