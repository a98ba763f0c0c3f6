import { stemmer } from "@orama/stemmers/romanian";
import { stopwords } from "@orama/stopwords/romanian";
import { type Language, list } from "./language.ts";

export const romanian: Language = {
    tags: ["ro"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("când, cine, unde, de, ce, cât, câtă, câți, câte, cum, care"),
    versionWords: list("versiune, versiunea"),
    detection: { byWords: true, letters: "ăâîșțşţ", areLettersFrequent: true },
    talk: {
        greeting: [
            "(bună dimineața|bună seara|hei|noroc|servus|salutare|bună tuturor|buna ziua)",
            "(ce faci|ce mai faci|cum ești|ce mai e nou|cum merge)",
        ],
        thanks: ["(mulțumesc|mersi) (pentru ajutor|pentru răspuns|frumos|mult|)", "(mulțam|mulțumim)"],
        goodbye: ["(pa|pa pa|pe curând|noapte bună|o zi bună|ne vedem|adio|pe mâine)"],
        reaction: [
            "(te iubesc|te ador|îmi place|e adevărat|e fals|e greșit|ești grozav|ești prost|serios|chiar|nu știu|păcat|trist|amuzant|wow|ok|mișto|tare)",
        ],
        help: [
            "(ajutor|ajută mă|am nevoie de ajutor|mă poți ajuta|poți să mă ajuți|comenzi|instrucțiuni|am o întrebare)",
            "ce (poți|știi|pot|faci) (face|să faci|să întreb|să te întreb|să fac|aici|)",
            "cum (funcționează|funcționezi|merge|se folosește|te folosesc) (asta|acest bot|botul|)",
            "(ce este asta|ce e asta|ce e acest bot)",
        ],
        identity: [
            "(cine|ce) (ești|sunteți) (tu|)",
            "(ești|sunteți) (un|o|) (robot|bot|om|persoană|mașină|inteligență artificială|real|ai|chatgpt|program)",
            "cine te a (creat|făcut|programat)",
            "(cum te cheamă|care este numele tău|cum te numești)",
        ],
        overview: [
            "despre ce (este|e|este vorba|e vorba|vorbește) (articolul|acest articol|textul|acest text|aici|asta|în articol|în acest articol|)",
            "(rezumat|un rezumat|pe scurt|titlu|care este titlul|sinteză|despre ce e vorba|ce spune articolul)",
            "(rezumă|poți rezuma|fă un rezumat|dă mi un rezumat) (articolul|acest articol|textul|asta|)",
        ],
        author: [
            "cine a scris (asta|acest articol|articolul|acest text|textul)",
            "(cine este|cine e|) (autorul|autor) (articolului|acestui articol|textului|)",
        ],
        date: [
            "când a fost (publicat|scris) (asta|acest articol|articolul|acest text|textul)",
            "(data|data publicării|care este data|care este data publicării)",
        ],
        source: [
            "(sursa|sursă|surse|sursele|link|linkul|care este sursa|care sunt sursele|citează sursa|dă mi linkul|dă mi sursa|ai un link|de unde este|de unde e asta|unde pot citi articolul)",
        ],
        articles: [
            "(articole|articolele|toate articolele|lista articolelor|listă de articole|arată articolele|arată toate articolele)",
            "(ce|câte|care) articole (ai|sunt|există|știi|cunoști)",
            "(ce știi|despre ce pot întreba)",
        ],
        paragraph: [
            "(arată|citează|citește|dă mi|arată mi|) paragraful (numărul|) #",
            "(arată|citează|citește|) al # paragraf",
            "paragraf #",
        ],
        "last-paragraph": ["(arată|citează|citește|arată mi|) ultimul paragraf"],
        more: [
            "(mai mult|mai multe|arată mai mult|spune mi mai multe|următorul|următoarea|următorul paragraf|continuă|mai departe|și apoi|ce altceva)",
        ],
        language: [
            "(vorbești|înțelegi|știi) (și|) @",
            "(ce|câte) limbi (vorbești|știi|înțelegi|sunt)",
            "(limba|limbi|limbile|tradu|traduce|traducere|poți traduce|tradu asta|în @)",
        ],
    },
    smallTalk: {
        thanks: list("mulțumesc, mulțumesc mult, mulțumesc frumos, mersi, multumesc, mersi mult"),
        greetings: list("bună, salut, bună ziua"),
        goodbyes: list("la revedere"),
        reactions: list("da, nu, bine, foarte bine, super, perfect, am înțeles, interesant, exact"),
        company: list("te rog"),
    },
};
