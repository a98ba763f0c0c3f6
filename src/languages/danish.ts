import { stemmer } from "@orama/stemmers/danish";
import { stopwords } from "@orama/stopwords/danish";
import { type Language, list } from "./language.ts";

export const danish: Language = {
    tags: ["da"],
    stem: stemmer,
    stopWords: stopwords,
    compoundLinks: ["", "s", "e"],
    versionWords: list("version, versionen"),
    sentences: {
        abbreviations: list("bl.a, dvs, f.eks, ca, hr, fru"),
        beforeNumbers: list("nr, kl, s, jan, feb, aug, sept, okt, nov, dec"),
        ending: list("m.m, osv"),
        ordinals: {
            before: list("den, det, de, d, i, på, til, fra, og, af, en, sin, hans, hendes, som, for, ved"),
            after: list(
                "januar, februar, marts, april, maj, juni, juli, august, september, oktober, november, december, århundrede",
            ),
        },
    },
    detection: { byWords: true, letters: "æøå" },
    talk: {
        greeting: [
            "(hejsa|hejsa alle|davs|halløj|god morgen|god dag|god aften|hallo)",
            "(hvordan går det|hvordan har du det|hvad så)",
        ],
        thanks: ["tak (for hjælpen|for svaret|skal du have|bot|)"],
        goodbye: ["(hej hej|farvel|vi ses|godnat|god nat|ha' en god dag|hav en god dag|ses)"],
        reaction: [
            "(jeg elsker dig|jeg elsker det|det er godt|det er forkert|det er rigtigt|du er god|du er dum|fedt|sejt|nå|virkelig|ingen anelse|sjovt|wow)",
        ],
        help: [
            "(hjælp|hjælp mig|jeg har brug for hjælp|kan du hjælpe mig|kan du hjælpe|kommandoer|jeg har et spørgsmål)",
            "hvad kan (du|jeg|man) (gøre|spørge om|hjælpe med|lave|)",
            "hvordan (virker|fungerer|bruger) (det|du|jeg dig|denne bot|botten|det her|jeg det)",
            "(hvad er det her|hvad er dette|hvad er denne bot)",
        ],
        identity: [
            "(hvem|hvad) er du (egentlig|)",
            "er du (en|et|) (robot|bot|menneske|person|ai|maskine|ægte|rigtigt menneske|computer|chatgpt|kunstig intelligens)",
            "hvem har (lavet|skabt|programmeret|bygget) dig",
            "(hvad hedder du|hvad er dit navn)",
        ],
        overview: [
            "hvad handler (det|dette|den her|artiklen|denne artikel|teksten|denne tekst|det her) om",
            "(resumé|resume|sammendrag|opsummering|titel|hvad er titlen|giv mig et resumé|giv mig et sammendrag|hvad står der i artiklen)",
            "(opsummer|opsummér|kan du opsummere|sammenfat) (artiklen|denne artikel|teksten|det|dette|)",
        ],
        author: [
            "hvem (har skrevet|skrev) (det|dette|artiklen|denne artikel|teksten|det her)",
            "(hvem er|) (forfatteren|forfatter|skribenten) (til artiklen|af artiklen|)",
        ],
        date: [
            "hvornår (blev|er) (det|dette|artiklen|denne artikel|teksten) (udgivet|skrevet|publiceret|fra|offentliggjort)",
            "(dato|datoen|udgivelsesdato|hvad er datoen|hvor gammel er artiklen)",
        ],
        source: [
            "(kilde|kilder|kilden|link|linket|hvad er kilden|hvad er dine kilder|nævn din kilde|giv mig linket|giv mig et link|har du et link|send linket|hvor kommer det fra|hvor kommer artiklen fra|hvor er linket|hvor kan jeg læse artiklen)",
        ],
        articles: [
            "(artikler|alle artikler|artiklerne|liste over artikler|vis artikler|vis alle artikler|vis artiklerne)",
            "(hvilke|hvor mange) artikler (har du|er der|kender du|findes der)",
            "(hvad ved du|hvad kan jeg læse)",
        ],
        paragraph: [
            "(vis|citer|giv|læs|) (mig|) (afsnit|paragraf) (nummer|) #",
            "(vis|citer|læs|) (mig|) (det|) # afsnit",
            "hvad står der i afsnit #",
        ],
        "last-paragraph": ["(vis|citer|læs|) (mig|) (det|) sidste afsnit"],
        more: [
            "(mere|vis mere|vis mig mere|fortæl mere|fortæl mig mere|næste|næste afsnit|det næste|fortsæt|videre|læs videre|og så|hvad mere)",
        ],
        language: [
            "(taler|snakker|forstår|kan) du (også|) @",
            "(hvilke|hvor mange) sprog (taler du|kan du|forstår du|er der)",
            "(sprog|oversæt|oversæt det|oversæt dette|kan du oversætte|kan du oversætte det|oversættelse|på @|på @ tak)",
        ],
    },
    smallTalk: {
        thanks: list("tak, mange tak, tusind tak, tak for det, tak for hjælpen"),
        greetings: list("hej, goddag, godmorgen"),
        goodbyes: list("farvel"),
        reactions: list(
            "ja, nej, okay, godt, meget godt, fint, super, perfekt, forstået, interessant, præcis",
        ),
    },
};
