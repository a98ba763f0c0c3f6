import { type Language, list } from "./language.ts";

export const polish: Language = {
    tags: ["pl"],
    askingWords: list(
        "kiedy, kto, gdzie, dlaczego, ile, jak, jaki, jaka, jakie, który, która, które, skąd, co, czy",
    ),
    versionWords: list("wersja, wersji, wersję"),
    sentences: {
        abbreviations: list(
            "np, tzn, tzw, tj, m.in, ul, al, pl, woj, im, św, bł, ks, bp, abp, kard, inż, hab, gen, mjr, kpt, por, zob, pt, ds, ang, niem, łac",
        ),
        beforeNumbers: list("nr, godz, str, rys, tab, rozdz, tel, ok, poz, art, ust, pkt"),
        units: list("r, w, mln, mld, tys, zł"),
        ending: list("itd, itp"),
    },
    detection: { byWords: true, letters: "ąćęłńóśźż", areLettersFrequent: true },
    followUp: {
        joining: list("i, oraz"),
        openings: list("i, ale, a co z, a jak z"),
        prepositions: list("w, we, na, z, ze, do, od, dla, o, po, przez, przed, między, bez, pod, za"),
        asking: list(
            "kiedy, gdzie, dokąd, skąd, dlaczego, czemu, kto, kogo, komu, jak, ile, ilu, który, która, które, jaki, jaka, jakie, którym, której, których, jakim, jakiej, jakich, czyj, czyja, czyje, od kiedy, do kiedy, a kiedy, a gdzie, a kto, a jak, a ile, a ilu, a dlaczego",
        ),
    },
    talk: {
        greeting: [
            "(hejka|siema|siemka|witam|witaj|cześć wszystkim|hej wszystkim|elo|halo)",
            "(jak się masz|co słychać|jak leci|co tam)",
        ],
        thanks: ["(dzięki|dziękuję) (ci|) (wielkie|bardzo|pięknie|ślicznie|) (za pomoc|za odpowiedź|bot|)"],
        goodbye: [
            "(pa|pa pa|na razie|do zobaczenia|do jutra|żegnaj|nara|dobranoc|miłego dnia|miłego wieczoru|cześć|trzymaj się)",
        ],
        reaction: [
            "(kocham cię|lubię cię|podoba mi się|to prawda|to nieprawda|nieprawda|to źle|to dobrze|jesteś super|jesteś najlepszy|jesteś głupi|dobry bot|zły bot|głupi bot|dobra robota|dobra odpowiedź|zła odpowiedź|brawo|nieźle|jasne|serio|naprawdę|nie wiem|szkoda|wow|fajnie|spoko|smutne|śmieszne|ok)",
        ],
        help: [
            "(pomoc|pomocy|pomóż|pomóż mi|potrzebuję pomocy|możesz mi pomóc|komendy|polecenia|instrukcja|mam pytanie)",
            "co (potrafisz|umiesz|możesz|mogę|możesz dla mnie) (zrobić|robić|zapytać|) (tutaj|)",
            "jak (to działa|działasz|tego używać|cię używać|z ciebie korzystać|używać tego bota|z tego korzystać|działa ten bot)",
            "(co to jest|co to|co to za bot|do czego służysz|co robisz)",
        ],
        identity: [
            "(kim|czym|kto) (jesteś|ty jesteś)",
            "(czy|) (jesteś|ty jesteś) (robotem|botem|człowiekiem|osobą|sztuczną inteligencją|maszyną|prawdziwy|prawdziwym człowiekiem|ai|chatgpt|programem)",
            "kto cię (stworzył|zrobił|zaprogramował)",
            "(jak się nazywasz|jak masz na imię|jakie jest twoje imię)",
        ],
        overview: [
            "o czym (jest|mówi|traktuje) (ten artykuł|artykuł|ten tekst|tekst|to)",
            "o czym to (jest|)",
            "(streszczenie|podsumowanie|skrót|tytuł|jaki jest tytuł|jaki jest tytuł artykułu|jaki tytuł ma ten artykuł|co mówi artykuł|daj streszczenie|zrób streszczenie|podaj tytuł)",
            "(streść|podsumuj|możesz streścić|czy możesz streścić) (ten artykuł|artykuł|ten tekst|tekst|to|)",
        ],
        author: [
            "kto (napisał|to napisał|jest autorem) (to|ten artykuł|artykuł|ten tekst|tekst|tego artykułu|artykułu|tego tekstu|tego|)",
            "(autor|kto jest autorem|autor artykułu|przez kogo napisany)",
        ],
        date: [
            "kiedy (opublikowano|napisano|został opublikowany|został napisany|ukazał się) (to|ten artykuł|artykuł|ten tekst|tekst)",
            "kiedy (ten artykuł|artykuł|to) (został|zostało) (opublikowany|napisany|opublikowane|napisane)",
            "kiedy to (opublikowano|napisano)",
            "(data|data publikacji|jaka jest data|jaka jest data publikacji|z kiedy jest ten artykuł)",
        ],
        source: [
            "(źródło|źródła|link|adres|jakie jest źródło|jakie są źródła|podaj źródło|podaj źródła|link do artykułu|podaj link|daj link|daj mi link|daj link do artykułu|masz link|skąd to jest|skąd to|skąd pochodzi ten artykuł|gdzie mogę przeczytać artykuł|gdzie mogę przeczytać ten artykuł|gdzie mogę przeczytać cały artykuł|gdzie mogę to przeczytać|gdzie jest link)",
        ],
        articles: [
            "(artykuły|wszystkie artykuły|lista artykułów|pokaż artykuły|pokaż wszystkie artykuły|pokaż listę artykułów)",
            "(jakie|ile) (artykuły|artykułów) (masz|są|jest|znasz) (tutaj|)",
            "(jakie|ile) (masz|są|jest|znasz) (tu|tutaj|) (artykuły|artykułów)",
            "(co wiesz|o co mogę pytać|o co mogę zapytać|o co można pytać|o co można zapytać|co mogę przeczytać)",
        ],
        paragraph: [
            "(pokaż|zacytuj|daj|przeczytaj|) (mi|) akapit (numer|nr|) #",
            "(pokaż|zacytuj|daj|przeczytaj|) (mi|) # akapit",
            "co mówi akapit #",
        ],
        "last-paragraph": ["(pokaż|zacytuj|daj|przeczytaj|) (mi|) ostatni akapit"],
        "any-paragraph": ["(pokaż|zacytuj|daj|) (mi|) (losowy|dowolny) (akapit|cytat)"],
        more: [
            "(więcej|pokaż więcej|powiedz więcej|następny|następna|następne|następny akapit|dalej|mów dalej|kontynuuj|czytaj dalej|co dalej|i co dalej|co jeszcze|coś jeszcze)",
        ],
        language: [
            "(czy|) (mówisz|rozumiesz|znasz) (też|) (po|) (@|polsku|angielsku|niemiecku|francusku|hiszpańsku|rosyjsku|ukraińsku|włosku)",
            "(jakie|w jakich|jakimi|ile) (języki|językach|językami|języków) (znasz|mówisz|rozumiesz|są|obsługujesz)",
            "jakie (znasz|rozumiesz|obsługujesz) języki",
            "(język|języki|przetłumacz|przetłumacz to|tłumaczenie|możesz to przetłumaczyć|po polsku|po angielsku|po niemiecku)",
        ],
    },
    smallTalk: {
        thanks: list(
            "dziękuję, dzięki, dziękuję bardzo, bardzo dziękuję, wielkie dzięki, dziekuje, dzieki, dzięki wielkie",
        ),
        greetings: list("cześć, hej, dzień dobry, dobry wieczór"),
        goodbyes: list("do widzenia"),
        reactions: list("nie, okej, dobrze, bardzo dobrze, super, świetnie, rozumiem, ciekawe, dokładnie"),
        company: list("proszę"),
    },
    courtesy: {
        before: list(
            "czy ktoś wie, ktoś wie, ktoś wie może, wie ktoś, wie ktoś może, orientuje się ktoś, mam pytanie, czy wiesz, wiesz, czy wiecie, wiecie, czy ktoś może mi powiedzieć, czy możesz mi powiedzieć, możesz mi powiedzieć, czy mógłbyś mi powiedzieć, czy moglibyście mi powiedzieć, powiedz mi, powiedzcie mi, zastanawiam się, chciałbym wiedzieć, chciałabym wiedzieć, chcę wiedzieć, cześć, cześć wszystkim, hej, hej wszystkim, hejka, witam, siema, dzień dobry, dobry wieczór, przepraszam, proszę",
        ),
        after: list("proszę, dzięki, dziękuję, z góry dzięki, dzięki z góry, z góry dziękuję, pozdrawiam"),
    },
    welcome: {
        about: (name) => `Co mówią artykuły na temat: ${name}?`,
    },
};
