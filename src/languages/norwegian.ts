import { stemmer } from "@orama/stemmers/norwegian";
import { stopwords } from "@orama/stopwords/norwegian";
import { type Language, list } from "./language.ts";

export const norwegian: Language = {
    tags: ["no"],
    stem: stemmer,
    stopWords: stopwords,
    versionWords: list("versjon, versjonen"),
    sentences: {
        abbreviations: list("bl.a, dvs, f.eks, ca, hr, fru"),
        beforeNumbers: list("nr, kl, s, jan, feb, aug, sept, okt, nov, des"),
        ending: list("m.m, osv"),
        ordinals: {
            before: list("den, det, de, i, på, til, fra, og, av, en, sin, hans, hennes, som, for, ved"),
            after: list(
                "januar, februar, mars, april, mai, juni, juli, august, september, oktober, november, desember, århundre, århundret",
            ),
        },
    },
    detection: { byWords: true, letters: "æøå" },
    talk: {
        greeting: [
            "(hei hei|heisann|heisan|morn|hallo|god dag|god kveld|god morgen|hei alle)",
            "(hvordan går det|hvordan har du det|hva skjer)",
        ],
        thanks: ["takk (for hjelpen|for svaret|skal du ha|bot|)"],
        goodbye: ["(ha det bra|ha det|farvel|vi ses|vi snakkes|god natt|ha en fin dag)"],
        reaction: [
            "(jeg elsker deg|jeg elsker det|det er bra|det er feil|det er riktig|du er flink|du er dum|kult|virkelig|aner ikke|morsomt|wow|fint)",
        ],
        help: [
            "(hjelp|hjelp meg|jeg trenger hjelp|kan du hjelpe meg|kommandoer|jeg har et spørsmål)",
            "hva kan (du|jeg|man) (gjøre|spørre om|hjelpe med|)",
            "hvordan (virker|fungerer|bruker) (det|du|jeg deg|denne boten|boten|dette|jeg dette)",
            "(hva er dette|hva er denne boten)",
        ],
        identity: [
            "(hvem|hva) er du (egentlig|)",
            "er du (en|et|) (robot|bot|menneske|person|ki|ai|maskin|ekte|ekte menneske|chatgpt|datamaskin|kunstig intelligens)",
            "hvem har (laget|skapt|programmert|bygget) deg",
            "(hva heter du|hva er navnet ditt)",
        ],
        overview: [
            "hva handler (det|dette|artikkelen|denne artikkelen|teksten|denne teksten) om",
            "(sammendrag|oppsummering|tittel|hva er tittelen|gi meg et sammendrag|hva står det i artikkelen)",
            "(oppsummer|kan du oppsummere) (artikkelen|denne artikkelen|teksten|det|dette|)",
        ],
        author: [
            "hvem (har skrevet|skrev) (det|dette|artikkelen|denne artikkelen|teksten)",
            "(hvem er|) (forfatteren|forfatter|skribenten) (av artikkelen|til artikkelen|)",
        ],
        date: [
            "når (ble|er) (det|dette|artikkelen|denne artikkelen|teksten) (utgitt|skrevet|publisert|fra)",
            "(dato|datoen|publiseringsdato|hva er datoen|hvor gammel er artikkelen)",
        ],
        source: [
            "(kilde|kilder|kilden|lenke|lenken|hva er kilden|hva er kildene dine|oppgi kilden|gi meg lenken|gi meg en lenke|har du en lenke|hvor kommer det fra|hvor kommer artikkelen fra|hvor kan jeg lese artikkelen)",
        ],
        articles: [
            "(artikler|alle artikler|artiklene|liste over artikler|vis artikler|vis alle artikler|vis artiklene)",
            "(hvilke|hvor mange) artikler (har du|er det|kjenner du|finnes)",
            "(hva vet du|hva kan jeg lese)",
        ],
        paragraph: [
            "(vis|siter|gi|les|) (meg|) (avsnitt|paragraf) (nummer|) #",
            "(vis|siter|les|) (meg|) (det|) # avsnitt",
            "hva står det i avsnitt #",
        ],
        "last-paragraph": ["(vis|siter|les|) (meg|) (det|) siste avsnitt"],
        more: [
            "(mer|vis mer|vis meg mer|fortell mer|fortell meg mer|neste|neste avsnitt|det neste|fortsett|videre|les videre|og så|hva mer)",
        ],
        language: [
            "(snakker|forstår|kan) du (også|) @",
            "(hvilke|hvor mange) språk (snakker du|kan du|forstår du|finnes)",
            "(språk|oversett|oversett det|oversett dette|kan du oversette|kan du oversette det|oversettelse|på @|på @ takk)",
        ],
    },
    smallTalk: {
        thanks: list("takk, tusen takk, mange takk, takk skal du ha, takk for hjelpen"),
        greetings: list("hei, hallo, god morgen"),
        goodbyes: list("ha det"),
        reactions: list(
            "ja, nei, ok, greit, bra, veldig bra, flott, supert, perfekt, skjønner, interessant, akkurat",
        ),
    },
};

/** Norway's two written standards under their own tags. They are never detected, only declared, and have no abbreviations yet. */
export const bokmalAndNynorsk: Language = { tags: ["nb", "nn"], stem: stemmer, stopWords: stopwords };
