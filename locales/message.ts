import { formatOf } from "./catalogues.ts";
import type { MessageKey, Needed } from "./message-values.ts";
import { listed, listedUpTo, spokenLanguage } from "./say.ts";
import { currentLanguage, inLanguage } from "./speaking.ts";

/**
 * A message that is not said yet, because its reader is not known where it is made: a problem of a file that several people look at,
 * or an error in a thread. It is plain data, so that it can be stored as JSON and sent to threads.
 */
export interface Message {
    readonly key: MessageKey;
    readonly values?: Readonly<Record<string, MessageValue>>;
}

/** What is told to people: a message, a list, or words that are not the bot's, such as the name of a file or those of a parser. */
export type Tellable = Message | MessageList | string;

/** What fills a placeholder: a text, a number, a list, or a language by its BCP 47 tag. */
export type MessageValue = Tellable | number | { readonly language: string };

/** Joined as `listed` does; with `most`, as `listedUpTo` does. */
type MessageList = { readonly items: readonly Tellable[] } & (
    | { readonly join: "and" | "or" | "plain" }
    | { readonly most: number }
);

/** Text may be said later as well; what chooses a form may not. */
type Later<Value> = Value extends string
    ? string extends Value
        ? Exclude<MessageValue, number>
        : Value
    : Value;

type LaterValues<Key extends MessageKey> =
    Record<never, never> extends Needed<Key>
        ? readonly []
        : readonly [{ readonly [Name in keyof Needed<Key>]: Later<Needed<Key>[Name]> }];

/** A message to be said later, with the same keys and values as `say`. Values are inserted unchanged. */
export function message<Key extends MessageKey>(key: Key, ...values: LaterValues<Key>): Message;
export function message(key: MessageKey, values?: Record<string, MessageValue>): Message {
    return values === undefined ? { key } : { key, values };
}

/** Says it in the language that is spoken now. */
export function told(text: Tellable): string {
    if (typeof text === "string") return text;
    if ("items" in text) {
        const items = text.items.map(told);
        return "join" in text ? listed(items, text.join) : listedUpTo(items, text.most);
    }
    const values = Object.entries(text.values ?? {}).map(([name, value]) => [name, spoken(value)]);
    const format = formatOf(currentLanguage(), text.key);
    // SAFETY: ignoreTag is on and every value is a string or a number, so the result is always one string.
    return format.format(Object.fromEntries(values)) as string;
}

function spoken(value: MessageValue): string | number {
    if (typeof value === "number") return value;
    return typeof value === "object" && "language" in value ? spokenLanguage(value.language) : told(value);
}

/** Says it in English, for logs and programs. */
export const inEnglish = (text: Tellable): string => inLanguage("en", () => told(text));

/** Two sentences, one after the other. */
export const sentences = (first: Tellable, second: Tellable): Message =>
    message("list.sentences", { first, second });

/** An error that people read. Its `message` is in English, for logs; `told(said)` speaks the reader's language. */
export class SaidError extends Error {
    readonly said: Tellable;

    constructor(said: Tellable, options?: ErrorOptions) {
        super(inEnglish(said), options);
        this.said = said;
    }
}

/** What an error says: in the language that is spoken now, if it can. */
export const saidBy = (error: Error): string =>
    error instanceof SaidError ? told(error.said) : error.message;
