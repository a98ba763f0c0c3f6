/** A run of visible text, and how Discord shows it. */
export interface Span {
    readonly text: string;
    readonly marks: readonly string[];
}

/** How Discord shows a message: at every position its rules are tried in Discord's order, then applied to the inner text. */
export function readMarkdown(source: string, marks: readonly string[] = []): readonly Span[] {
    const spans: Span[] = [];
    let lineStarts = true;
    for (let at = 0; at < source.length; ) {
        const { mark, length, inner, literal } = match(source.slice(at), lineStarts);
        const within = mark === undefined ? marks : [...marks, mark];
        spans.push(...(literal ? [{ text: inner, marks: within }] : readMarkdown(inner, within)));
        at += length;
        lineStarts = source[at - 1] === "\n";
    }
    return joined(spans);
}

/** The text without its marks. */
export const visibleText = (spans: readonly Span[]) => spans.map(({ text }) => text).join("");

/** The visible runs with this format. */
export const marked = (spans: readonly Span[], mark: string) =>
    spans.filter(({ marks }) => marks.includes(mark)).map(({ text }) => text);

interface Rule {
    readonly mark?: string;
    /** The first group that matches is shown. */
    readonly pattern: RegExp;
    readonly lineStart?: true;
    readonly literal?: true;
}

const rules: readonly Rule[] = [
    { mark: "quote", pattern: /^ *>>> ([\s\S]*)/u, lineStart: true },
    { mark: "quote", pattern: /^ *> ([^\n]*(?:\n|$))/u, lineStart: true },
    { mark: "heading", pattern: /^ *#{1,3}[^\S\n]+([^\n]+(?:\n|$))/u, lineStart: true },
    { mark: "small", pattern: /^ *-#[^\S\n]+([^\n]+(?:\n|$))/u, lineStart: true },
    { mark: "list", pattern: /^ *(?:[*+-]|\d+[.)])[^\S\n]+([^\n]*(?:\n|$))/u, lineStart: true },
    { pattern: /^\\([^0-9A-Za-z\s])/u, literal: true },
    { mark: "code", pattern: /^```(?:[\w+-]*\n)?([\s\S]+?)```/u, literal: true },
    { mark: "code", pattern: /^`{1,2}([^`]+)`{1,2}/u, literal: true },
    { mark: "mention", pattern: /^(<(?:@[!&]?|#)\d+>|@everyone|@here)/u, literal: true },
    { mark: "mention", pattern: /^(<\/[^:>]+:\d+>|<id:\w+>)/u, literal: true },
    { mark: "time", pattern: /^(<t:-?\d+(?::[tTdDfFR])?>)/u, literal: true },
    { mark: "emoji", pattern: /^(<a?:\w+:\d+>|:[\w+-]+:)/u, literal: true },
    { mark: "link", pattern: /^<([^: >]+:\/[^ >]+|mailto:[^ >]+|[^\s<>@]+@[^\s<>]+|\+\d+)>/u, literal: true },
    { mark: "link", pattern: /^((?:https?|steam|discord):\/\/[^\s<]+[^<.,:;"'\]\s])/u, literal: true },
    { mark: "link", pattern: /^((?:discord\.gg|discord(?:app)?\.com)\/\S+)/u, literal: true },
    { mark: "link", pattern: /^\[([^\]\n]+)\]\(<?[^\s()<>]+>?\)/u },
    { mark: "bold", pattern: /^\*\*((?:\\[\s\S]|[^\\])+?)\*\*(?!\*)/u },
    { mark: "underline", pattern: /^__((?:\\[\s\S]|[^\\])+?)__(?!_)/u },
    { mark: "italic", pattern: /^\*(?=\S)((?:\\[\s\S]|[^\\*])+?)\*(?!\*)/u },
    { mark: "italic", pattern: /^_((?:\\[\s\S]|[^\\_])+?)_(?![0-9A-Za-z_])/u },
    { mark: "struck", pattern: /^~~([\s\S]+?)~~(?!_)/u },
    { mark: "spoiler", pattern: /^\|\|([\s\S]+?)\|\|/u },
];

function match(rest: string, lineStarts: boolean) {
    for (const { mark, pattern, lineStart, literal = false } of rules) {
        const found = lineStart && !lineStarts ? null : pattern.exec(rest);
        if (found !== null) return { mark, length: found[0].length, inner: found[1] ?? "", literal };
    }
    // A word is skipped whole, as Discord does, so that an address starts at its scheme.
    const word = /^(?:[\p{L}\p{N}]+|[\s\S])/u.exec(rest)?.[0] ?? "";
    return { mark: undefined, length: word.length, inner: word, literal: true };
}

/** Merges neighbors with the same format into one run. */
function joined(spans: readonly Span[]): readonly Span[] {
    const runs: Span[] = [];
    for (const span of spans) {
        const last = runs.at(-1);
        if (last?.marks.join() === span.marks.join())
            runs.splice(-1, 1, { ...span, text: last.text + span.text });
        else runs.push(span);
    }
    return runs;
}
