import { stemmer } from "@orama/stemmers/swedish";
import { stopwords } from "@orama/stopwords/swedish";
import { type Language, list } from "./language.ts";

export const swedish: Language = {
    tags: ["sv"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("när, vem, var, vart, varför, hur, många, mycket, vilken, vilket, vilka, vad"),
    compoundLinks: ["", "s", "e"],
    versionWords: list("version, versionen"),
    sentences: {
        abbreviations: list("bl.a, d.v.s, t.ex, ca"),
        beforeNumbers: list("nr, kl, s, sid, kap"),
        ending: list("m.m, o.s.v, osv, etc"),
    },
    detection: { byWords: true, letters: "åäö" },
    talk: {
        greeting: [
            "(tjena|tja|hallå|god dag|god kväll|godmorgon|hej hej|hej alla|morsning)",
            "(hur mår du|hur är det|hur är läget|läget|hur går det|vad händer)",
        ],
        thanks: ["tack (för hjälpen|för svaret|ska du ha|bot|snälla|)"],
        goodbye: ["(hej då|adjö|vi ses|vi hörs|god natt|ha det bra|ha en bra dag)"],
        reaction: [
            "(jag älskar dig|jag älskar det|det är bra|det är fel|det är rätt|det stämmer|du är bra|du är dum|kul|häftigt|verkligen|ingen aning|roligt|wow|coolt)",
        ],
        help: [
            "(hjälp|hjälp mig|jag behöver hjälp|kan du hjälpa mig|kommandon|jag har en fråga)",
            "vad kan (du|jag|man) (göra|fråga om|fråga|hjälpa till med|)",
            "hur (fungerar|funkar|använder) (det|du|jag dig|den här botten|botten|det här|detta|jag det)",
            "(vad är det här|vad är detta|vad är det här för bot)",
        ],
        identity: [
            "(vem|vad) är du (egentligen|)",
            "är du (en|ett|) (robot|bot|människa|person|ai|maskin|äkta|riktig människa|chatgpt|dator|artificiell intelligens)",
            "vem har (gjort|skapat|programmerat|byggt) dig",
            "(vad heter du|vad är ditt namn)",
        ],
        overview: [
            "vad handlar (det|det här|detta|artikeln|den här artikeln|texten|den här texten) om",
            "(sammanfattning|översikt|titel|vad är titeln|ge mig en sammanfattning|vad står det i artikeln)",
            "(sammanfatta|kan du sammanfatta) (artikeln|den här artikeln|texten|det|detta|det här|)",
        ],
        author: [
            "vem (har skrivit|skrev) (det här|detta|artikeln|den här artikeln|texten)",
            "(vem är|) (författaren|författare|skribenten) (till artikeln|av artikeln|)",
        ],
        date: [
            "när (publicerades|skrevs) (det här|detta|artikeln|den här artikeln|texten)",
            "(datum|datumet|publiceringsdatum|vad är datumet|när är artikeln från|hur gammal är artikeln)",
        ],
        source: [
            "(källa|källor|källan|länk|länken|vad är källan|vilka är dina källor|ange källan|ge mig länken|ge mig en länk|har du en länk|var kommer det ifrån|var kommer artikeln ifrån|var kan jag läsa artikeln)",
        ],
        articles: [
            "(artiklar|alla artiklar|artiklarna|lista över artiklar|visa artiklar|visa alla artiklar|visa artiklarna)",
            "(vilka|hur många) artiklar (har du|finns det|känner du till|finns)",
            "(vad vet du|vad kan jag läsa)",
        ],
        paragraph: [
            "(visa|citera|ge|läs|) (mig|) (stycke|paragraf|stycket) (nummer|) #",
            "(visa|citera|läs|) (mig|) (det|) # stycket",
            "vad står det i stycke #",
        ],
        "last-paragraph": ["(visa|citera|läs|) (mig|) (det|) sista stycket"],
        more: [
            "(mer|visa mer|visa mig mer|berätta mer|nästa|nästa stycke|fortsätt|vidare|läs vidare|och sen|vad mer|mera)",
        ],
        language: [
            "(talar|pratar|förstår|kan) du (också|) @",
            "(vilka|hur många) språk (talar du|pratar du|kan du|förstår du|finns)",
            "(språk|översätt|översätt det|översätt detta|kan du översätta|kan du översätta det|översättning|på @|på @ tack)",
        ],
    },
    smallTalk: {
        thanks: list("tack, tack så mycket, tusen tack, stort tack, tackar"),
        greetings: list("hej, hejsan, god morgon"),
        goodbyes: list("hejdå"),
        reactions: list(
            "ja, nej, okej, bra, mycket bra, jättebra, fint, toppen, perfekt, förstår, jag förstår, intressant, precis",
        ),
        company: list("snälla"),
    },
    welcome: {
        about: (name) => `Vad säger artiklarna om ${name}?`,
        count: {
            asking: "Hur många",
            numbers: list("två, tre, fyra, fem, sex, sju, åtta, nio, tio, elva, tolv"),
            before: list("ungefär, mer än, minst, nästan, cirka, över"),
            askedOtherwise: list(
                "år, månader, veckor, dagar, timmar, minuter, sekunder, procent, miljoner, miljarder, kronor, av, eller, och, till, i",
            ),
        },
    },
};
