import type { MessageArguments } from "./message-arguments.ts";

/** The name of a message in en.json, such as "ask.no-such-article". */
export type MessageKey = keyof MessageArguments;

/** The placeholders of a message. For a key with a variable part, those of all messages that it may name. */
export type Needed<Key extends MessageKey> = (
    Key extends MessageKey
        ? (values: MessageArguments[Key]) => void
        : never
) extends (values: infer All) => void
    ? All
    : never;

/** What a function takes after the key: the placeholders, or nothing if the message has none. */
export type Values<Key extends MessageKey> =
    Record<never, never> extends Needed<Key> ? readonly [] : readonly [Needed<Key>];
