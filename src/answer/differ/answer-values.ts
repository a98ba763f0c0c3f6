import type { SpanCandidate } from "../span/candidates.ts";

/** A number as an article gives it. */
interface NumberValue {
    readonly value: number;
    /** "about 3,000" may be any number that is rounded to it. */
    readonly isRough: boolean;
    /** "at least 20" and "up to 20" leave one side open. */
    readonly open: "up" | "down" | undefined;
    /** The same for "m" and "metres"; "" if there is none. */
    readonly unit: string;
}

/** Whether two sentences give numbers of the same thing that cannot both be right. False for what cannot be compared. */
export function numbersDiffer(one: NumberIn, other: NumberIn): boolean {
    const [a, b] = [numberValue(one), numberValue(other)];
    if (a === undefined || b === undefined || a.value === b.value) return false;
    if (a.unit !== b.unit && a.unit !== "" && b.unit !== "") return false;
    if (a.open !== undefined || b.open !== undefined) return excludes(a, b) || excludes(b, a);
    return !roundsTo(a, b) && !roundsTo(b, a);
}

/** Whether both numbers count or measure the same, and say so. */
export function countSame({ candidate: one }: NumberIn, { candidate: other }: NumberIn): boolean {
    return unitOf(one.unit) !== "" && unitOf(one.unit) === unitOf(other.unit);
}

/** A number that was found in a sentence. */
export interface NumberIn {
    readonly sentence: string;
    readonly candidate: SpanCandidate;
}

/** Whether one leaves a side open, and the other is a single number on the other side. */
function excludes({ open, value }: NumberValue, other: NumberValue): boolean {
    if (other.open !== undefined) return false;
    return open === "up" ? other.value < value : open === "down" && other.value > value;
}

function roundsTo(rough: NumberValue, { value }: NumberValue): boolean {
    if (!rough.isRough) return false;
    const step = 10 ** (/(?<!0)0+$/u.exec(String(rough.value))?.[0].length ?? 0);
    return Math.round(value / step) * step === rough.value;
}

function numberValue({ sentence, candidate }: NumberIn): NumberValue | undefined {
    const written = sentence.slice(candidate.start, candidate.end).replace(/\s\([^()]*\)$/u, "");
    const value = numberIn(written);
    if (value === undefined) return undefined;
    const before = sentence.slice(Math.max(0, candidate.start - 20), candidate.start).toLowerCase();
    return {
        value,
        isRough:
            /(?:about|around|roughly|nearly|almost|some|approximately|circa|estimated)\s+(?:\p{L}+\s+)?$/u.test(
                before,
            ),
        open: /(?:at least|over|more than|above|exceed(?:s|ed|ing)?)\s+$/u.test(before)
            ? "up"
            : /(?:up to|at most|under|less than|fewer than|below)\s+$/u.test(before)
              ? "down"
              : undefined,
        unit: unitOf(candidate.unit),
    };
}

/** The same for "m" and "metres", and for all words for people. */
export const unitOf = (unit: string) =>
    units.find(([pattern]) => pattern.test(unit))?.[1] ?? unit.replace(/s$/u, "");

const units: readonly (readonly [RegExp, string])[] = [
    [/^(?:m|met(?:er|re)s?)$/u, "m"],
    [/^(?:km|kilomet(?:er|re)s?)$/u, "km"],
    [/^(?:ft|feet|foot)$/u, "ft"],
    [/^(?:kg|kilograms?)$/u, "kg"],
    [/^(?:cm|centimet(?:er|re)s?)$/u, "cm"],
    [/^(?:people|persons?|civilians?|inhabitants?|residents?|dead|killed|deaths?|victims?)$/u, "person"],
];

/** One number in digits or words; undefined for ranges, fractions and what is not understood. */
function numberIn(written: string): number | undefined {
    const digits = written.match(/\d+(?:,\d{3})*(?:\.\d+)?/gu) ?? [];
    if (digits.length > 1) return undefined;
    const scale = scales.find(([pattern]) => pattern.test(written))?.[1] ?? 1;
    if (digits[0] !== undefined) return Number(digits[0].replaceAll(",", "")) * scale;
    const words = written.toLowerCase().match(/\p{L}+/gu) ?? [];
    const values = words.flatMap((word) => (small.includes(word) ? [valueOfWord(word)] : []));
    if (values.length === 0 || values.length > 2 || scale > 1) return undefined;
    return values.reduce((sum, value) => sum + value, 0);
}

const scales: readonly (readonly [RegExp, number])[] = [
    [/\bthousand/iu, 1e3],
    [/\bmillion/iu, 1e6],
    [/\bbillion/iu, 1e9],
    [/\b(?:hundred|dozen|half|quarter|third|trillion)/iu, Number.NaN],
];

/** From 0 to 20, then the tens. */
const small =
    "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen twenty thirty forty fifty sixty seventy eighty ninety".split(
        " ",
    );

function valueOfWord(word: string): number {
    const at = small.indexOf(word);
    return at <= 20 ? at : (at - 18) * 10;
}

/** Whether two dates cannot be the same day, month or year. False for periods and what cannot be compared. */
export function datesDiffer(one: string, other: string): boolean {
    const [a, b] = [dateOf(one), dateOf(other)];
    if (a === undefined || b === undefined) return false;
    const differ = (part: keyof DateParts) =>
        a[part] !== undefined && b[part] !== undefined && a[part] !== b[part];
    return differ("year") || differ("month") || differ("day");
}

interface DateParts {
    readonly year?: number | undefined;
    readonly month?: string | undefined;
    readonly day?: number | undefined;
}

function dateOf(written: string): DateParts | undefined {
    const years = written.match(/(?<!\d)(?:1\d{3}|20\d{2})(?!\d)/gu) ?? [];
    if (years.length > 1 || /\d0s|centur|millenn|early|mid|late|BC|AD|[–]|\bto\b/u.test(written))
        return undefined;
    const [, isoMonth, isoDay] = /^\d{4}-(\d{2})-(\d{2})$/u.exec(written) ?? [];
    const name = /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)/iu.exec(written)?.[1]?.toLowerCase();
    const day = /(?<!\d)(\d{1,2})(?:st|nd|rd|th)?(?!\d)/u.exec(written)?.[1];
    return {
        year: years[0] === undefined ? undefined : Number(years[0]),
        month: isoMonth === undefined ? name : months[Number(isoMonth) - 1],
        day: isoDay === undefined ? (day === undefined ? undefined : Number(day)) : Number(isoDay),
    };
}

const months = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
