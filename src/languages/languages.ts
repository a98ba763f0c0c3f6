import { arabic } from "./arabic.ts";
import { armenian } from "./armenian.ts";
import { bulgarian } from "./bulgarian.ts";
import { chinese } from "./chinese.ts";
import { danish } from "./danish.ts";
import { dutch } from "./dutch.ts";
import { english } from "./english.ts";
import { finnish } from "./finnish.ts";
import { french } from "./french.ts";
import { german } from "./german.ts";
import { greek } from "./greek.ts";
import { hebrew } from "./hebrew.ts";
import { hindi } from "./hindi.ts";
import { hungarian } from "./hungarian.ts";
import { indonesian } from "./indonesian.ts";
import { irish } from "./irish.ts";
import { italian } from "./italian.ts";
import { japanese } from "./japanese.ts";
import { korean } from "./korean.ts";
import type { Language } from "./language.ts";
import { lithuanian } from "./lithuanian.ts";
import { nepali } from "./nepali.ts";
import { bokmalAndNynorsk, norwegian } from "./norwegian.ts";
import { persian } from "./persian.ts";
import { polish } from "./polish.ts";
import { portuguese } from "./portuguese.ts";
import { romanian } from "./romanian.ts";
import { russian } from "./russian.ts";
import { serbian } from "./serbian.ts";
import { spanish } from "./spanish.ts";
import { swedish } from "./swedish.ts";
import { tamil } from "./tamil.ts";
import { thai } from "./thai.ts";
import { turkish } from "./turkish.ts";
import { ukrainian } from "./ukrainian.ts";
import { vietnamese } from "./vietnamese.ts";

/**
 * Every language that is known. Those that are told by their script come first, and the first of them counts where a text
 * is in two scripts: Japanese, which writes Chinese characters too, stands before Chinese.
 */
export const languages: readonly Language[] = [
    japanese,
    korean,
    thai,
    greek,
    hebrew,
    armenian,
    tamil,
    hindi,
    chinese,
    arabic,
    russian,
    // The others by name.
    bulgarian,
    danish,
    dutch,
    english,
    finnish,
    french,
    german,
    hungarian,
    indonesian,
    irish,
    italian,
    lithuanian,
    nepali,
    norwegian,
    bokmalAndNynorsk,
    persian,
    polish,
    portuguese,
    romanian,
    serbian,
    spanish,
    swedish,
    turkish,
    ukrainian,
    vietnamese,
];

/** The language that a BCP 47 tag means; undefined where it is not known. */
export function languageOf(tag: string): Language | undefined {
    return byTag.get(new Intl.Locale(tag).language);
}

const byTag: ReadonlyMap<string, Language> = new Map(
    languages.flatMap((language) => language.tags.map((tag) => [tag, language] as const)),
);

/** The words of a language that tell nothing of a subject, those that ask among them. */
export function stopWordsOf(language: Language | undefined): readonly string[] {
    return [...(language?.stopWords ?? []), ...(language?.askingWords ?? [])];
}

/** Whether the search can bring a language's word forms together, or at least leaves its stop words out. */
export function hasWords(tag: string): boolean {
    const { stem, stopWords } = languageOf(tag) ?? {};
    return stem !== undefined || stopWords !== undefined;
}
