import { z } from "zod";

/** The keys that an article may declare, and what each may hold. */
export const declaredRules: Readonly<Record<string, Rule>> = {
    title: { schema: line(300), expected: "one line of at most 300 characters" },
    author: {
        schema: z.union([
            line(200),
            z
                .array(line(200))
                .min(1)
                .transform((names) => names.join(", ")),
        ]),
        expected: "a name, or a list of names",
    },
    publisher: { schema: line(200), expected: "one line of at most 200 characters" },
    published: {
        schema: z.string().transform(calendarDate).pipe(z.string()),
        expected: "a date that exists: 2016, 2016-11 or 2016-11-09",
    },
    url: {
        schema: z.string().trim().max(2000).refine(isWebAddress),
        expected: "an address that begins with http:// or https://",
    },
    language: {
        schema: z.string().transform(canonicalLanguage).pipe(z.string()),
        expected: "a language tag such as en, de or pt-BR",
    },
    licence: { schema: line(200), expected: "one line of at most 200 characters" },
    summary: { schema: z.string().trim().min(1).max(2000), expected: "a text of at most 2,000 characters" },
};

/** The value as an article may declare it, cleaned; undefined where the key may not hold it. */
export function declaredValue(key: string, value: string): string | undefined {
    return Object.hasOwn(declaredRules, key) ? declaredRules[key]?.schema.safeParse(value).data : undefined;
}

interface Rule {
    readonly schema: z.ZodType<string>;
    readonly expected: string;
}

function line(longest: number) {
    return z
        .string()
        .trim()
        .min(1)
        .max(longest)
        .refine((text) => !/[\r\n]/u.test(text));
}

/** The calendar date of an ISO 8601 date or date-time; undefined where there is no such day. */
function calendarDate(written: string): string | undefined {
    const [, date = "", month, day] =
        written.trim().match(/^(\d{4}(?:-(\d\d)(?:-(\d\d))?)?)(?:[T ]\d\d:\d\d.*)?$/u) ?? [];
    const first = new Date(`${date.slice(0, 4)}-${month ?? "01"}-${day ?? "01"}T00:00:00Z`);
    const exists = !Number.isNaN(first.getTime()) && first.toISOString().startsWith(date);
    return date !== "" && exists ? date : undefined;
}

function isWebAddress(written: string): boolean {
    return URL.canParse(written) && /^https?:$/u.test(new URL(written).protocol) && !/\s/u.test(written);
}

function canonicalLanguage(written: string): string | undefined {
    try {
        return Intl.getCanonicalLocales(written.trim())[0];
    } catch {
        return undefined;
    }
}
