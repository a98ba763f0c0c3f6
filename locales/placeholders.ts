import { type MessageFormatElement, parse, TYPE } from "@formatjs/icu-messageformat-parser";

/**
 * The placeholders of a message and their TypeScript types, including those inside plurals and choices. Plurals and numbers
 * are numbers, choices are a union of their names, everything else is a string.
 */
export function placeholdersOf(key: string, message: string): Readonly<Record<string, string>> {
    const found: Record<string, string> = {};
    const visit = (elements: readonly MessageFormatElement[]): void => {
        for (const element of elements) {
            switch (element.type) {
                case TYPE.argument:
                    if (found[element.value] !== "number") found[element.value] = "string";
                    break;
                case TYPE.number:
                    found[element.value] = "number";
                    break;
                case TYPE.plural:
                    found[element.value] = "number";
                    for (const { value } of Object.values(element.options)) visit(value);
                    break;
                case TYPE.select:
                    found[element.value] ??= Object.keys(element.options)
                        .map((name) => JSON.stringify(name))
                        .join(" | ");
                    for (const { value } of Object.values(element.options)) visit(value);
                    break;
                case TYPE.literal:
                case TYPE.pound:
                    break;
                default:
                    throw new Error(`${key}: dates, times and tags are not supported in messages`);
            }
        }
    };
    try {
        visit(parse(message, { ignoreTag: true }));
    } catch (cause) {
        const why = cause instanceof Error ? cause.message : String(cause);
        throw new Error(`The message ${key} in locales/en.json cannot be parsed: ${why}`, { cause });
    }
    return found;
}
