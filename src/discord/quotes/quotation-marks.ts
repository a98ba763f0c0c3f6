/** The texts in quotation marks, in order, without the marks. What is quoted inside a quote is part of it. */
export function textsInMarks(text: string): readonly string[] {
    const found: string[] = [];
    for (let at = 0; at < text.length; at++) {
        const closers = closersOf[text.charAt(at)];
        if (closers === undefined || !opens(text, at)) continue;
        const end = endOf(text, at, closers);
        if (end === undefined) continue;
        found.push(text.slice(at + 1, end));
        at = end;
    }
    return found;
}

/**
 * What can close each mark: English “…” and ‘…’, German „…“ and ‚…‘, Swedish ”…”, French «…» and ‹…›, Danish »…«, Chinese and
 * Japanese 「…」, 『…』 and 〝…〟, and typewriters' "…" and '…'.
 */
const closersOf: Readonly<Record<string, string>> = {
    "“": '”"',
    "„": '“”"',
    "‟": "”",
    "”": "”",
    "«": "»",
    "»": "«»",
    "‹": "›",
    "›": "‹›",
    "「": "」",
    "『": "』",
    "｢": "｣",
    "〝": "〟〞",
    "＂": "＂",
    '"': '"”',
    "‘": "’",
    "‚": "‘’",
    "'": "'",
    "’": "’",
};

/** Marks that are apostrophes between letters, and after a letter can be either. */
const isApostrophe = (mark: string) => "'’‘".includes(mark);

const isWordCharacter = (character: string) => /[\p{L}\p{N}]/u.test(character);

const selfClosing = new Set(["「", "『", "｢", "〝", "„", "‚"]);

/** Whether a mark opens a quote: not right after a word, unless it can do nothing else, and right before something. */
function opens(text: string, at: number): boolean {
    const mark = text.charAt(at);
    const before = text.charAt(at - 1);
    const after = text.charAt(at + 1);
    if (/^\s?$/u.test(after) && !"«‹".includes(mark)) return false;
    return selfClosing.has(mark) || !isWordCharacter(before) || (mark === "“" && !isSpaced(before));
}

/** Whether words of the script have spaces between them, so that a mark after a letter closes. */
const isSpaced = (letter: string) =>
    !/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u.test(letter);

/** Where the quote that opens at a place ends; undefined if it does not. */
function endOf(text: string, start: number, closers: string): number | undefined {
    const opener = text.charAt(start);
    const isPair = !closers.includes(opener);
    const limit = Math.min(text.length, start + longest);
    let depth = 1;
    for (let at = start + 1; at < limit; at++) {
        const mark = text.charAt(at);
        if (isPair && mark === opener && opens(text, at)) depth++;
        else if (closers.includes(mark) && closes(text, at)) depth--;
        if (depth === 0) return at > start + 1 ? at : undefined;
    }
    return undefined;
}

/** In UTF-16 units, so that unpaired marks take linear time. */
const longest = 2000;

function closes(text: string, at: number): boolean {
    const before = text.charAt(at - 1);
    if (/^\s?$/u.test(before) && !"»›".includes(text.charAt(at))) return false;
    return !isApostrophe(text.charAt(at)) || !isWordCharacter(text.charAt(at + 1));
}
