import { z } from "zod";

/** Discord's locales (Reference, "Locales"). */
const locales = [
    ..."ar bg cs da de el en-GB en-US es-419 es-ES fi fr he hi hr hu id it ja ko lt nl no".split(" "),
    ..."pl pt-BR ro ru sv-SE th tr uk vi zh-CN zh-TW".split(" "),
];

const locale = z.enum(locales);

/** The name of a slash command or option, where letters that have a lower case must be in it (Application Commands, "Application Command Naming"). */
export const commandName = z
    .string()
    .regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u)
    .refine((name) => name === name.toLowerCase(), "Must be in lower case");

/** Texts by locale, each with the restrictions of the text that it stands for; null for none. */
export const localizationsOf = <Text extends z.ZodType<string>>(text: Text) =>
    z.partialRecord(locale, text).nullish();

/** What has a name, and perhaps others in other languages. */
export interface Localized {
    readonly name: string;
    readonly description?: string | undefined;
    readonly value?: string | number | undefined;
    readonly name_localizations?: Readonly<Partial<Record<string, string>>> | null | undefined;
    readonly description_localizations?: Readonly<Partial<Record<string, string>>> | null | undefined;
}

/** The length that counts: of each text that in its longest language (Application Commands, "Application Command Object"). */
export function longestOf(one: Localized): number {
    const name = longest(one.name, one.name_localizations);
    return name + longest(one.description, one.description_localizations) + String(one.value ?? "").length;
}

const longest = (text = "", others: Localized["name_localizations"] = {}) =>
    Math.max(text.length, ...Object.values(others ?? {}).map((other) => other?.length ?? 0));

/** A name that two of these have in the same locale, where those without a name of their own have their English one; undefined if none. */
export function sharedName(siblings: readonly Localized[]): string | undefined {
    const used = new Set(["", ...siblings.flatMap((one) => Object.keys(one.name_localizations ?? {}))]);
    for (const at of used) {
        const names = siblings.map((one) => one.name_localizations?.[at] ?? one.name);
        const twice = names.find((name, place) => names.indexOf(name) < place);
        if (twice !== undefined) return twice;
    }
    return undefined;
}
