import { isMessageKey } from "./catalogues.ts";
import { inEnglish, type Message, type MessageValue, type Tellable } from "./message.ts";

/** A text as it is stored where only text is: of a message, its JSON. */
export function storedText(text: Tellable): string {
    if (typeof text !== "string") return JSON.stringify(text);
    // Words that look like a stored message stay words.
    const isWords = tellableFrom(text) === text;
    return isWords ? text : JSON.stringify({ items: [text], join: "plain" } satisfies Tellable);
}

/** What `storedText` stored, or a text that was stored in another way, as it is. */
export function tellableFrom(stored: string): Tellable {
    if (!stored.startsWith("{")) return stored;
    try {
        return tellableIn(JSON.parse(stored)) ?? stored;
    } catch {
        return stored;
    }
}

/**
 * A value from a file or the database as something that can be told. Undefined if it cannot be: it is not a message, is one that
 * this version of the program does not have, or lacks values.
 */
export function tellableIn(value: unknown): Tellable | undefined {
    if (!isTellable(value, 0)) return undefined;
    try {
        // A message that lacks a value throws.
        inEnglish(value);
        return value;
    } catch {
        return undefined;
    }
}

function isTellable(value: unknown, depth: number): value is Tellable {
    if (typeof value === "string") return true;
    if (depth > deepest || !isObject(value)) return false;
    if ("items" in value) {
        const { items, join, most } = value;
        const isJoined = most === undefined ? joins.includes(join) : isCount(most);
        return isJoined && Array.isArray(items) && items.every((item) => isTellable(item, depth + 1));
    }
    return isMessage(value, depth);
}

/** So that what somebody wrote into a file cannot take long. */
const deepest = 4;
const isCount = (value: unknown) => Number.isInteger(value) && Number(value) >= 0;
const joins: readonly unknown[] = ["and", "or", "plain"];

function isMessage(value: Readonly<Record<string, unknown>>, depth: number): value is Message & typeof value {
    const { key, values = {} } = value;
    if (typeof key !== "string" || !isMessageKey(key) || !isObject(values)) return false;
    return Object.values(values).every((one) => isValue(one, depth + 1));
}

function isValue(value: unknown, depth: number): value is MessageValue {
    if (typeof value === "number") return true;
    if (isObject(value) && typeof value["language"] === "string") return Object.keys(value).length === 1;
    return isTellable(value, depth);
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
    return typeof value === "object" && value !== null && !Array.isArray(value);
}
