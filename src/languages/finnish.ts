import { stemmer } from "@orama/stemmers/finnish";
import { stopwords } from "@orama/stopwords/finnish";
import { type Language, list } from "./language.ts";

export const finnish: Language = {
    tags: ["fi"],
    stem: stemmer,
    stopWords: stopwords,
    versionWords: list("versio, versiossa"),
    detection: { byWords: true, letters: "åäö", areLettersFrequent: true },
    talk: {
        greeting: [
            "(moikka|heippa|hei hei|moro|terve|huomenta|päivää|iltaa|hyvää huomenta|hyvää päivää|hyvää iltaa|moi kaikki)",
            "(mitä kuuluu|miten menee|kuinka voit|mitä kuuluu sinulle)",
        ],
        thanks: ["kiitos (avusta|vastauksesta|sinulle|)"],
        goodbye: ["(hei hei|moi moi|heippa|hyvää yötä|nähdään|hyvää päivänjatkoa|hyvästi)"],
        reaction: [
            "(rakastan sinua|olet hyvä|olet tyhmä|se on väärin|se on oikein|se on totta|vau|oikeasti|en tiedä|hauskaa|siistiä|kiva|surullista)",
        ],
        help: [
            "(apua|auta|auta minua|tarvitsen apua|voitko auttaa|komennot|ohjeet|ohje|minulla on kysymys)",
            "mitä (osaat|voit|voin|osaatko|sinä osaat) (tehdä|kysyä|)",
            "miten (tämä|sinä|tätä|sinua|botti) (toimii|toimit|käytetään|käytän)",
            "(mikä tämä on|mikä tämä botti on)",
        ],
        identity: [
            "(kuka|mikä) (olet|sinä olet|oot)",
            "(oletko|ootko) (sinä|sä|) (robotti|botti|ihminen|tekoäly|kone|oikea|oikea ihminen|chatgpt)",
            "kuka (sinut teki|sinut on tehnyt|teki sinut|loi sinut)",
            "(mikä sinun nimesi on|mikä nimesi on|nimesi)",
        ],
        overview: [
            "mistä (tässä|tämä|artikkelissa|artikkeli|teksti|tässä artikkelissa|tässä tekstissä) (on kyse|kertoo|puhutaan|kerrotaan)",
            "(tiivistelmä|yhteenveto|otsikko|mikä on otsikko|anna tiivistelmä|tee tiivistelmä|tiivistä|tiivistä artikkeli|tiivistä tämä)",
        ],
        author: [
            "kuka (kirjoitti|on kirjoittanut) (tämän|artikkelin|tämän artikkelin|tekstin|tämän tekstin)",
            "(kuka on|) (kirjoittaja|artikkelin kirjoittaja)",
        ],
        date: [
            "milloin (tämä|artikkeli|tämä artikkeli|teksti) (on|) (julkaistu|kirjoitettu|julkaistiin|kirjoitettiin)",
            "(päivämäärä|julkaisupäivä|mikä on päivämäärä)",
        ],
        source: [
            "(lähde|lähteet|linkki|mikä on lähde|mitkä ovat lähteesi|anna linkki|anna lähde|mistä tämä on|onko sinulla linkkiä|missä voin lukea artikkelin)",
        ],
        articles: [
            "(artikkelit|kaikki artikkelit|luettelo artikkeleista|näytä artikkelit|näytä kaikki artikkelit|listaa artikkelit)",
            "(mitä artikkeleita|kuinka monta artikkelia) (sinulla on|on|tunnet)",
            "(mitä tiedät|mitä sinä tiedät)",
        ],
        paragraph: ["(näytä|lainaa|lue|) kappale (numero|) #", "(näytä|lainaa|lue|) # kappale"],
        "last-paragraph": ["(näytä|lainaa|lue|) viimeinen kappale"],
        more: [
            "(lisää|näytä lisää|kerro lisää|seuraava|seuraava kappale|jatka|eteenpäin|mitä muuta|entä sitten)",
        ],
        language: [
            "(puhutko|osaatko|ymmärrätkö) (myös|) @",
            "(mitä kieliä|montako kieltä|kuinka monta kieltä) (puhut|osaat|ymmärrät)",
            "(kieli|kielet|käännä|käännä tämä|käännös|voitko kääntää|voitko kääntää tämän)",
            "puhutko (suomea|englantia|ruotsia|saksaa|ranskaa|venäjää|espanjaa)",
        ],
    },
    smallTalk: {
        thanks: list("kiitos, kiitti, kiitos paljon, paljon kiitoksia, suuri kiitos, kiitoksia"),
        greetings: list("hei, moi, terve, huomenta"),
        goodbyes: list("näkemiin"),
        reactions: list(
            "kyllä, joo, ei, okei, hyvä, hienoa, mahtavaa, selvä, ymmärrän, mielenkiintoista, juuri niin",
        ),
    },
};
