import { IntlMessageFormat } from "intl-messageformat";
import messages from "./en.json" with { type: "json" };
import type { MessageArguments } from "./message-arguments.ts";

/** The name of a message in en.json, such as "ask.no-such-article". */
export type MessageKey = keyof MessageArguments;

/** For a key with a variable part, the placeholders of all messages that it may name. */
type Needed<Key extends MessageKey> = (
    Key extends MessageKey
        ? (values: MessageArguments[Key]) => void
        : never
) extends (values: infer All) => void
    ? All
    : never;

type Values<Key extends MessageKey> =
    Record<never, never> extends Needed<Key> ? readonly [] : readonly [Needed<Key>];

/**
 * The English message with its placeholders filled in. Values are inserted unchanged, so escape text of articles and members
 * first. Numbers are grouped ("3,000") and choose the plural form.
 */
export function say<Key extends MessageKey>(key: Key, ...values: Values<Key>): string;
export function say(key: MessageKey, values?: Record<string, string | number>): string {
    // SAFETY: ignoreTag is on and every value is a string or a number, so the result is always one string.
    return formatOf(key).format(values) as string;
}

const formats = new Map<MessageKey, IntlMessageFormat>();

/** Parsing a message is much slower than filling it in, so each is parsed once, when it is first needed. */
function formatOf(key: MessageKey): IntlMessageFormat {
    const known = formats.get(key);
    if (known !== undefined) return known;
    // Discord's mentions, such as <#123>, look like tags.
    const format = new IntlMessageFormat(messages[key], "en", undefined, { ignoreTag: true });
    formats.set(key, format);
    return format;
}

/** Joins items: "a, b and c", "a, b or c", or "a, b, c" for the plain list after a colon. */
export function listed(items: readonly string[], join: "and" | "or" | "plain"): string {
    return lists[join].format(items);
}

/** Joins the first `most` items and says how many more there are: "a, b and 3 more". A plain list if there are no more. */
export function listedUpTo(items: readonly string[], most: number): string {
    const count = items.length - most;
    if (count <= 0) return listed(items, "plain");
    return listed([...items.slice(0, most), say("list.more", { count })], "and");
}

/** The English names of languages, given as BCP 47 tags: "English and German". */
export function listedLanguages(tags: readonly string[]): string {
    // Without extensions such as "-u-co-phonebk", which have no names.
    const names = tags.map((tag) => languageNames.of(new Intl.Locale(tag).baseName) ?? tag);
    return names.length > mostLanguages ? listedUpTo(names, mostLanguages) : listed(names, "and");
}

const mostLanguages = 5;
const languageNames = new Intl.DisplayNames("en", { type: "language" });

// British English has no comma before the last item.
const lists = {
    and: new Intl.ListFormat("en-GB", { type: "conjunction" }),
    or: new Intl.ListFormat("en-GB", { type: "disjunction" }),
    plain: new Intl.ListFormat("en-GB", { type: "unit", style: "short" }),
};

/** A day such as "2026-01-05" without its year: "5 Jan". */
export const spokenDay = (day: string): string => days.format(new Date(day));

const days = new Intl.DateTimeFormat("en-GB", { day: "numeric", month: "short", timeZone: "UTC" });

/** A duration in its largest unit: "5 minutes". "none" if it is less than half a second. */
export function lasted(milliseconds: number): string {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds === 0) return "none";
    const [unit, size] = units.findLast(([, least]) => seconds >= 1.5 * least) ?? units[0];
    return new Intl.NumberFormat("en", { style: "unit", unit, unitDisplay: "long" }).format(
        Math.round(seconds / size),
    );
}

const units: readonly [Unit, ...Unit[]] = [
    ["second", 1],
    ["minute", 60],
    ["hour", 3600],
    ["day", 86_400],
];

type Unit = readonly [name: "second" | "minute" | "hour" | "day", seconds: number];
