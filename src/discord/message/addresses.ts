import { omission } from "../../answer/excerpts/excerpt.ts";

/** The text, which may be Discord Markdown, with only the words of each masked link, and `[…]` in place of each other address. */
export function withoutAddresses(text: string): string {
    return text.replace(addresses, (_, words?: string) => words ?? omission);
}

/** Masked links; bare addresses, which may be in angle brackets, and whose special characters may be escaped. */
const addresses = new RegExp(
    [
        String.raw`\[([^[\]<>\n]{1,200})\]\(<?https?://[^\s()<>]{1,2000}>?\)`,
        String.raw`<?(?<![\p{L}\p{N}_@])(?:https?\\?://|www\.)(?:\\\S|[^\s<>*\\])*>?`,
    ].join("|"),
    "giu",
);
