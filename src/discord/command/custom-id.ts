import { z } from "zod";

/** How an argument is written into a custom_id and read from one again. Reading fails for what writing never gives. */
export type Argument<Value> = z.ZodType<Value, string>;

/** For a button, menu or form that needs no argument: a parameter of type void can be left out. */
export const none: Argument<void> = z.codec(z.literal(""), z.void(), {
    decode: () => undefined,
    encode: () => "" as const,
});

/** From one to `maxLength` UTF-16 units, such as the id of an article. */
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

/** A whole number from 0 on, such as a page. */
export const wholeNumberArgument: Argument<number> = z.codec(
    z.string().regex(/^(?:0|[1-9]\d{0,9})$/u),
    z.int().min(0),
    { decode: Number, encode: String },
);

/** "corpus:publish": the command's name, and which of its buttons, menus or forms. */
export type ComponentId<Command extends string = string> = `${Command}:${string}`;

/** What Discord sends back when the component is used. Made by `customId` alone. */
export type CustomId = string & { readonly madeBy: "customId" };

interface Given<Value> {
    readonly id: ComponentId;
    readonly codec: Argument<Value>;
    readonly argument: Value;
}

/** The id with the argument behind it. Throws a RangeError for an argument that cannot be read again or is over Discord's 100 UTF-16 units. */
export function customId<Value>({ id, codec, argument }: Given<Value>): CustomId {
    const written = z.safeEncode(codec, argument);
    if (!written.success) throw new RangeError(`"${id}" takes no such argument.`, { cause: written.error });
    const whole = written.data === "" ? id : `${id}:${written.data}`;
    if (whole.length > 100) throw new RangeError(`The argument of "${id}" is too long.`);
    // SAFETY: the brand says only that the string was made here.
    return whole as CustomId;
}

/** A custom_id in its parts: whose it is, and what was written behind it, which may contain colons. */
export function readCustomId(text: string): { readonly id: string; readonly written: string } {
    const [id = ""] = /^[^:]*(?::[^:]*)?/u.exec(text) ?? [];
    return { id, written: text.slice(id.length + 1) };
}

/** The name of the command whose component has this custom_id. */
export function commandOf(text: string): string {
    return text.split(":", 1)[0] ?? "";
}
