import * as z from "zod/mini";
import type { PageState } from "./page-state.ts";

type Remembered = Pick<PageState, "persona" | "place" | "theme" | "language">;

export interface Memory {
    readonly recall: () => Remembered;
    readonly remember: (state: Remembered) => void;
}

/**
 * Remembers theme and language in the browser, and persona and channel in the tab. If storage is not available or has invalid values,
 * the page starts as on a first visit.
 */
export function openMemory(browser: () => Storage, tab: () => Storage): Memory {
    return {
        recall: () => {
            const persona = personaSchema.safeParse(read(tab, "persona"));
            const theme = themeSchema.safeParse(read(browser, "theme"));
            return {
                persona: persona.success ? persona.data : "member",
                place: read(tab, "place") ?? undefined,
                theme: theme.success ? theme.data : "system",
                language: read(browser, "language") ?? undefined,
            };
        },
        remember: ({ persona, place, theme, language }) => {
            write(tab, "persona", persona);
            write(browser, "theme", theme);
            if (language !== undefined) write(browser, "language", language);
            if (place !== undefined) write(tab, "place", place);
        },
    };
}

const personaSchema = z.enum(["member", "moderator", "colleague", "elsewhere"]);
const themeSchema = z.enum(["system", "dark", "light"]);

function read(storage: () => Storage, key: string): string | null {
    try {
        return storage().getItem(`pullquote.${key}`);
    } catch {
        return null;
    }
}

function write(storage: () => Storage, key: string, value: string): void {
    try {
        storage().setItem(`pullquote.${key}`, value);
    } catch {
        // Remembering is optional.
    }
}
