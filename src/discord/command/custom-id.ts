import { z } from "zod";

/** How an argument is encoded in a custom_id. Decoding fails for anything that encoding never produces. */
export type Argument<Value> = z.ZodType<Value, string>;

/** For a button, menu or form without an argument: a parameter of type void can be omitted. */
export const none: Argument<void> = z.codec(z.literal(""), z.void(), {
    decode: () => undefined,
    encode: () => "" as const,
});

/** 1 to `maxLength` UTF-16 units, such as the id of an article. */
export function someText(maxLength: number): Argument<string> {
    return z.string().min(1).max(maxLength);
}

/** At most `maxLength` UTF-16 units, or undefined. */
export function maybeText(maxLength: number): Argument<string | undefined> {
    return z.codec(z.string().max(maxLength), z.string().min(1).optional(), {
        decode: (text) => (text === "" ? undefined : text),
        encode: (value) => value ?? "",
    });
}

/** Texts of this pattern, which stand for a value. */
export function written<Value>(
    pattern: RegExp,
    coding: { readonly decode: (text: string) => Value; readonly encode: (value: Value) => string },
): Argument<Value> {
    return z.codec(z.string().regex(pattern), z.custom<Value>(), coding);
}

/** A whole number, 0 or greater, such as a page. */
export const wholeNumberArgument: Argument<number> = z.codec(
    z.string().regex(/^(?:0|[1-9]\d{0,9})$/u),
    z.int().min(0),
    { decode: Number, encode: String },
);

/** A whole number, and a text that may be missing. */
export interface NumberedText {
    readonly number: number;
    readonly text?: string | undefined;
}

/** Encoded as "2" or "2:bridge", with a text of at most `maxLength` UTF-16 units. */
export function numberedText(maxLength: number): Argument<NumberedText> {
    return z.codec(
        z.string().regex(/^(?:0|[1-9]\d{0,8})(?::.+)?$/su),
        z.object({ number: z.int().min(0), text: z.string().min(1).max(maxLength).optional() }),
        {
            decode: (written) => {
                const [number = ""] = written.split(":", 1);
                const text = written.slice(number.length + 1);
                return { number: Number(number), ...(text === "" ? {} : { text }) };
            },
            encode: ({ number, text }) => (text === undefined ? `${number}` : `${number}:${text}`),
        },
    );
}
/** A sentence of an article, and the paragraph at which someone reads it. */
export interface SentencePlace {
    /** The article's key. */
    readonly article: string;
    /** The first eight digits of the article's fingerprint, which tell whether it has changed since. */
    readonly mark: string;
    /** The number of the sentence's paragraph, from 1; 0 if no sentence was quoted. */
    readonly paragraph: number;
    /** The number of the sentence in its paragraph, from 0. */
    readonly sentence: number;
    /** The number of the paragraph to read from, and of the piece of it, from 0, if it is long. */
    readonly from: number;
    readonly piece: number;
}

/** Keys of articles may be long, so the numbers are short: in base 36, in front of the key. */
export const sentencePlace: Argument<SentencePlace> = z.codec(
    z.string().regex(/^[^.]{1,8}(?:\.[0-9a-z]{1,6}){4}\.[^\0]+$/u),
    z.object({
        article: z.string().min(1),
        mark: z.string().regex(/^[^.]{1,8}$/u),
        paragraph: z.int().min(0),
        sentence: z.int().min(0),
        from: z.int().min(1),
        piece: z.int().min(0),
    }),
    {
        decode: (text) => {
            const [mark = "", ...numbers] = text.split(".", 5);
            const [paragraph = 0, sentence = 0, from = 0, piece = 0] = numbers.map((one) =>
                Number.parseInt(one, 36),
            );
            const article = text.slice([mark, ...numbers].join(".").length + 1);
            return { article, mark, paragraph, sentence, from, piece };
        },
        encode: ({ article, mark, paragraph, sentence, from, piece }) =>
            [mark, ...[paragraph, sentence, from, piece].map((one) => one.toString(36)), article].join("."),
    },
);

/** The command's name, a colon, and the component's own name, such as "corpus:publish". */
export type ComponentId<Command extends string = string> = `${Command}:${string}`;

/** What Discord sends back when the component is used. Only `customId` creates it. */
export type CustomId = string & { readonly madeBy: "customId" };

interface CustomIdParts<Value> {
    readonly id: ComponentId;
    readonly codec: Argument<Value>;
    readonly argument: Value;
}

/**
 * The custom_id for an id and an argument. Throws a RangeError if the argument cannot be encoded, or if the result is longer
 * than Discord's 100 UTF-16 units.
 */
export function customId<Value>({ id, codec, argument }: CustomIdParts<Value>): CustomId {
    const written = z.safeEncode(codec, argument);
    if (!written.success)
        throw new RangeError(`"${id}" does not accept this argument.`, { cause: written.error });
    const whole = written.data === "" ? id : `${id}:${written.data}`;
    if (whole.length > 100) throw new RangeError(`The argument of "${id}" is too long.`);
    // SAFETY: the brand says only that the string was made here.
    return whole as CustomId;
}

/** Splits a custom_id into the component's id and its encoded argument, which may contain colons. */
export function readCustomId(text: string): { readonly id: string; readonly written: string } {
    const [id = ""] = /^[^:]*(?::[^:]*)?/u.exec(text) ?? [];
    return { id, written: text.slice(id.length + 1) };
}

/** The name of the command that a custom_id belongs to. */
export function commandOf(text: string): string {
    return text.split(":", 1)[0] ?? "";
}
