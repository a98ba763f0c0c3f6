import { omission } from "../answer/excerpt.ts";

/**
 * Text from articles and members as Discord Markdown that shows it literally: it formats, links, mentions and pings nothing.
 * A backslash before a punctuation mark is never shown, so a reader sees exactly the text.
 */
export function escapeMarkdown(text: string): string {
    return text.replace(anywhere, "\\$&").replace(bullet, "$1\\$2").replace(numeral, "$1\\$2");
}

/**
 * Emphasis, code, spoilers, links, mentions, timestamps and headings each need one of these; addresses need their "://",
 * emoji names their colon, and invitations are recognised without "://".
 */
const anywhere = /[\\*_~|`[\]<>@#]|:(?=\/\/|[\w+-]+:)|(?<=discord(?:app)?)\.(?=(?:gg|com)\/)/giu;

/** List marks and small print count at the start of a line only. */
const bullet = /^([^\S\r\n\u2028\u2029]*)([-+])/gmu;
const numeral = /^([^\S\r\n\u2028\u2029]*\d+)([.)])/gmu;

/** A name of an article's on one line, cut visibly, unable to format or to reorder the line it stands in. */
export function named(text: string, longest: number): string {
    const line = text
        .replace(bidirectional, "")
        .replace(/\s+/gu, (space) => (space.includes("\n") ? " " : space));
    const plain = cut(line.trim(), longest);
    const escaped = escapeMarkdown(plain);
    return rightToLeft.test(plain) ? `\u2068${escaped}\u2069` : escaped;
}

/** The text in at most `longest` UTF-16 units, cut between words, or else graphemes, with a visible mark. */
export function cut(text: string, longest: number): string {
    if (text.length <= longest) return text;
    const graphemes = [
        ...new Intl.Segmenter(undefined, { granularity: "grapheme" }).segment(text.slice(0, longest)),
    ];
    let end = 0;
    for (const { index, segment } of graphemes) {
        if (index + segment.length > longest - omission.length - 1) break;
        end = index + segment.length;
    }
    const head = text.slice(0, end);
    const word = head.lastIndexOf(" ");
    return `${(word > end / 2 ? head.slice(0, word) : head).trimEnd()} ${omission}`.trimStart();
}

/** Embeddings, overrides and isolates: in a quote they are the author's, in a line of ours they could turn it around. */
const bidirectional = /[\u202a-\u202e\u2066-\u2069]/gu;

/** Such a name is isolated, since the numbers next to it would else change places with it. */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
