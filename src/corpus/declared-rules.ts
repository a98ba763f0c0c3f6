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

/** Returns a value in its canonical form; undefined if it is not valid. */
type DeclaredRule = (value: unknown) => string | undefined;

/**
 * The valid values of each key, in the order in which front matter is written. "article.bad-value.remedy" describes them. Without
 * zod, which would take 18 MB in each thread that reads files.
 */
export const declaredRules: Readonly<Record<DeclaredKey, DeclaredRule>> = {
    title: line(300),
    author: oneOrMore(line(200)),
    publisher: line(200),
    published: ofText(calendarDate),
    url: ofText((text) => within(2000, text.trim(), isWebAddress)),
    language: ofText(canonicalLanguage),
    licence: line(200),
    summary: ofText((text) => within(2000, text.trim(), isGiven)),
};

/** Whether articles can declare this key. */
export function isDeclaredKey(key: string): key is DeclaredKey {
    return Object.hasOwn(declaredRules, key);
}

/** The value trimmed and in its canonical form; undefined if it is not valid for the key. */
export function declaredValue(key: DeclaredKey, value: unknown): string | undefined {
    return declaredRules[key](value);
}

function ofText(canonical: (text: string) => string | undefined): DeclaredRule {
    return (value) => (typeof value === "string" ? canonical(value) : undefined);
}

function line(longest: number): DeclaredRule {
    return ofText((text) => within(longest, text.trim(), (one) => isGiven(one) && !/[\r\n]/u.test(one)));
}

/** A text, or a list of texts that are joined. */
function oneOrMore(rule: DeclaredRule): DeclaredRule {
    return (value) => {
        if (!Array.isArray(value)) return rule(value);
        const all = value.map(rule);
        return all.length > 0 && all.every((one) => one !== undefined) ? all.join(", ") : undefined;
    };
}

function within(longest: number, text: string, isValid: (text: string) => boolean): string | undefined {
    return text.length <= longest && isValid(text) ? text : undefined;
}

const isGiven = (text: string) => text !== "";

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
