import { stemmer } from "@orama/stemmers/dutch";
import { stopwords } from "@orama/stopwords/dutch";
import { type Language, list } from "./language.ts";

export const dutch: Language = {
    tags: ["nl"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("wanneer, wie, waar, waarom, hoe, hoeveel, welke, welk, wat"),
    numbers: {
        words: list(
            "nul, een, twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf, dertien, veertien, vijftien, zestien, zeventien, achttien, negentien, twintig, dertig, veertig, vijftig, zestig, zeventig, tachtig, negentig",
        ),
        joined: (ten, unit) => `${unit}${unit.endsWith("e") ? "ën" : "en"}${ten}`,
    },
    compoundLinks: ["", "s", "e", "en"],
    versionWords: list("versie, versies"),
    releaseWords: list("release"),
    sentences: {
        abbreviations: list("dhr, mevr, mw, drs, ir, ing, bijv, d.w.z, nl, o.a, t.o.v, m.b.t, ca"),
        beforeNumbers: list("blz, nr, nrs, art, hfst, afb, tel"),
        ending: list("enz, e.d, etc"),
    },
    detection: { byWords: true, letters: "éëïöü" },
    followUp: {
        openings: list("en, maar"),
    },
    talk: {
        greeting: [
            "(hey|heey|dag|goeiedag|goededag|goeiemorgen|hallo allemaal|hoi hoi|yo|goede morgen|goede avond)",
            "(hoe gaat het|hoe gaat het met je|hoe gaat ie|hoe is het|alles goed|wat is er)",
        ],
        thanks: [
            "(bedankt|dank je|dankjewel|dank je wel) (hoor|bot|voor je hulp|voor de hulp|voor het antwoord|zeer|)",
            "(dank|thanks|merci)",
        ],
        goodbye: [
            "(dag|dag hoor|doeg|tot ziens|tot later|tot morgen|tot straks|welterusten|slaap lekker|fijne dag|fijne dag nog|houdoe|doei doei)",
        ],
        reaction: [
            "(ik hou van je|ik vind je leuk|wat leuk|wat erg|dat is goed|dat is fout|dat klopt|dat klopt niet|je bent geweldig|je bent dom|goede bot|slechte bot|echt waar|echt|geen idee|jammer|grappig|wauw|leuk hoor|gaaf|vet|ok|klopt niet)",
        ],
        help: [
            "(hulp|help|help me|help mij|commando's|opdrachten|ik heb hulp nodig|kun je me helpen|kan je me helpen|kunt u mij helpen|handleiding|ik heb een vraag)",
            "wat (kun|kan|kunt|doe|doet) (je|jij|u|ik|deze bot) (allemaal|) (doen|vragen|hier doen|hier vragen|)",
            "hoe (werkt|werk|gebruik) (dit|je|jij|ik dit|ik je|deze bot|ik deze bot|het)",
            "(wat is dit|wat is deze bot|waar ben je voor|waar dient dit voor)",
        ],
        identity: [
            "(wie|wat) (ben|bent) (je|jij|u)",
            "(ben|bent) (je|jij|u) (een|) (robot|bot|mens|persoon|ai|machine|echt|echt mens|echt persoon|computer|chatgpt|kunstmatige intelligentie|programma)",
            "wie heeft (je|jou|u) (gemaakt|gebouwd|geprogrammeerd|ontwikkeld)",
            "(hoe heet je|hoe heet jij|wat is je naam|wat is jouw naam|je naam)",
        ],
        overview: [
            "waar (gaat|gaat het|ging) (dit|dit artikel|het artikel|deze tekst|de tekst|het|dat|het hier) over",
            "(samenvatting|een samenvatting|kort|overzicht|titel|onderwerp|wat is het onderwerp|wat is de titel|wat is de titel van het artikel|wat staat er in het artikel|wat staat er in dit artikel|wat zegt het artikel)",
            "(vat|kun je|kan je|kunt u|) (dit|het artikel|dit artikel|de tekst|deze tekst) (samen|samenvatten|even samenvatten|voor me samenvatten)",
            "vat (dit|het artikel|dit artikel|de tekst|deze tekst) (even|kort|) samen",
            "(geef|geef me|maak|ik wil) een (korte|) samenvatting (van het artikel|van dit artikel|van de tekst|)",
        ],
        author: [
            "(wie heeft|door wie is) (dit|dit artikel|het artikel|deze tekst|de tekst) geschreven",
            "wie (schreef) (dit|dit artikel|het artikel|deze tekst)",
            "(wie is|noem) de (auteur|schrijver) (van dit artikel|van het artikel|van deze tekst|)",
            "(auteur|de auteur|geschreven door)",
        ],
        date: [
            "wanneer (is|werd) (dit|dit artikel|het artikel|deze tekst|de tekst) (gepubliceerd|geschreven|verschenen|geplaatst)",
            "(van wanneer is|hoe oud is) (dit artikel|het artikel|deze tekst|dit)",
            "(datum|de datum|publicatiedatum|wat is de datum|wat is de publicatiedatum|wat is de datum van het artikel)",
        ],
        source: [
            "(bron|bronnen|de bron|link|de link|url|bronvermelding|noem je bron|noem je bronnen|citeer je bron|wat is de bron|wat zijn je bronnen|wat is je bron|waar is de link)",
            "(geef|geef me|stuur|stuur me|heb je|toon) (de|een|je|) (link|bron|bronnen|url) (van het artikel|naar het artikel|)",
            "(waar komt (dit|dit artikel|het artikel|dat) vandaan|waar heb je dit vandaan|waar heb je dat vandaan|waar kan ik het artikel lezen|waar kan ik dit artikel lezen|waar vind ik het artikel)",
        ],
        articles: [
            "(artikelen|alle artikelen|de artikelen|lijst van artikelen|artikelenlijst)",
            "(welke|hoeveel) artikelen (heb je|zijn er|ken je|heeft u|zijn beschikbaar) (hier|)",
            "(toon|laat|geef|lijst) (me|) (alle|de) artikelen (zien|)",
            "(wat weet je|wat weet jij|waarover kan ik vragen stellen|wat kan ik lezen)",
        ],
        paragraph: [
            "(toon|geef|citeer|lees|laat|) (me|) (alinea|paragraaf) (nummer|) # (zien|)",
            "(toon|geef|citeer|lees|) (me|) (de|) # (alinea|paragraaf)",
            "wat staat er in (alinea|paragraaf) (nummer|) #",
        ],
        "last-paragraph": ["(toon|geef|citeer|lees|) (me|) (de|) laatste (alinea|paragraaf)"],
        "any-paragraph": [
            "(toon|geef|citeer|) (me|) (een|) willekeurige (alinea|paragraaf)",
            "(toon|geef|citeer|) (me|) (een|) willekeurig (citaat|stuk)",
        ],
        more: [
            "(meer|nog meer|meer graag|vertel meer|vertel me meer|toon meer|laat meer zien|volgende|de volgende|volgende alinea|de volgende alinea|verder|ga verder|ga door|lees verder|en verder|en dan|wat nog meer|nog iets)",
        ],
        language: [
            "(spreek|spreekt|praat|begrijp|versta|kun) (je|jij|u) (ook|) @",
            "(welke|hoeveel) talen (spreek je|ken je|begrijp je|zijn er|spreekt u)",
            "(taal|talen|vertaal|vertaal dit|vertaal dat|vertaling|kun je dit vertalen|kan je dit vertalen|in het @|in het @ graag|antwoord in het @)",
        ],
    },
    smallTalk: {
        thanks: list(
            "bedankt, dank je, dank je wel, dankjewel, dank u, dank u wel, dankuwel, hartelijk dank, heel erg bedankt, hartstikke bedankt",
        ),
        greetings: list("hoi, hallo, goedemorgen, goedemiddag, goedenavond"),
        goodbyes: list("doei"),
        reactions: list(
            "ja, nee, oké, oke, goed, heel goed, prima, mooi, leuk, top, perfect, begrepen, snap ik, interessant, precies, klopt",
        ),
        company: list("alsjeblieft"),
    },
    welcome: {
        about: (name) => `Wat zeggen de artikelen over ${name}?`,
        count: {
            asking: "Hoeveel",
            numbers: list("twee, drie, vier, vijf, zes, zeven, acht, negen, tien, elf, twaalf"),
            before: list("ongeveer, meer dan, minstens, bijna, ruim"),
            askedOtherwise: list(
                "jaar, maanden, weken, dagen, uur, minuten, seconden, procent, miljoen, miljard, euro, van, of, en, tot, in",
            ),
        },
    },
};
