import { stemmer } from "@orama/stemmers/german";
import { stopwords } from "@orama/stopwords/german";
import { type Language, list } from "./language.ts";

export const german: Language = {
    tags: ["de"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "wann, wer, wem, wen, wessen, wo, wohin, woher, warum, wieso, weshalb, wie, was, welche, welcher, welches, welchen, viel, viele, nenne, erkläre",
    ),
    shortForms: list(
        "dr doktor, prof professor, str straße, nr nummer, mio millionen, mrd milliarden, jh jahrhundert, jhd jahrhundert, hr herr, fr frau, std stunde, min minute, km kilometer, kg kilogramm, cm zentimeter, univ universität, uni universität, tel telefon, abb abbildung, kap kapitel, abt abteilung, ges gesellschaft, hbf hauptbahnhof, info information, app anwendung",
    ),
    numbers: {
        words: list(
            "null, eins, zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf, dreizehn, vierzehn, fünfzehn, sechzehn, siebzehn, achtzehn, neunzehn, zwanzig, dreißig, vierzig, fünfzig, sechzig, siebzig, achtzig, neunzig",
        ),
        joined: (ten, unit) => `${unit === "eins" ? "ein" : unit}und${ten}`,
    },
    compoundLinks: ["", "s", "es", "n", "en", "er", "e"],
    versionWords: list("version, versionen"),
    releaseWords: list("release, update"),
    sentences: {
        abbreviations: list(
            "z.b, d.h, u.a, o.ä, v.a, i.d.r, i.j, u.u, s.o, s.u, bzw, ca, evtl, ggf, hr, fr, hrn, inkl, mag, sog, vgl, geb, gest, zzgl, abzgl, med, phil, rer, nat, dipl, dipl.-ing, dipl.-kfm, fa",
        ),
        beforeNumbers: list(
            "s, bd, bde, abs, abb, tab, abschn, kap, ziff, anm, mai, okt, dez, jan, feb, mär, tel, -str",
        ),
        units: list("jh, jhd, std, min, sek"),
        closing: list("mio, mrd, tsd, co"),
        ending: list("n.chr, v.chr, usw, usf, etc, zzt"),
        ordinals: {
            before: list(
                "am, der, die, das, den, dem, des, im, in, ins, zum, zur, vom, beim, bis, ab, seit, ein, eine, einen, einem, einer, sein, seine, seinen, seinem, seiner, ihr, ihre, ihren, ihrem, ihrer, mein, meinen, dein, unser, unseren, jeder, jeden, jedem, jedes, dieser, und, oder, auf, pro, zu, platz, vor, nach, montag, dienstag, mittwoch, donnerstag, freitag, samstag, sonntag",
            ),
            after: list(
                "januar, jänner, februar, märz, april, mai, juni, juli, august, september, oktober, november, dezember, jahrhundert, jahrhunderts, jahrhunderte, jahrtausend, jh, jhd, mal, auflage, klasse, stock, bundesliga, liga, weltkrieg",
            ),
        },
        openers: list(
            "der, die, das, ein, eine, einer, es, er, sie, wir, ich, ihr, man, in, im, am, an, auf, aber, und, doch, denn, dann, danach, dort, hier, heute, jetzt, später, so, wenn, als, nach, vor, bei, mit, für, von, aus, zu, zum, zur, seit, während, obwohl, weil, da, dabei, damit, daher, dieser, diese, dieses, viele, einige, alle, alles, kein, keine, niemand, jeder, jede, jedes, sein, seine, ihre, was, wer, wie, wo, warum, wann, auch, nur, noch, außerdem, jedoch, trotzdem, zudem, unter, über, durch, ohne, gegen, zwischen, bis",
        ),
        lettered: list(
            "typ, plan, option, vitamin, klasse, gruppe, abschnitt, anhang, teil, punkt, variante, tabelle, abbildung, modell, block, gate, linie, stufe, kategorie, gebäude, hepatitis",
        ),
    },
    detection: { byWords: true, letters: "äöüß" },
    followUp: {
        joining: list("und, sowie"),
        openings: list("und, aber, was ist mit, wie steht es mit"),
        prepositions: list(
            "in, im, an, am, auf, von, mit, zu, aus, bei, nach, seit, bis, für, zwischen, durch, gegen, ohne, über, unter, vor",
        ),
        asking: list(
            "wann, wohin, woher, wo, warum, wieso, weshalb, wer, wen, wem, wessen, was, wie viele, wie viel, wieviel, wie lange, wie oft, wie weit, wie alt, wie, seit wann, bis wann",
        ),
    },
    talk: {
        greeting: [
            "(hi|hey|hallöchen|halli hallo|grüß gott|grüß dich|grüezi|na|tach|guten tach|huhu|hallo zusammen|servus)",
            "(hallo|hey|hi|na) (du|ihr|ihr lieben)",
            "(guten morgen|guten tag|guten abend|mahlzeit) (zusammen|allerseits|)",
            "wie geht es (dir|ihnen|euch)",
            "(wie gehts|wie geht's|was geht|alles gut|was läuft) (dir|bei dir|so|)",
        ],
        thanks: [
            "(danke|vielen dank|vielen lieben dank|lieben dank|dankeschön|herzlichen dank|ich danke) (schön|sehr|dir|euch|ihnen|bot|vielmals|trotzdem|) (für (die antwort|die schnelle antwort|deine antwort|die hilfe|die schnelle hilfe|deine hilfe|die info|alles|die auskunft)|)",
            "(dankeschön|merci vielmals|besten dank) (für die antwort|für die hilfe|)",
        ],
        goodbye: [
            "(tschüss|tschüssi|tschau|ciao|auf wiedersehen|wiedersehen|bis bald|bis später|bis dann|bis nachher|bis morgen|bis demnächst|bis zum nächsten mal|man sieht sich|gute nacht|schönen tag noch|schönen abend|schönen abend noch|schönen feierabend|schönes wochenende|mach's gut|servus und tschüss)",
        ],
        praise: [
            "(gute|sehr gute|tolle|super|klasse) (antwort|arbeit)",
            "(das|du|die antwort) (hilft|hilft mir|hilft mir sehr|hilft mir weiter|hat geholfen|hat mir geholfen|hat mir sehr geholfen|war hilfreich|war sehr hilfreich|ist hilfreich)",
            "(gut gemacht|nicht schlecht)",
        ],
        complaint: [
            "(das|du|die antwort) (hilft|hilft mir|hat|hat mir) (leider|) nicht (geholfen|weiter|)",
            "(das|die antwort) (war|ist|stimmt|beantwortet meine frage) (leider|) nicht (hilfreich|richtig|meine frage|)",
            "das (habe ich|hab ich|meinte ich) nicht (gefragt|gemeint|)",
            "(das ist|das war|die antwort ist|die antwort war|du bist) (leider|ja|wirklich|sehr|so|echt|) (schlecht|falsch|dumm|doof|blöd)",
            "(das ist|das war|) (leider|) (die falsche|eine falsche|falsche|keine gute|eine schlechte|schlechte|keine) antwort",
            "(schlechter bot|ich verstehe das nicht|ich verstehe nicht|was meinst du|wie bitte)",
        ],
        reaction: [
            "(ich liebe|ich mag|ich hasse) (dich|das|es)",
            "(du bist|das ist|das war|ist) (ja|wirklich|sehr|so|echt|) (toll|super|gut|klasse|cool|richtig|lustig|traurig|interessant|nett|schön|krass)",
            "(krass|wahnsinn|oha|naja|na ja|na gut|das stimmt|ich verstehe|macht nichts|kein problem|geht so|echt|echt jetzt|wirklich|keine ahnung|egal|schade|lustig|hä|hm)",
        ],
        help: [
            "(hilfe|hilf mir|bitte hilfe|befehle|anleitung|ich brauche hilfe|kannst du mir helfen|können sie mir helfen|könnt ihr mir helfen|ich habe eine frage|ich hätte eine frage)",
            "was (kannst|können|kann) (du|sie|der bot|man hier|ich hier|man|ich) (alles|so|) (tun|machen|fragen|dich fragen|)",
            "wie (funktioniert|funktionierst|benutze ich|benutzt man|bedient man|nutze ich) (das|du|dich|dieser bot|diesen bot|der bot|den bot|)",
            "(welche befehle|was für befehle) (gibt es|hast du|kennst du) (hier|)",
            "wie kann ich (dir|hier|) (fragen|eine frage|etwas fragen) stellen",
            "(was ist das|was ist dieser bot|wie geht das|was machst du|was machst du hier|wofür bist du da|wozu bist du da|wofür bist du gut|was darf ich fragen)",
        ],
        identity: [
            "(wer|was) (bist du|sind sie|seid ihr) (eigentlich|denn|)",
            "(bist du|sind sie) (ein|eine|) (roboter|bot|mensch|ki|echter mensch|echt|maschine|computer|künstliche intelligenz|echte person|chatbot|chatgpt|programm|menschlich)",
            "wer hat dich (gemacht|gebaut|programmiert|entwickelt|erstellt|erschaffen)",
            "(wie heißt du|wie ist dein name|dein name)",
        ],
        overview: [
            "(worum|um was|wovon) (geht es|geht's|gehts|handelt|geht|handelt es sich) (hier|in diesem artikel|in dem artikel|im artikel|in diesem text|dieser artikel|der artikel|dieser text|der text|das|hierbei|da|dabei|es|im text|es hier)",
            "worum (geht's|gehts) (hier|)",
            "(zusammenfassung|überblick|kurzfassung|inhalt|titel|inhaltsangabe|fass zusammen|zusammenfassen)",
            "(fass|fasse|fassen sie) (den artikel|diesen artikel|das|den text|diesen text|es) (bitte|kurz|mir|) (zusammen|kurz zusammen)",
            "(gib|gib mir|zeig mir|mach|schreib) (bitte|mir|) eine (kurze|) (zusammenfassung|übersicht|kurzfassung) (des artikels|vom artikel|von dem artikel|davon|)",
            "(kannst|könntest|können) (du|sie) (den artikel|diesen artikel|das|den text|diesen text) (bitte|kurz|mir|) zusammenfassen",
            "was steht (in dem artikel|im artikel|in diesem artikel|in dem text|im text|hier drin|hier)",
            "wie (heißt|lautet) (der artikel|dieser artikel|der titel|der titel des artikels)",
        ],
        author: [
            "(wer hat|von wem ist|von wem stammt|von wem wurde|wer schrieb) (das|diesen artikel|den artikel|dieser artikel|der artikel|diesen text|den text|der text|dieser text|das hier) (geschrieben|verfasst|)",
            "(wer ist|nenne|nenn mir) (der|die|den) (autor|autorin|verfasser|verfasserin) (des artikels|dieses artikels|des textes|dieses textes|)",
            "(autor|autorin|der autor|verfasser)",
        ],
        date: [
            "wann (wurde|ist) (das|der artikel|dieser artikel|dieser text|der text) (veröffentlicht|geschrieben|erschienen|publiziert|verfasst|worden|)",
            "(wann erschien|von wann ist) (der artikel|dieser artikel|das|dieser text|der text)",
            "(datum|veröffentlichungsdatum|erscheinungsdatum|datum des artikels)",
            "wie alt ist (der artikel|dieser artikel|dieser text)",
        ],
        source: [
            "(quelle|quellen|link|links|die quelle|der link|quellenangabe|nenne die quelle|nenne deine quellen|nenne deine quelle|zitiere deine quelle|was ist die quelle|was sind deine quellen|was ist deine quelle|wo ist der link|wie lautet die quelle)",
            "(gib|zeig|schick|sende|gib mir|zeig mir|schick mir|hast du|gibt es|kannst du mir) (bitte|) (den|die|einen|eine) (link|quelle) (zum artikel|dazu|zu dem artikel|schicken|geben|)",
            "(wo steht das|wo kann ich das nachlesen|woher hast du das|woher weißt du das|woher kommt das|woher stammt das|woher stammt der artikel|wo kann ich den artikel lesen|wo finde ich den artikel)",
        ],
        articles: [
            "(artikel|alle artikel|liste der artikel|artikelliste)",
            "(welche|was für|wie viele) artikel (gibt es|hast du|kennst du|haben sie|kennst|sind da) (hier|alles|)",
            "(zeig|zeige|liste|nenne) (mir|) (alle|die|deine) artikel (auf|)",
            "(welche themen|was für themen) (gibt es|hast du|kennst du) (hier|)",
            "(worüber|zu welchen themen|zu welchen artikeln) kann ich (dich|dir|hier|) (fragen|fragen stellen|etwas fragen)",
            "(was weißt du|worüber weißt du etwas|worüber kann ich fragen|was kann ich lesen|was kennst du)",
        ],
        paragraph: [
            "(zeig|zeige|zitiere|lies|gib) (mir|) (bitte|) (den|) (absatz|abschnitt) (nummer|nr|) #",
            "(absatz|abschnitt) (nummer|nr|) #",
            "(zeig|zeige|zitiere|lies|) (mir|) (den|der|) # (absatz|abschnitt)",
            "was steht in absatz (nummer|nr|) #",
        ],
        "last-paragraph": [
            "(zeig|zeige|zitiere|lies|) (mir|) (den|der|) (letzten|letzter|letzte) (absatz|abschnitt)",
        ],
        "any-paragraph": [
            "(zeig|zeige|zitiere|gib|) (mir|) (einen|ein|) (zufälligen|zufälliger|beliebigen|irgendeinen) (absatz|abschnitt|zitat)",
        ],
        more: [
            "(mehr|weiter|mehr davon|mehr dazu|noch mehr|weiterlesen|nächster|nächste|nächstes|nächster absatz|den nächsten absatz|und weiter|zeig mehr|zeig mir mehr|erzähl mehr|erzähl mir mehr|erzähl mir mehr darüber|erzähl mir mehr davon|mehr anzeigen|gibt es noch mehr|noch etwas|sonst noch was|was noch|lies weiter|mach weiter)",
        ],
        language: [
            "(sprichst|sprechen|kannst|können|verstehst|verstehen|redest) (du|sie) (auch|) @ (sprechen|)",
            "(welche|wie viele) sprachen (sprichst du|kannst du|verstehst du|gibt es|kennst du|sprechen sie)",
            "(sprachen|sprache|übersetzen|übersetze das|übersetz das|kannst du das übersetzen|übersetzung|auf @ bitte|auf @|sprich @|antworte auf @|bitte auf @)",
            "(kann|darf) ich auf @ (fragen|schreiben)",
        ],
    },
    smallTalk: {
        thanks: list(
            "danke, danke schön, dankeschön, danke sehr, vielen dank, besten dank, herzlichen dank, tausend dank, danke dir, danke euch, danke für die hilfe, danke für die antwort, dankeschon",
        ),
        greetings: list("hallo, moin, servus, guten morgen, guten tag, guten abend"),
        goodbyes: list("tschüss"),
        reactions: list(
            "ja, jo, jep, nein, nö, genau, gut, sehr gut, super, prima, toll, klasse, perfekt, alles klar, verstanden, verstehe, achso, ach so, aha, stimmt, richtig, interessant, sehr interessant, hilfreich, sehr hilfreich, passt, cool, guter bot",
        ),
        company: list("bitte"),
    },
    courtesy: {
        before: list(
            "weiß jemand, weiss jemand, weiß wer, weißt du, wisst ihr, wissen sie, kann mir jemand sagen, kann jemand sagen, kannst du mir sagen, könnt ihr mir sagen, können sie mir sagen, sag mir, sag mir bitte, sagt mir, ich frage mich, ich wollte fragen, ich wüsste gern, ich möchte wissen, ich will wissen, mich würde interessieren, hallo, moin, hallo zusammen, bitte, also, äh, ähm, sorry",
        ),
        after: list("bitte, danke, danke schön, danke im voraus, vielen dank, weiß das jemand, lg"),
    },
    welcome: {
        about: (name) => `Was sagen die Artikel über ${name}?`,
        count: {
            asking: "Wie viele",
            numbers: list("zwei, drei, vier, fünf, sechs, sieben, acht, neun, zehn, elf, zwölf"),
            before: list("etwa, rund, mehr als, mindestens, fast, über, ungefähr, knapp"),
            askedOtherwise: list(
                "Jahre, Jahren, Monate, Monaten, Woche, Wochen, Tage, Tagen, Stunde, Stunden, Minute, Minuten, Sekunde, Sekunden, Prozent, Million, Millionen, Milliarde, Milliarden, Euro, von, der, oder, und, bis, in",
            ),
        },
    },
};
