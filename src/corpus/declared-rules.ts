import { z } from "zod";

/** What an article can declare about itself. */
export type DeclaredKey =
    | "title"
    | "author"
    | "publisher"
    | "published"
    | "url"
    | "language"
    | "licence"
    | "summary";

/** The valid values of each key, in the order in which front matter is written. "article.bad-value.remedy" describes them. */
export const declaredRules: Readonly<Record<DeclaredKey, z.ZodType<string>>> = {
    title: line(300),
    author: z.union([
        line(200),
        z
            .array(line(200))
            .min(1)
            .transform((names) => names.join(", ")),
    ]),
    publisher: line(200),
    published: z.string().transform(calendarDate).pipe(z.string()),
    url: z.string().trim().max(2000).refine(isWebAddress),
    language: z.string().transform(canonicalLanguage).pipe(z.string()),
    licence: line(200),
    summary: z.string().trim().min(1).max(2000),
};

/** Whether articles can declare this key. */
export function isDeclaredKey(key: string): key is DeclaredKey {
    return Object.hasOwn(declaredRules, key);
}

/** The value trimmed and in its canonical form; undefined if it is not valid for the key. */
export function declaredValue(key: DeclaredKey, value: string): string | undefined {
    return declaredRules[key].safeParse(value).data;
}

function line(longest: number) {
    return z
        .string()
        .trim()
        .min(1)
        .max(longest)
        .refine((text) => !/[\r\n]/u.test(text));
}

/** The calendar date of an ISO 8601 date or date-time; undefined if there is no such day. */
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
