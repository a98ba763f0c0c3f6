import type { LanguageTag } from "../../../locales/languages.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import type { Visibility } from "./reply.ts";

/** The languages in which a reply to a member can be said. */
export interface ReaderLanguages {
    /** Of what only the member sees. */
    readonly language: LanguageTag;
    /** Of what others see, too. In direct messages, the same. */
    readonly publicLanguage: LanguageTag;
}

/** What a command whose replies are not all for those that it is expected to reply to must list under `uses`. */
export const usesToSay = ["language", "publicLanguage"] as const;

/** The language of those who see a reply. */
const languageOfReaders = (
    visibility: Visibility,
    { language, publicLanguage }: ReaderLanguages,
): LanguageTag => (visibility === "private" ? language : publicLanguage);

/** Does work that says something, in the language of those who see it. */
export const saidTo = <Result>(
    visibility: Visibility,
    readers: ReaderLanguages,
    work: () => Result,
): Result => inLanguage(languageOfReaders(visibility, readers), work);

/** Where a reply may replace a message. */
type SaidPlace = ReaderLanguages & { readonly isUnderPrivate: boolean };

/** Does work that says something in the message whose button, menu or form was used. Where that is not known, in the language that is spoken already. */
export const saidHere = <Result>(place: Partial<SaidPlace>, work: () => Result): Result =>
    isKnown(place) ? saidTo(place.isUnderPrivate ? "private" : "public", place, work) : work();

const isKnown = (place: Partial<SaidPlace>): place is SaidPlace =>
    place.language !== undefined && place.publicLanguage !== undefined && place.isUnderPrivate !== undefined;

/** Does work that says something to the member only. If their language is not known, in the one that is spoken already. */
export const saidPrivately = <Result>({ language }: Partial<ReaderLanguages>, work: () => Result): Result =>
    language === undefined ? work() : inLanguage(language, work);
