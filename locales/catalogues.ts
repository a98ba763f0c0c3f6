import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { IntlMessageFormat } from "intl-messageformat";
import english from "./en.json" with { type: "json" };
import { facts, type LanguageTag } from "./languages.ts";
import type { MessageKey } from "./message-values.ts";

/** A language's messages. A key that is not translated yet is said in English. */
type Catalogue = Readonly<Partial<Record<MessageKey, string>>>;

const catalogues = new Map<LanguageTag, Catalogue>([["en", english]]);
const formats = new Map<LanguageTag, Map<MessageKey, Format>>();

/** Shared by all messages, because each would otherwise make its own: in twelve languages, thousands that take tens of megabytes. */
const formatters = {
    getNumberFormat: memoized(
        (...given: ConstructorParameters<typeof Intl.NumberFormat>) => new Intl.NumberFormat(...given),
    ),
    getDateTimeFormat: memoized(
        (...given: ConstructorParameters<typeof Intl.DateTimeFormat>) => new Intl.DateTimeFormat(...given),
    ),
    getPluralRules: memoized(
        (...given: ConstructorParameters<typeof Intl.PluralRules>) => new Intl.PluralRules(...given),
    ),
};

function memoized<Given extends readonly unknown[], Made>(make: (...given: Given) => Made) {
    const made = new Map<string, Made>();
    return (...given: Given): Made => {
        const key = JSON.stringify(given);
        const known = made.get(key) ?? make(...given);
        made.set(key, known);
        return known;
    };
}

type Format = Pick<IntlMessageFormat, "format">;

/** Whether there is a message of this name. */
export const isMessageKey = (key: string): key is MessageKey => Object.hasOwn(english, key);

/** Replaces the messages of a language. Returns a function that takes that back. For tests. */
export function replaceCatalogue(tag: LanguageTag, messages: Catalogue): () => void {
    const before = catalogueOf(tag);
    const use = (catalogue: Catalogue) => {
        catalogues.set(tag, catalogue);
        formats.delete(tag);
    };
    use(messages);
    return () => use(before);
}

/** A message of a language, ready to be filled in. Parsing is much slower than that, so each is parsed once, when it is first needed. */
export function formatOf(tag: LanguageTag, key: MessageKey): Format {
    const known = formats.get(tag) ?? new Map<MessageKey, Format>();
    formats.set(tag, known);
    const parsed = known.get(key);
    if (parsed !== undefined) return parsed;
    const translated = catalogueOf(tag)[key];
    const format =
        translated === undefined ? parse(english[key], "en") : parse(translated, facts(tag).format ?? tag);
    known.set(key, format);
    return format;
}

const parse = (text: string, language: string): Format =>
    isPlain(text)
        ? { format: () => text }
        : // Discord's mentions, such as <#123>, look like tags.
          new IntlMessageFormat(text, language, undefined, { ignoreTag: true, formatters });

/** Whether a message has neither placeholders nor quotations. Registering the commands needs hundreds of these in every language. */
const isPlain = (text: string) => !/[{}']/u.test(text);

/** The messages of a language whose keys begin with a prefix, in English where they are not translated. */
export function messagesOf(tag: LanguageTag, prefix: string): Readonly<Record<string, string>> {
    const translated: Readonly<Record<string, string>> = catalogueOf(tag);
    return Object.fromEntries(
        Object.entries(english)
            .filter(([key]) => key.startsWith(prefix))
            .map(([key, text]) => [key, translated[key] ?? text]),
    );
}

/** Each file is read when it is first needed. Most programs need one or two. One that cannot be read must not keep members from answers. */
function catalogueOf(tag: LanguageTag): Catalogue {
    const known = catalogues.get(tag);
    if (known !== undefined) return known;
    const read = readCatalogue(new URL(`${tag}.json`, import.meta.url));
    catalogues.set(tag, read);
    return read;
}

/** The messages in a file. If it is missing or damaged, none, so that they are said in English, and a warning of Node.js. */
export function readCatalogue(file: URL): Catalogue {
    try {
        return JSON.parse(readFileSync(file, "utf8"));
    } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        process.emitWarning(
            `${fileURLToPath(file)} cannot be read, so English is spoken instead. Install the program again. (${why})`,
        );
        return {};
    }
}
