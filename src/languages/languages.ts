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

/** Every known language, by name. */
export const languages: readonly Language[] = [
    arabic,
    armenian,
    bulgarian,
    chinese,
    danish,
    dutch,
    english,
    finnish,
    french,
    german,
    greek,
    hebrew,
    hindi,
    hungarian,
    indonesian,
    irish,
    italian,
    japanese,
    korean,
    lithuanian,
    nepali,
    norwegian,
    bokmalAndNynorsk,
    persian,
    polish,
    portuguese,
    romanian,
    russian,
    serbian,
    spanish,
    swedish,
    tamil,
    thai,
    turkish,
    ukrainian,
    vietnamese,
];

/** The language of a BCP 47 tag; undefined if it is unknown. Throws a RangeError if the tag is malformed. */
export function languageOf(tag: string): Language | undefined {
    // Most tags are only a language, which this finds much faster.
    return byTag.get(tag) ?? byTag.get(new Intl.Locale(tag).language);
}

const byTag: ReadonlyMap<string, Language> = new Map(
    languages.flatMap((language) => language.tags.map((tag) => [tag, language] as const)),
);

/** The stop words of a language, including its question words; empty for an unknown language. */
export function stopWordsOf(language: Language | undefined): readonly string[] {
    return [...(language?.stopWords ?? []), ...(language?.askingWords ?? [])];
}

/** Whether the search knows a stemmer or stop words for the language. */
export function hasWords(tag: string): boolean {
    const { stem, stopWords } = languageOf(tag) ?? {};
    return stem !== undefined || stopWords !== undefined;
}
