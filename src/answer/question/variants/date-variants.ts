import type { Match } from "../../../search/term-index/term-index.ts";
import type { Asked, VariantFinder, VariantIndex } from "./variant.ts";

/** "November" is "Nov.", and in "9 November 1963" the 11 of 1963-11-09. */
export const dateVariants: VariantFinder = (asked) => {
    const { term } = asked.word;
    const months = monthsOf(asked.index);
    const month = months.findIndex((names) => names.includes(term));
    if (month >= 0) {
        const names = months[month] ?? [];
        const number: Match = { term: String(month + 1), weight: numberWeight };
        return [
            ...names.map((name): Match => ({ term: name, weight: 1 })),
            ...(isDated(asked) ? [number] : []),
        ];
    }
    const names = isMonthOfDate(asked) ? (months[Number(term) - 1] ?? []) : [];
    return names.map((name) => ({ term: name, weight: 1 }));
};

/** Whether a day or a year is next to the name of a month. */
function isDated({ words, at }: Asked): boolean {
    return (
        [at - 2, at - 1, at + 1, at + 2].some((place) => year.test(words[place]?.term ?? "")) &&
        hasDay(words, at)
    );
}

const hasDay = (words: Asked["words"], at: number) =>
    [at - 2, at - 1, at + 1].some((place) => day.test(words[place]?.term ?? ""));

/** Whether the number may be the month of a date in numbers: 1963-11-09, 9.11.1963 or 11/9/1963. */
function isMonthOfDate({ words, at }: Asked): boolean {
    if (!monthNumber.test(words[at]?.term ?? "")) return false;
    const term = (place: number) => words[at + place]?.term ?? "";
    return (
        (year.test(term(-1)) && day.test(term(1))) ||
        (day.test(term(-1)) && year.test(term(1))) ||
        (day.test(term(1)) && year.test(term(2)))
    );
}

const year = /^[12]\d{3}$/u;
const day = /^(?:[1-9]|[12]\d|3[01])$/u;
const monthNumber = /^(?:[1-9]|1[0-2])$/u;

/** Lower, because a number next to a year may be anything. */
const numberWeight = 0.8;

/** The terms of each month's long and short names; none for languages that only number the months. */
function monthsOf({ language, analyze }: Pick<VariantIndex, "language" | "analyze">): Months {
    const found = known.get(language);
    if (found !== undefined) return found;
    const formats = (["long", "short"] as const).map(
        (month) =>
            new Intl.DateTimeFormat(language, {
                day: "numeric",
                month,
                timeZone: "UTC",
                calendar: "gregory",
            }),
    );
    const nameOf = (format: Intl.DateTimeFormat, month: number) => {
        const parts = format.formatToParts(Date.UTC(2001, month, 15));
        return parts.find(({ type }) => type === "month")?.value ?? "";
    };
    const months = Array.from({ length: 12 }, (_, month) => [
        ...new Set(
            formats.flatMap((format) => {
                const [name, other] = analyze(nameOf(format, month));
                const isName = name !== undefined && other === undefined && !/^\p{N}/u.test(name.term);
                return isName ? [name.term] : [];
            }),
        ),
    ]);
    known.set(language, months);
    return months;
}

type Months = readonly (readonly string[])[];
const known = new Map<string, Months>();
