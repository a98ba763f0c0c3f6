import { IntlMessageFormat } from "intl-messageformat";
import type { TemplateResult } from "lit";
import type { MessageKey, Needed, Values } from "../../../locales/message-values.ts";
import type { PageLabels } from "../protocol.ts";

/** The key of a message of the page, without "playground.page.". */
type LabelKey = MessageKey extends infer Key
    ? Key extends `playground.page.${infer Rest}`
        ? Rest
        : never
    : never;

let labels: PageLabels = { language: "en", locale: "en-US", format: "en-GB", languages: [], messages: {} };
const formats = new Map<string, IntlMessageFormat>();

/** Sets the language of the page. */
export function useLabels(given: PageLabels): void {
    labels = given;
    formats.clear();
}

/** A text of the page in its language, with its placeholders filled in. */
export function label<Key extends LabelKey>(key: Key, ...values: Values<`playground.page.${Key}`>): string;
export function label(key: LabelKey, values?: Record<string, string | number>): string {
    // SAFETY: ignoreTag is on and every value is a string or a number, so the result is always one string.
    return formatOf(key).format(values) as string;
}

/** The same with parts of a template in place of some texts: the pieces, in the order of the language. */
export function labelWith<Key extends LabelKey>(
    key: Key,
    values: Readonly<Record<keyof Needed<`playground.page.${Key}`>, TemplateResult>>,
): readonly (string | TemplateResult)[] {
    return formatOf(key)
        .formatToParts<TemplateResult>(values)
        .map(({ value }) => value);
}

const formatOf = (key: LabelKey): IntlMessageFormat => {
    const format = formats.get(key) ?? newFormat(key);
    formats.set(key, format);
    return format;
};

/** Without labels, such as in a test of a single function, a text is called by its key. */
function newFormat(key: LabelKey): IntlMessageFormat {
    const message = labels.messages[`playground.page.${key}`] ?? key;
    return new IntlMessageFormat(message, labels.format, undefined, { ignoreTag: true });
}

/** The tag for Intl in the page's language. */
export const pageFormat = (): string => labels.format;

/** The locale of Discord's client. */
export const pageLocale = (): string => labels.locale;

/** The languages that the page can be in. */
export const pageLanguages = (): PageLabels["languages"] => labels.languages;

/** The language of the page. */
export const pageLanguage = (): string => labels.language;
