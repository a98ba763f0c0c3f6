import { calendarDate } from "./calendar-date.ts";
import { type CollectionRules, noRules } from "./collection-rules.ts";

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
type DeclaredRule = (value: unknown, rules: CollectionRules) => string | undefined;

/**
 * The valid values of each key, in the order in which front matter is written. "article.bad-value.remedy" describes them. Without
 * zod, which would take 18 MB in each thread that reads files.
 */
export const declaredRules: Readonly<Record<DeclaredKey, DeclaredRule>> = {
    title: line(300),
    author: oneOrMore(named(line(200))),
    publisher: named(line(200)),
    published: ofText(calendarDate),
    url: ofText((text, { baseUrl }) => within(2000, absolute(text.trim(), baseUrl), isWebAddress)),
    language: ofText(canonicalLanguage),
    licence: named(line(200)),
    summary: ofText((text) =>
        within(2000, text.trim(), (one) => isGiven(one) && !/[^\P{Cc}\t\r\n]/u.test(one)),
    ),
};

/** Whether articles can declare this key. */
export function isDeclaredKey(key: string): key is DeclaredKey {
    return Object.hasOwn(declaredRules, key);
}

/** The value trimmed and in its canonical form; undefined if it is not valid for the key. */
export function declaredValue(
    key: DeclaredKey,
    value: unknown,
    rules: CollectionRules = noRules,
): string | undefined {
    return declaredRules[key](value, rules);
}

function ofText(canonical: (text: string, rules: CollectionRules) => string | undefined): DeclaredRule {
    return (value, rules) => (typeof value === "string" ? canonical(value, rules) : undefined);
}

function line(longest: number): DeclaredRule {
    return ofText((text) => within(longest, text.trim(), (one) => isGiven(one) && !/[^\P{Cc}\t]/u.test(one)));
}

/** A text, or an object with a name, as many systems describe people. */
function named(rule: DeclaredRule): DeclaredRule {
    return (value, rules) =>
        rule(typeof value === "object" && value !== null && "name" in value ? value.name : value, rules);
}

/** One value, or a list of values that are joined. */
function oneOrMore(rule: DeclaredRule): DeclaredRule {
    return (value, rules) => {
        if (!Array.isArray(value)) return rule(value, rules);
        const all = value.map((one) => rule(one, rules));
        return all.length > 0 && all.every((one) => one !== undefined) ? all.join(", ") : undefined;
    };
}

function within(longest: number, text: string, isValid: (text: string) => boolean): string | undefined {
    return text.length <= longest && isValid(text) ? text : undefined;
}

const isGiven = (text: string) => text !== "";

/** A relative address as the absolute one that it stands for. */
function absolute(address: string, base: string | undefined): string {
    if (base === undefined || !isRelativeAddress(address) || !URL.canParse(address, base)) return address;
    return new URL(address, base).href;
}

/** Whether an address only makes sense together with that of its collection. */
export function isRelativeAddress(address: string): boolean {
    return address !== "" && !/^[a-z][a-z\d+.-]*:|\s|^[\w-]+(?:\.[\w-]+)+(?:\/|$)/iu.test(address);
}

function isWebAddress(written: string): boolean {
    return URL.canParse(written) && /^https?:$/u.test(new URL(written).protocol) && !/\s/u.test(written);
}

/** Also reads "en_US" and "en_US.UTF-8", as operating systems and many page generators write it. */
function canonicalLanguage(written: string): string | undefined {
    try {
        const [tag] = Intl.getCanonicalLocales(
            written
                .trim()
                .replace(/\.[\w-]+$/u, "")
                .replaceAll("_", "-"),
        );
        // Names of languages, such as "english", may be tags by their form, but no such tag is registered.
        return tag !== undefined && /^[a-z]{2,3}(?:-|$)/u.test(tag) ? tag : undefined;
    } catch {
        return undefined;
    }
}
