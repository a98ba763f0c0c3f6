import type { ValueRange } from "./amount-range.ts";

/**
 * The days that a date may mean, as numbers that grow with time: all of 1911, or all of the 1920s. `year` is the one that the text
 * around it is about. Undefined if it names no year and the text none either, or if it cannot be read.
 */
export function dayRange(written: string, before: string, year?: string): ValueRange | undefined {
    const text = written.toLowerCase();
    if (bounded.test(before.slice(-lead)) || unread.test(text)) return undefined;
    const iso = text.match(/^(\d{4})-(\d{2})-(\d{2})$/u);
    if (iso !== null) return day(Number(iso[1]), Number(iso[2]), Number(iso[3]));
    const years = text.match(/\b\d{4}(?!\d)/gu) ?? (year === undefined ? [] : [year]);
    const [first, last = first] = years.map(Number);
    if (first === undefined || last === undefined || first !== last) return undefined;
    const decade = /\d{4}s/u.test(text);
    if (decade || loose.test(text)) return { from: first * 372, to: (first + (decade ? 10 : 1)) * 372 - 1 };
    const names = text.match(/\p{L}{3,}/gu) ?? [];
    const months = names.flatMap((name) => {
        const at = monthNames.indexOf(name.slice(0, 3));
        return at < 0 ? [] : [at + 1];
    });
    if (months.length > 1) return undefined;
    const [month] = months;
    if (month === undefined) return { from: first * 372, to: first * 372 + 371 };
    const [monthDay, other] = (text.match(/\b\d{1,2}(?!\d)/gu) ?? []).map(Number);
    if (other !== undefined) return undefined;
    return day(first, month, monthDay);
}

/** Days in a calendar whose months all have 31 days. */
function day(year: number, month: number, dayOfMonth: number | undefined): ValueRange {
    const from = year * 372 + (month - 1) * 31;
    if (dayOfMonth === undefined) return { from, to: from + 30 };
    return { from: from + dayOfMonth - 1, to: from + dayOfMonth - 1 };
}

const lead = 16;
/** "Before 1911" limits a date; "from 1911" may begin a time. */
const bounded =
    /\b(?:before|after|until|till|by|since|from|between|about|around|circa|ca?\.|prior to|later than)\s*(?:the\s+)?$/iu;
const unread = /centur|millenn|\b(?:bc|bce|ad|ce)\b|[–—]|\bto\b|\buntil\b|\band\b/u;
const loose = /spring|summer|autumn|winter|\bfall\b|early|late|\bmid\b|end|beginning/u;
const monthNames = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
