import { languages } from "../../languages/languages.ts";

/** Whether 03/04/2024 is the third of April or the fourth of March. */
export type DateOrder = "day-month" | "month-day";

/** What is known about how dates are written. */
export interface DateHabits {
    readonly dateOrder?: DateOrder | undefined;
    /** A BCP 47 tag, for the names of months. */
    readonly language?: string | undefined;
}

/**
 * The calendar date that people write as 2024-03-05T09:00Z, 2024/3/5, 20240305, 5 March 2024 or March 5, 2024, as "2024",
 * "2024-03" or "2024-03-05". Undefined if there is no such day, or if it may be one of two.
 */
export function calendarDate(written: string, habits: DateHabits = {}): string | undefined {
    const [first, ...others] = new Set(readingsOf(written, habits));
    return others.length === 0 ? first : undefined;
}

/** Whether a date may be one of two days, such as 03/04/2024. */
export function isAmbiguousDate(written: string): boolean {
    return new Set(readingsOf(written, {})).size > 1;
}

/** All days that the text may mean, each in ISO 8601. */
function readingsOf(written: string, { dateOrder, language }: DateHabits): readonly string[] {
    if (written.length > longest) return [];
    const date = written.trim().replace(timeOfDay, "").replace(/,$/u, "");
    const [, year, month, day] = date.match(yearFirst) ?? date.match(eastAsian) ?? date.match(compact) ?? [];
    if (year !== undefined) return existing(year, month, day);
    const [, monthAlone, yearAfter = ""] = date.match(monthAndYear) ?? [];
    if (monthAlone !== undefined) return existing(yearAfter, monthAlone);
    const [, one = "", , other = "", yearLast] = date.match(yearAtEnd) ?? [];
    if (yearLast === undefined) return inWords(date, language);
    const dayFirst = dateOrder === "month-day" ? [] : existing(yearLast, other, one);
    const monthFirst = dateOrder === "day-month" ? [] : existing(yearLast, one, other);
    return [...dayFirst, ...monthFirst];
}

/** In UTF-16 units. */
const longest = 80;
const timeOfDay =
    /(?<=[\p{L}\d])(?:[T ]|,? at |, )\d{1,2}:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?: ?[ap]\.?m\.?)?(?: ?\p{L}[\p{L}/_]{0,30})?(?: ?[+-]\d\d(?::?\d\d)?)?(?: \(?\p{L}{1,5}\)?)?$/iu;
const yearFirst = /^(\d{4})(?:[-/.](\d{1,2})(?:[-/.](\d{1,2}))?)?$/u;
const eastAsian = /^(\d{4})[年년] ?(?:(\d{1,2})[月월] ?(?:(\d{1,2})[日일])?)?$/u;
const compact = /^(\d{4})(\d\d)(\d\d)$/u;
const monthAndYear = /^(\d{1,2})[/.](\d{4})$/u;
const yearAtEnd = /^(\d{1,2})([-/]|\. ?)(\d{1,2})\2(\d{4})$/u;

/** The date in ISO 8601, or nothing if there is no such day. */
function existing(year: string, month?: string, day?: string): readonly string[] {
    const parts = [year, month?.padStart(2, "0"), day?.padStart(2, "0")].filter((part) => part !== undefined);
    const date = parts.join("-");
    const start = new Date(`${[...parts, "01", "01"].slice(0, 3).join("-")}T00:00:00Z`);
    return !Number.isNaN(start.getTime()) && start.toISOString().startsWith(date) ? [date] : [];
}

/** A date with the name of its month, and nothing else that is not part of a date. */
function inWords(date: string, language: string | undefined): readonly string[] {
    const words =
        date
            .normalize("NFC")
            .toLowerCase()
            .match(/\p{L}[\p{L}\p{M}]*|\d+/gu) ?? [];
    const months: number[] = [];
    const numbers: string[] = [];
    for (const word of words) {
        if (/^\d/u.test(word)) numbers.push(word);
        else {
            const month = monthNamed(word, language);
            if (month !== undefined) months.push(month);
            else if (!aroundDates.has(word) && !isWeekday(word, language)) return [];
        }
    }
    const [month] = months;
    if (month === undefined || months.length > 1 || numbers.length > 2) return [];
    const year = numbers.find((number) => number.length === 4);
    const day = numbers.find((number) => number.length <= 2);
    if (year === undefined || (numbers.length === 2 && day === undefined)) return [];
    return existing(year, String(month), day);
}

/** Endings of ordinal numbers, and words between day, month and year. */
const aroundDates: ReadonlySet<string> = new Set(
    "st nd rd th er ro º ª of the de del den di do le il el am dne г года".split(" "),
);

/** The month with this name, from 1: in the language, in English, or in any language if all agree. */
function monthNamed(word: string, language: string | undefined): number | undefined {
    for (const tag of language === undefined ? ["en"] : [language, "en"]) {
        const month = namesIn(tag).months.get(word);
        if (month !== undefined) return month;
    }
    const all = languages.map(({ tags: [tag] }) => namesIn(tag).months.get(word));
    const [first, ...others] = new Set(all.filter((month) => month !== undefined));
    return others.length === 0 ? first : undefined;
}

function isWeekday(word: string, language: string | undefined): boolean {
    return ["en", ...(language === undefined ? [] : [language])].some((tag) =>
        namesIn(tag).weekdays.has(word),
    );
}

interface CalendarNames {
    readonly months: ReadonlyMap<string, number>;
    readonly weekdays: ReadonlySet<string>;
}

const known = new Map<string, CalendarNames>();

function namesIn(tag: string): CalendarNames {
    const before = known.get(tag);
    if (before !== undefined) return before;
    const months = new Map<string, number>(tag === "en" ? [["sept", 9]] : []);
    const weekdays = new Set<string>();
    for (const style of ["long", "short"] as const) {
        // In many languages, a month has another form next to a day.
        for (const options of [{ month: style }, { month: style, day: "numeric" }] as const) {
            const format = formatIn(tag, options);
            for (let month = 1; month <= 12; month++)
                months.set(partOf(format, "month", Date.UTC(2024, month - 1, 5)), month);
        }
        const format = formatIn(tag, { weekday: style });
        for (let day = 1; day <= 7; day++) weekdays.add(partOf(format, "weekday", Date.UTC(2024, 0, day)));
    }
    const names = { months, weekdays };
    known.set(tag, names);
    return names;
}

function formatIn(tag: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
    return new Intl.DateTimeFormat(tag, {
        ...options,
        timeZone: "UTC",
        calendar: "gregory",
        numberingSystem: "latn",
    });
}

function partOf(format: Intl.DateTimeFormat, type: "month" | "weekday", time: number): string {
    const part = format.formatToParts(time).find((one) => one.type === type);
    return (part?.value ?? "").normalize("NFC").toLowerCase().replace(/\.$/u, "");
}
