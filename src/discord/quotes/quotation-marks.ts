/** The texts in quotation marks, in order, without the marks. What is quoted inside a quote is part of it. */
export function textsInMarks(text: string): readonly string[] {
    const found: string[] = [];
    const marks = marksIn(text);
    let from = 0;
    for (const [number, { at, mark, opens: isOpening }] of marks.entries()) {
        const closers = closersOf[mark];
        if (at < from || !isOpening || closers === undefined) continue;
        const end = endOf(marks, number, closers);
        if (end === undefined) continue;
        found.push(text.slice(at + 1, end));
        from = end + 1;
    }
    return found;
}

/** A quotation mark of a text, and what it can do there. */
interface Mark {
    readonly at: number;
    readonly mark: string;
    readonly opens: boolean;
    readonly closes: boolean;
}

function marksIn(text: string): readonly Mark[] {
    return [...text.matchAll(anyMark)].map(({ index: at, 0: mark }) => ({
        at,
        mark,
        opens: opens(text, at),
        closes: closes(text, at),
    }));
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

const anyMark = new RegExp(
    `[${[...new Set(Object.entries(closersOf).flatMap((pair) => [...pair.join("")]))].join("")}]`,
    "gu",
);

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

/** Where the quote that this mark opens ends; undefined if it does not. */
function endOf(marks: readonly Mark[], number: number, closers: string): number | undefined {
    const opener = marks[number];
    if (opener === undefined) return undefined;
    const isPair = !closers.includes(opener.mark);
    let depth = 1;
    for (let next = number + 1; next < marks.length; next++) {
        const one = marks[next];
        if (one === undefined || one.at >= opener.at + longest) return undefined;
        if (isPair && one.mark === opener.mark && one.opens) depth++;
        else if (one.closes && closers.includes(one.mark)) depth--;
        if (depth === 0) return one.at > opener.at + 1 ? one.at : undefined;
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
