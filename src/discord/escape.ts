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
const bullet = /^([^\S\n]*)([-+])/gmu;
const numeral = /^([^\S\n]*\d+)([.)])/gmu;
