import { formatOf, messagesOf } from "./catalogues.ts";
import { facts, type LanguageTag } from "./languages.ts";
import type { MessageKey, Values } from "./message-values.ts";
import { currentLanguage } from "./speaking.ts";

/**
 * The message in the language that is spoken now, with its placeholders filled in. Values are inserted unchanged, so escape text of
 * articles and members first. Numbers are grouped ("3,000") and choose the plural form.
 */
export function say<Key extends MessageKey>(key: Key, ...values: Values<Key>): string;
export function say(key: MessageKey, values?: Record<string, string | number>): string {
    // SAFETY: ignoreTag is on and every value is a string or a number, so the result is always one string.
    return formatOf(currentLanguage(), key).format(values) as string;
}

/** The messages whose keys begin with a prefix, in the language that is spoken now, for a program that fills them in itself. */
export const messagesUnder = (prefix: string) => messagesOf(currentLanguage(), prefix);

/** Joins items: "a, b and c", "a, b or c", or "a, b, c" for the plain list after a colon. */
export function listed(items: readonly string[], join: "and" | "or" | "plain"): string {
    return join === "plain" ? items.join(say("list.separator")) : formats()[join]().format(items);
}

/** Joins whole sentences, with a space where the language that is spoken now has one between them. */
export const joinedSentences = (sentences: readonly string[]): string =>
    sentences.join(facts(currentLanguage()).unspaced ? "" : " ");

/** Joins the first `most` items and says how many more there are: "a, b and 3 more". A plain list if there are no more. */
export function listedUpTo(items: readonly string[], most: number): string {
    const count = items.length - most;
    if (count <= 0) return listed(items, "plain");
    return listed([...items.slice(0, most), say("list.more", { count })], "and");
}

/** The names of languages, given as BCP 47 tags: "English and German". */
export function listedLanguages(tags: readonly string[]): string {
    const names = tags.map((tag) => spokenLanguage(tag));
    return names.length > mostLanguages ? listedUpTo(names, mostLanguages) : listed(names, "and");
}

const mostLanguages = 5;

/** What a language is called: "Brazilian Portuguese" for "pt-BR". The tag itself if it has no name. */
export function spokenLanguage(tag: string): string {
    // Without extensions such as "-u-co-phonebk", which have no names.
    return formats().languages().of(new Intl.Locale(tag).baseName) ?? tag;
}

/** A day such as "2026-01-05" without its year: "5 Jan". */
export const spokenDay = (day: string): string => formats().day().format(new Date(day));

/** A date in full, in UTC: "9 November 2016". */
export const spokenDate = (date: Date): string => formats().date().format(date);

/** A month with its year, in UTC: "November 2016". */
export const spokenMonth = (date: Date): string => formats().month().format(date);

/** A time of day, in UTC: "14:30". */
export const spokenTime = (date: Date): string => formats().time().format(date);

/** A number with the separators of the language: "3,000". */
export const spokenNumber = (value: number): string => formats().number().format(value);

/** A duration in its largest unit: "5 minutes". "none", which messages choose by, if it is less than half a second. */
export function lasted(milliseconds: number): string {
    const seconds = Math.round(milliseconds / 1000);
    if (seconds === 0) return "none";
    const [unit, size] = units.findLast(([, least]) => seconds >= 1.5 * least) ?? units[0];
    return new Intl.NumberFormat(formatTag(), { style: "unit", unit, unitDisplay: "long" }).format(
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

/** The tag for Intl in the language that is spoken now. */
export function formatTag(): string {
    const tag = currentLanguage();
    return facts(tag).format ?? tag;
}

const known = new Map<LanguageTag, ReturnType<typeof newFormats>>();

function formats(): ReturnType<typeof newFormats> {
    const tag = currentLanguage();
    const ready = known.get(tag) ?? newFormats(formatTag());
    known.set(tag, ready);
    return ready;
}

/** Each is made when it is first needed, because a few take as long as reading all messages of the language. */
function newFormats(tag: string) {
    const once = <Made>(make: () => Made): (() => Made) => {
        let made: Made | undefined;
        return () => (made ??= make());
    };
    const date = (options: Intl.DateTimeFormatOptions) =>
        once(() => new Intl.DateTimeFormat(tag, { ...options, timeZone: "UTC" }));
    return {
        and: once(() => new Intl.ListFormat(tag, { type: "conjunction" })),
        or: once(() => new Intl.ListFormat(tag, { type: "disjunction" })),
        languages: once(() => new Intl.DisplayNames(tag, { type: "language" })),
        date: date({ dateStyle: "long" }),
        month: date({ year: "numeric", month: "long" }),
        time: date({ timeStyle: "short" }),
        day: date({ day: "numeric", month: "short" }),
        number: once(() => new Intl.NumberFormat(tag)),
    };
}
