import { stemmer } from "@orama/stemmers/italian";
import { stopwords } from "@orama/stopwords/italian";
import { type Language, list } from "./language.ts";

export const italian: Language = {
    tags: ["it"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "quando, chi, dove, perché, quanto, quanta, quanti, quante, quale, quali, come, cosa, spiega",
    ),
    numbers: {
        words: list(
            "zero, uno, due, tre, quattro, cinque, sei, sette, otto, nove, dieci, undici, dodici, tredici, quattordici, quindici, sedici, diciassette, diciotto, diciannove, venti, trenta, quaranta, cinquanta, sessanta, settanta, ottanta, novanta",
        ),
        joined: (ten, unit) => `${/^[ou]/u.test(unit) ? ten.slice(0, -1) : ten}${unit}`,
    },
    elided: list(
        "l, d, c, m, t, s, v, n, un, all, dell, nell, dall, sull, coll, quell, quest, sant, com, dov",
    ),
    versionWords: list("versione, versioni"),
    sentences: {
        abbreviations: list(
            "sig, sigg, sig.ra, sig.na, dott, dott.ssa, prof.ssa, ing, avv, arch, geom, rag, on, es, ss, s, mons",
        ),
        beforeNumbers: list("pag, pagg, art, artt, cap, capp, sec, par, nn, num, vol, tab, ed, tel"),
        closing: list("s.p.a, s.r.l"),
        ending: list("a.c, d.c, ecc"),
        lettered: list(
            "piano, opzione, vitamina, tipo, gruppo, classe, sezione, figura, parte, allegato, tabella, punto, passo, modello, epatite, fase, blocco, linea, serie, lettera, zona, livello, categoria, edificio",
        ),
    },
    detection: { byWords: true, letters: "àèéìíòóùú" },
    followUp: {
        joining: list("e"),
        openings: list("e, ma, e invece, e quanto a"),
        prepositions: list("in, di, a, da, per, con, su, tra, fra, dal, dalla, fino a"),
        asking: list(
            "quando, dove, perché, chi, che cosa, cosa, quanto, quanta, quanti, quante, quale, quali, come mai, da quando, fino a quando",
        ),
    },
    talk: {
        greeting: [
            "(ehi|hey|salve|ciao a tutti|buon giorno|buona sera|buon pomeriggio)",
            "(come stai|come va|come sta|che si dice|tutto bene|come te la passi)",
        ],
        thanks: ["grazie (mille|tante|infinite|di cuore|a te|bot|per l'aiuto|per la risposta|ancora|)"],
        goodbye: [
            "(ciao ciao|addio|a presto|a dopo|a domani|ci vediamo|alla prossima|buona giornata|buona notte|buona serata)",
        ],
        reaction: [
            "(ti amo|ti voglio bene|mi piace|non mi piace|che bello|che brutto|è vero|è falso|è sbagliato|sei bravo|sei il migliore|sei grande|sei stupido|bravo|wow|davvero|non lo so|peccato|mah|boh|figo|ok|va benissimo)",
        ],
        help: [
            "(aiuto|aiutami|mi aiuti|comandi|istruzioni|ho bisogno di aiuto|puoi aiutarmi|mi puoi aiutare|ho una domanda)",
            "(cosa|che cosa|che) (puoi fare|sai fare|fai|posso chiedere|posso chiederti|posso fare|può fare) (qui|per me|)",
            "come (funziona|funzioni|si usa|ti uso|si utilizza|posso usarti) (questo|questo bot|il bot|)",
            "(cos'è questo|che cos'è questo|cosa è questo|a cosa servi|cos'è questo bot)",
        ],
        identity: [
            "(chi|cosa|che cosa) (sei|è lei|saresti) (tu|)",
            "(sei|lei è) (un|una|) (robot|bot|umano|umana|persona|ia|macchina|intelligenza artificiale|reale|persona reale|persona vera|chatgpt|programma|uomo|donna)",
            "chi ti ha (creato|fatto|programmato|sviluppato|costruito)",
            "(come ti chiami|qual è il tuo nome|il tuo nome|presentati)",
        ],
        overview: [
            "di (cosa|che cosa|che) (parla|tratta|si tratta|si parla) (questo articolo|l'articolo|questo testo|il testo|questo|qui|)",
            "(riassunto|un riassunto|sintesi|in sintesi|titolo|qual è il titolo|qual è l'argomento|qual è il titolo dell'articolo|cosa dice l'articolo|cosa dice questo articolo|cosa dice il testo|riepilogo)",
            "(riassumi|riassumere|riassumimi|puoi riassumere|potresti riassumere|puoi riassumermi) (l'articolo|questo articolo|il testo|questo testo|questo|)",
            "(fammi|dammi|fai|voglio|mi fai|mi dai) un (breve|piccolo|) riassunto (dell'articolo|di questo articolo|del testo|)",
        ],
        author: [
            "chi (ha scritto|scrisse) (questo|questo articolo|l'articolo|questo testo|il testo)",
            "(chi è|qual è|dimmi) (l'autore|l'autrice|il nome dell'autore) (dell'articolo|di questo articolo|del testo|di questo testo|)",
            "(autore|l'autore|autrice|scritto da chi|da chi è stato scritto)",
        ],
        date: [
            "quando (è stato|fu) (pubblicato|scritto) (questo articolo|l'articolo|questo testo|il testo|questo)",
            "(di quando è|a quando risale) (questo articolo|l'articolo|questo testo)",
            "(data|la data|data di pubblicazione|qual è la data|qual è la data di pubblicazione|qual è la data dell'articolo)",
        ],
        source: [
            "(fonte|fonti|la fonte|le fonti|link|il link|url|riferimento|riferimenti|cita la fonte|cita le fonti|cita la tua fonte|cita le tue fonti|qual è la fonte|quali sono le fonti|quali sono le tue fonti|qual è il link|dov'è il link)",
            "(dammi|mandami|mostrami|hai|mi dai|inviami) (il|la|un|una|le|) (link|fonte|fonti|url) (dell'articolo|all'articolo|)",
            "(da dove (viene|proviene|arriva)) (questo|questo articolo|l'articolo|questa informazione)",
            "dove (posso leggere|posso trovare|trovo) (l'articolo|questo articolo) (completo|originale|intero|)",
        ],
        articles: [
            "(articoli|gli articoli|tutti gli articoli|lista degli articoli|elenco degli articoli|lista articoli)",
            "(quali|quanti|che) articoli (hai|ci sono|conosci|sono disponibili)",
            "(mostra|mostrami|elenca|dammi) (tutti|) (gli|i tuoi|la lista degli) articoli",
            "(cosa sai|che cosa sai|su cosa posso fare domande|cosa posso leggere)",
        ],
        paragraph: [
            "(mostra|mostrami|cita|dammi|leggi|) (il|) paragrafo (numero|) #",
            "(mostra|mostrami|cita|dammi|leggi|) (il|) # paragrafo",
            "cosa dice il paragrafo (numero|) #",
        ],
        "last-paragraph": [
            "(mostra|mostrami|cita|dammi|leggi|) (l'|) ultimo paragrafo",
            "(mostra|mostrami|cita|dammi|leggi|) l'ultimo paragrafo",
        ],
        "any-paragraph": [
            "(mostra|mostrami|cita|dammi|) (un|una|) (paragrafo|citazione|brano) (a caso|casuale)",
        ],
        more: [
            "(di più|ancora|altro|dimmi di più|mostra di più|mostrami di più|voglio saperne di più|avanti|prossimo|il prossimo|successivo|il successivo|paragrafo successivo|il paragrafo successivo|continua|continui|vai avanti|e poi|cos'altro|che altro)",
        ],
        language: [
            "(parli|parla|capisci|sai parlare|puoi parlare) (anche|in|) @",
            "(quali|quante|che) lingue (parli|capisci|conosci|ci sono|supporti|sai)",
            "(lingua|lingue|traduci|traduci questo|traduzione|tradurre|puoi tradurre|puoi tradurlo|in @|in @ per favore|traduci in @|rispondi in @|parla in @)",
        ],
    },
    smallTalk: {
        thanks: list(
            "grazie, grazie mille, mille grazie, tante grazie, grazie tante, molte grazie, ti ringrazio, vi ringrazio",
        ),
        greetings: list("ciao, buongiorno, buonasera"),
        goodbyes: list("buonanotte, arrivederci"),
        reactions: list(
            "sì, va bene, bene, molto bene, benissimo, ottimo, perfetto, fantastico, capito, ho capito, interessante, esatto, certo",
        ),
        company: list("per favore"),
    },
    welcome: {
        about: (name) => `Che cosa dicono gli articoli su ${name}?`,
    },
    courtesy: {
        before: list(
            "qualcuno sa, qualcuno sa dirmi, qualcuno mi sa dire, sai, sapete, mi sai dire, mi sapete dire, mi puoi dire, puoi dirmi, mi potete dire, potete dirmi, potresti dirmi, mi potresti dire, dimmi, mi chiedo, mi chiedevo, vorrei sapere, volevo sapere, mi piacerebbe sapere, ciao, ciao a tutti, salve, buongiorno, buonasera, scusa, scusate, per favore",
        ),
        after: list("per favore, per piacere, grazie, grazie mille, grazie in anticipo, ahah, ahahah"),
    },
};
