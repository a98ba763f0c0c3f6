import { afterAll } from "vitest";
import { replaceCatalogue } from "../../locales/catalogues.ts";
import english from "../../locales/en.json" with { type: "json" };

/** What each of these languages begins every message with, so that a test sees who was meant to read it. */
const marks = { de: "§", fr: "¤" } as const;

/** Replaces two languages by English, in which every message is marked, for the tests of a file. The names of commands stay. */
export function markLanguages(): void {
    const restore = (["de", "fr"] as const).map((tag) =>
        replaceCatalogue(
            tag,
            Object.fromEntries(
                Object.entries(english).map(([key, text]) => [
                    key,
                    // Discord accepts no longer descriptions.
                    key.startsWith("name.") || text.length === 100 ? text : `${marks[tag]}${text}`,
                ]),
            ),
        ),
    );
    afterAll(() => {
        for (const back of restore) back();
    });
}

/** The languages of the marked messages in a text, such as "de" or "de fr"; "" for none. */
export function languagesIn(text: string): string {
    return Object.entries(marks)
        .filter(([, mark]) => text.includes(mark))
        .map(([tag]) => tag)
        .join(" ");
}
