import type { Declared } from "../../article.ts";
import { declaredValue } from "../../front-matter/declared-rules.ts";
import { drop } from "../shown/dropped.ts";
import { withoutEncodedWords } from "./encoded-words.ts";

/** The header of a mail that was saved as text. */
export interface MailHeader {
    /** The subject; undefined if the mail has none that can be read. */
    readonly title: string | undefined;
    readonly declared: Declared;
    /** How many lines it takes. */
    readonly lines: number;
}

/**
 * Reads the header of a mail (RFC 5322) at the beginning of a text. It is one if every line above the first blank one is a field that
 * mails have, among them who sent it, and its subject or date; the mark of a forwarded mail may be above. Anything else is text, such
 * as a memo or a play.
 */
export function mailHeader(text: string): MailHeader | undefined {
    const [mark = ""] = text.match(forwarded) ?? [];
    const above = mark.match(/\r\n|\r|\n/gu)?.length ?? 0;
    const rest = text.slice(mark.length);
    if (!/^[A-Z][a-z-]{1,40}[ \t]{0,9}:/iu.test(rest)) return undefined;
    const lines = rest.slice(0, longest).split(/\r\n|\r|\n/u, mostLines);
    const end = lines.findIndex((line) => line.trim() === "");
    if (end < 2) return undefined;
    const fields = new Map<string, string>();
    let name = "";
    for (const line of lines.slice(0, end)) {
        const [, field, value = ""] = line.match(/^([A-Za-z][\w-]{0,60})[ \t]{0,9}:(.*)$/u) ?? [];
        if (/^[ \t]/u.test(line) && name !== "") {
            fields.set(name, `${fields.get(name)} ${line.trim()}`);
            continue;
        }
        name = field?.toLowerCase() ?? "";
        if (!known.test(name)) return undefined;
        if (!fields.has(name)) fields.set(name, value.trim());
    }
    const [from, subject, date] = [
        fields.get("from"),
        fields.get("subject"),
        fields.get("date") ?? fields.get("sent"),
    ];
    if (from === undefined || (subject === undefined && date === undefined)) return undefined;
    drop("mail", mark, 1);
    for (const [at, line] of lines.slice(0, end).entries()) drop("mail", line, above + at + 1);
    return {
        title: declaredValue("title", withoutEncodedWords(subject ?? "")),
        declared: { author: declaredValue("author", senderOf(from)), published: dayOf(date) },
        lines: above + end,
    };
}

/** What mail programs write above the header of a mail that was forwarded, such as "---- Forwarded message ----". */
const forwarded =
    /^(?:-{2,20}[ \t]?[\p{L}\p{M} ]{1,60}-{2,20}|Begin forwarded message:)[ \t]{0,9}(?:(?:\r\n|\r|\n)[ \t]{0,9}){1,3}/u;

/** In UTF-16 units, and lines. */
const longest = 50_000;
const mostLines = 300;

const known =
    /^(?:from|sender|to|cc|bcc|subject|date|sent|reply-to|message-id|in-reply-to|references|received|return-path|delivered-to|mime-version|content-[a-z-]+|importance|priority|organization|user-agent|attachments?|list-[a-z-]+|authentication-results|dkim-signature|comments|keywords|resent-[a-z-]+|thread-[a-z]+|x-[\w-]+)$/u;

/** The name of the sender, or else the address. */
function senderOf(from: string): string | undefined {
    // The name's own marks are not those of the field.
    const name = withoutEncodedWords(
        from
            .replace(/<[^<>]*>/gu, "")
            .trim()
            .replace(/^"(.*)"$/u, "$1"),
    );
    return name === "" ? from.replace(/^<|>$/gu, "") : name;
}

/** The day in "Wed, 9 Nov 2016 08:00:00 +0100", and in dates as mail programs show them. */
function dayOf(date: string | undefined): string | undefined {
    const day = date?.match(/\d{1,2} [A-Za-z]{3,9} \d{4}|[A-Za-z]{3,9} \d{1,2}, \d{4}/u)?.[0];
    return declaredValue("published", day ?? date);
}
