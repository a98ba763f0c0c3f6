import { isMessageKey } from "../locales/catalogues.ts";
import { inEnglish, type Message, type Tellable } from "../locales/message.ts";

/** A value in which every message is said. */
export type InWords<Value> = Value extends Message | Tellable
    ? string
    : Value extends object
      ? { readonly [Key in keyof Value]: InWords<Value[Key]> }
      : Value;

/** The value with every message in it said in English, which tests compare. */
export function inWords<Value>(value: Value): InWords<Value>;
export function inWords(value: unknown): unknown {
    if (isTellable(value)) return inEnglish(value);
    if (Array.isArray(value)) return value.map(inWords);
    if (typeof value !== "object" || value === null || Object.getPrototypeOf(value) !== Object.prototype)
        return value;
    return Object.fromEntries(Object.entries(value).map(([name, one]) => [name, inWords(one)]));
}

function isTellable(value: unknown): value is Tellable {
    if (typeof value !== "object" || value === null) return false;
    if ("key" in value) return typeof value.key === "string" && isMessageKey(value.key);
    return "items" in value && ("join" in value || "most" in value);
}
