import { readFileSync } from "node:fs";
import { IntlMessageFormat } from "intl-messageformat";
import english from "./en.json" with { type: "json" };
import { facts, type LanguageTag } from "./languages.ts";
import type { MessageArguments } from "./message-arguments.ts";

/** The name of a message in en.json, such as "ask.no-such-article". */
export type MessageKey = keyof MessageArguments;

/** A language's messages. A key that is not translated yet is said in English. */
type Catalogue = Readonly<Partial<Record<MessageKey, string>>>;

const catalogues = new Map<LanguageTag, Catalogue>([["en", english]]);
const formats = new Map<LanguageTag, Map<MessageKey, Format>>();

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
    const text = translated ?? english[key];
    const language = translated === undefined ? "en" : (facts(tag).format ?? tag);
    const format = isPlain(text)
        ? { format: () => text }
        : // Discord's mentions, such as <#123>, look like tags.
          new IntlMessageFormat(text, language, undefined, { ignoreTag: true });
    known.set(key, format);
    return format;
}

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

/** Each file is read when it is first needed. Most programs need one or two. */
function catalogueOf(tag: LanguageTag): Catalogue {
    const known = catalogues.get(tag);
    if (known !== undefined) return known;
    const read: Catalogue = JSON.parse(readFileSync(new URL(`${tag}.json`, import.meta.url), "utf8"));
    catalogues.set(tag, read);
    return read;
}
