import type { LanguageTag } from "../../../locales/languages.ts";
import { recent } from "./recent.ts";

/** The language in which each member used the bot last. In memory only. */
export interface MemberLanguages {
    remember(userId: string, language: LanguageTag): void;
    of(userId: string): LanguageTag | undefined;
    forget(userId: string): void;
}

/** Remembers the last 10,000 members for thirty days, and drops the oldest first. `now` is in milliseconds. */
export function memberLanguages(now: () => number): MemberLanguages {
    const known = recent<LanguageTag>({ most: 10_000, lifetime: 30 * 24 * 60 * 60_000, now });
    return { remember: known.set, of: known.get, forget: known.delete };
}
