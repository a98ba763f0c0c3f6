import * as z from "zod/mini";
import { pageLocale } from "../label.ts";

/** A text by locale, in the format of Discord's API. */
export const localizations = z.nullish(z.record(z.string(), z.string()));

/** The texts of a command or option that differ by language. */
interface LocalizedTexts {
    readonly name: string;
    readonly name_localizations?: z.infer<typeof localizations>;
    readonly description: string;
    readonly description_localizations?: z.infer<typeof localizations>;
}

/** A text in the language of the page, as Discord's client shows it. */
export const inPageLanguage = (text: string, others: z.infer<typeof localizations>) =>
    others?.[pageLocale()] ?? text;

/** The name and description that Discord's client shows. */
export const shownTexts = (one: LocalizedTexts) => ({
    shown: inPageLanguage(one.name, one.name_localizations),
    description: inPageLanguage(one.description, one.description_localizations),
});
