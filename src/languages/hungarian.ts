import { stemmer } from "@orama/stemmers/hungarian";
import { stopwords } from "@orama/stopwords/hungarian";
import { type Language, list } from "./language.ts";

export const hungarian: Language = {
    tags: ["hu"],
    stem: stemmer,
    stopWords: stopwords,
    versionWords: list("verzió"),
    detection: { byWords: true, letters: "áéíóöőúüű", areLettersFrequent: true },
    talk: {
        greeting: [
            "(hali|hello|szevasz|szervusz|üdv|üdvözlöm|jó reggelt|jó estét|szia mindenkinek|sziasztok mindenki)",
            "(hogy vagy|mi újság|hogy van|mizu|mi a helyzet)",
        ],
        thanks: ["(köszönöm|köszi) (a segítséget|a választ|szépen|mindent|)"],
        goodbye: ["(viszlát|viszontlátásra|jó éjszakát|jó éjt|később találkozunk|szép napot|pápá)"],
        reaction: [
            "(szeretlek|imádlak|tetszik|ez igaz|ez nem igaz|ez rossz|ez jó|te vagy a legjobb|hülye vagy|tényleg|nem tudom|kár|vicces|szomorú|hűha|wow|király|ok)",
        ],
        help: [
            "(segítség|segíts|segíts nekem|segítségre van szükségem|tudsz segíteni|parancsok|útmutató|van egy kérdésem)",
            "mit (tudsz|tudsz csinálni|csinálsz|kérdezhetek|tehetek|lehet kérdezni)",
            "hogyan (működik|működsz|használjam|kell használni) (ez|ezt|)",
            "(mi ez|mi ez a bot)",
        ],
        identity: [
            "(ki|mi) (vagy|ön|vagy te)",
            "(te|) (robot|bot|ember|gép|mesterséges intelligencia|igazi|igazi ember|ai|chatgpt|program) vagy",
            "ki (készített|csinált|programozott|alkotott)",
            "(hogy hívnak|mi a neved)",
        ],
        overview: [
            "miről (szól|van szó) (ez|ez a cikk|a cikk|ez a szöveg|a szöveg|itt|)",
            "(összefoglaló|összefoglalás|röviden|cím|mi a cím|mi a címe|áttekintés|adj egy összefoglalót)",
            "(foglald össze|összefoglalnád|összefoglalod) (a cikket|ezt a cikket|a szöveget|ezt|)",
        ],
        author: [
            "ki írta (ezt|ezt a cikket|a cikket|ezt a szöveget|a szöveget)",
            "(szerző|a szerző|ki a szerző|ki a szerzője|ki a cikk szerzője)",
        ],
        date: [
            "mikor (jelent meg|írták|adták ki|publikálták) (ez|ez a cikk|a cikk|ezt|ezt a cikket|a cikket)",
            "(dátum|megjelenés dátuma|mi a dátum|mi a dátuma)",
        ],
        source: [
            "(forrás|források|a forrás|link|mi a forrás|mi a forrása|mi a forrásod|add meg a forrást|add meg a linket|küldd el a linket|van link|honnan van ez|honnan származik|hol olvashatom a cikket)",
        ],
        articles: [
            "(cikkek|az összes cikk|cikkek listája|mutasd a cikkeket|mutasd az összes cikket)",
            "(milyen|hány) (cikkek|cikk) (vannak|van|ismersz)",
            "(mit tudsz a cikkekről|milyen cikkeid vannak)",
        ],
        paragraph: [
            "(mutasd|idézd|olvasd|) (a|az|) # bekezdés",
            "(mutasd|idézd|olvasd|) (a|az|) # bekezdést",
            "bekezdés #",
        ],
        "last-paragraph": ["(mutasd|idézd|olvasd|) az utolsó (bekezdés|bekezdést)"],
        more: [
            "(több|többet|még|még többet|mutass többet|mesélj még|következő|a következő|következő bekezdés|folytasd|tovább|és aztán|mi más)",
        ],
        language: [
            "(beszélsz|értesz|tudsz) (@|magyarul|angolul|németül|franciául|románul)",
            "(milyen|hány) (nyelveken|nyelvet|nyelven|nyelveket) (beszélsz|tudsz|értesz)",
            "(nyelv|nyelvek|fordítsd le|fordítsd le ezt|fordítás|le tudod fordítani|magyarul|angolul)",
        ],
    },
    smallTalk: {
        thanks: list("köszönöm, köszi, kösz, köszönöm szépen, nagyon köszönöm, köszi szépen"),
        greetings: list("szia, sziasztok, helló, jó napot"),
        reactions: list(
            "igen, nem, oké, rendben, jó, nagyon jó, szuper, tökéletes, értem, érdekes, pontosan",
        ),
        company: list("kérlek"),
    },
};
