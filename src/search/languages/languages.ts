import * as ar from "@orama/stemmers/arabic";
import * as am from "@orama/stemmers/armenian";
import * as bg from "@orama/stemmers/bulgarian";
import * as da from "@orama/stemmers/danish";
import * as nl from "@orama/stemmers/dutch";
import * as en from "@orama/stemmers/english";
import * as fi from "@orama/stemmers/finnish";
import * as fr from "@orama/stemmers/french";
import * as de from "@orama/stemmers/german";
import * as el from "@orama/stemmers/greek";
import * as hu from "@orama/stemmers/hungarian";
import * as hi from "@orama/stemmers/indian";
import * as id from "@orama/stemmers/indonesian";
import * as ga from "@orama/stemmers/irish";
import * as it from "@orama/stemmers/italian";
import * as lt from "@orama/stemmers/lithuanian";
import * as ne from "@orama/stemmers/nepali";
import * as no from "@orama/stemmers/norwegian";
import * as pt from "@orama/stemmers/portuguese";
import * as ro from "@orama/stemmers/romanian";
import * as ru from "@orama/stemmers/russian";
import * as sr from "@orama/stemmers/serbian";
import * as es from "@orama/stemmers/spanish";
import * as sv from "@orama/stemmers/swedish";
import * as ta from "@orama/stemmers/tamil";
import * as tr from "@orama/stemmers/turkish";
import * as uk from "@orama/stemmers/ukrainian";
import * as arStops from "@orama/stopwords/arabic";
import * as amStops from "@orama/stopwords/armenian";
import * as bgStops from "@orama/stopwords/bulgarian";
import * as daStops from "@orama/stopwords/danish";
import * as nlStops from "@orama/stopwords/dutch";
import * as enStops from "@orama/stopwords/english";
import * as fiStops from "@orama/stopwords/finnish";
import * as frStops from "@orama/stopwords/french";
import * as deStops from "@orama/stopwords/german";
import * as elStops from "@orama/stopwords/greek";
import * as huStops from "@orama/stopwords/hungarian";
import * as hiStops from "@orama/stopwords/indian";
import * as idStops from "@orama/stopwords/indonesian";
import * as gaStops from "@orama/stopwords/irish";
import * as itStops from "@orama/stopwords/italian";
import * as jaStops from "@orama/stopwords/japanese";
import * as ltStops from "@orama/stopwords/lithuanian";
import * as zhStops from "@orama/stopwords/mandarin";
import * as neStops from "@orama/stopwords/nepali";
import * as noStops from "@orama/stopwords/norwegian";
import * as ptStops from "@orama/stopwords/portuguese";
import * as roStops from "@orama/stopwords/romanian";
import * as ruStops from "@orama/stopwords/russian";
import * as srStops from "@orama/stopwords/serbian";
import * as esStops from "@orama/stopwords/spanish";
import * as svStops from "@orama/stopwords/swedish";
import * as taStops from "@orama/stopwords/tamil";
import * as trStops from "@orama/stopwords/turkish";
import * as ukStops from "@orama/stopwords/ukrainian";
import { askingWords } from "./asking-words.ts";
import { stemKorean } from "./korean.ts";

const unstemmed = (word: string) => word;

interface LanguageWords {
    readonly stem: (word: string) => string;
    readonly stopWords: readonly string[];
}

/** Snowball stems and stop words, where the libraries have them, by primary language subtag. */
export function wordsOf(language: string): LanguageWords {
    const primary = new Intl.Locale(language).language;
    const { stem, stopWords } = languages[primary] ?? { stem: unstemmed, stopWords: [] };
    return { stem, stopWords: [...stopWords, ...(askingWords[primary]?.split(" ") ?? [])] };
}

/** Whether the search knows the words of a language, a primary language subtag. */
export function hasWords(language: string): boolean {
    return Object.hasOwn(languages, language);
}

const languages: Readonly<Record<string, LanguageWords>> = {
    ar: { stem: ar.stemmer, stopWords: arStops.stopwords },
    bg: { stem: bg.stemmer, stopWords: bgStops.stopwords },
    da: { stem: da.stemmer, stopWords: daStops.stopwords },
    de: { stem: de.stemmer, stopWords: deStops.stopwords },
    el: { stem: el.stemmer, stopWords: elStops.stopwords },
    en: { stem: en.stemmer, stopWords: enStops.stopwords },
    es: { stem: es.stemmer, stopWords: esStops.stopwords },
    fi: { stem: fi.stemmer, stopWords: fiStops.stopwords },
    fr: { stem: fr.stemmer, stopWords: frStops.stopwords },
    ga: { stem: ga.stemmer, stopWords: gaStops.stopwords },
    hi: { stem: hi.stemmer, stopWords: hiStops.stopwords },
    hu: { stem: hu.stemmer, stopWords: huStops.stopwords },
    hy: { stem: am.stemmer, stopWords: amStops.stopwords },
    id: { stem: id.stemmer, stopWords: idStops.stopwords },
    it: { stem: it.stemmer, stopWords: itStops.stopwords },
    ja: { stem: unstemmed, stopWords: jaStops.stopwords },
    ko: { stem: stemKorean, stopWords: [] },
    lt: { stem: lt.stemmer, stopWords: ltStops.stopwords },
    nb: { stem: no.stemmer, stopWords: noStops.stopwords },
    ne: { stem: ne.stemmer, stopWords: neStops.stopwords },
    nl: { stem: nl.stemmer, stopWords: nlStops.stopwords },
    nn: { stem: no.stemmer, stopWords: noStops.stopwords },
    no: { stem: no.stemmer, stopWords: noStops.stopwords },
    pt: { stem: pt.stemmer, stopWords: ptStops.stopwords },
    ro: { stem: ro.stemmer, stopWords: roStops.stopwords },
    ru: { stem: ru.stemmer, stopWords: ruStops.stopwords },
    sr: { stem: sr.stemmer, stopWords: srStops.stopwords },
    sv: { stem: sv.stemmer, stopWords: svStops.stopwords },
    ta: { stem: ta.stemmer, stopWords: taStops.stopwords },
    tr: { stem: tr.stemmer, stopWords: trStops.stopwords },
    uk: { stem: uk.stemmer, stopWords: ukStops.stopwords },
    zh: { stem: unstemmed, stopWords: zhStops.stopwords },
};
