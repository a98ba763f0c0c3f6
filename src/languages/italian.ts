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
        "l, d, c, m, t, s, v, n, un, all, dell, nell, dall, sull, coll, quell, quest, bell, nessun, alcun, anch, sant, com, cos, dov, quand",
    ),
    versionWords: list("versione, versioni"),
    sentences: {
        abbreviations: list(
            "sig, sigg, sig.ra, sig.na, dott, dott.ssa, prof.ssa, ing, avv, arch, geom, rag, on, es, ss, s, mons, p.es, cfr",
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
        openings: list("e, ma, e invece, e quanto a, e per quanto riguarda, e che mi dici di"),
        prepositions: list("in, di, a, da, per, con, su, tra, fra, dal, dalla, fino a"),
        asking: list(
            "quando, dove, perché, chi, che cosa, cosa, quanto, quanta, quanti, quante, quale, quali, come mai, da quando, fino a quando",
        ),
    },
    talk: {
        greeting: [
            "(ehi|hey|ehilà|salve|salve a tutti|ciao a tutti|ciao ragazzi|buon giorno|buona sera|buon pomeriggio|buondì|buongiorno a tutti|buonasera a tutti)",
            "(come stai|come va|come sta|come state|che si dice|tutto bene|tutto ok|tutto a posto|come te la passi|come butta)",
        ],
        thanks: [
            "grazie (mille|tante|infinite|di cuore|a te|a voi|a tutti|bot|ancora|comunque|lo stesso|) (per l'aiuto|per la risposta|dell'aiuto|della risposta|di tutto|per tutto|)",
            "(no grazie|ti ringrazio molto|ti ringrazio tanto|gentilissimo|molto gentile|mi sei stato di aiuto|mi sei stato d'aiuto|mi sei stato utile|proprio quello che cercavo|era proprio quello che cercavo)",
        ],
        goodbye: [
            "(ciao ciao|addio|a presto|a dopo|a domani|a più tardi|ci vediamo|ci sentiamo|alla prossima|buona giornata|buona notte|notte|buona serata|buon proseguimento|arrivederci a tutti|è tutto|per oggi è tutto|basta così)",
        ],
        praise: [
            "(ti amo|ti adoro|ti voglio bene|mi piaci|bravo|bravissimo|complimenti|sei bravo|sei bravissimo|sei il migliore|sei grande|sei un grande|sei forte|sei fantastico|sei utile|sei molto utile|ben fatto)",
            "(ottimo|bel|buon) lavoro",
            "(ottima|bella|buona) risposta",
        ],
        reaction: [
            "(mi piace|non mi piace|che bello|che brutto|bello|forte|è vero|giusto|wow|davvero|ma dai|ma va|non lo so|non so|capisco|forse|anch'io|peccato|pazienza|non importa|fa niente|non fa niente|lascia stare|lascia perdere|scusa|mi dispiace|buono a sapersi|d'accordo|vabbè|che figo|che forte|figata|incredibile|pazzesco|uffa|mah|boh|figo|ok|va benissimo)",
        ],
        complaint: [
            "(è falso|è sbagliato|sbagliato|non è vero|non è giusto|risposta sbagliata|la risposta è sbagliata|hai sbagliato|ti sbagli|non c'entra|non c'entra niente|non è una risposta|questa non è una risposta|non è quello che ho chiesto|non è quello che cercavo|non ho chiesto questo|non hai risposto|non mi hai risposto|non hai risposto alla mia domanda|non hai capito|non hai capito la domanda|non mi aiuta|non mi è utile|non serve a niente|non servi a niente|sei inutile|sei stupido)",
        ],
        beyond: [
            "(raccontami|dimmi|sai|conosci) (una barzelletta|un indovinello|una storia)",
            "(che ore sono|che ora è|che tempo fa|che giorno è oggi)",
            "(sei sicuro|scrivi una poesia|scrivimi una poesia|canta una canzone|con parole tue|con parole semplici|spiegalo con parole tue|spiegalo con parole semplici)",
        ],
        help: [
            "(aiuto|aiutami|mi aiuti|mi dai una mano|comandi|elenco dei comandi|lista dei comandi|istruzioni|guida|ho bisogno di aiuto|mi serve aiuto|puoi aiutarmi|mi puoi aiutare|ho una domanda|posso fare una domanda|posso farti una domanda|posso chiederti una cosa|non so cosa chiedere)",
            "(cosa|che cosa|che) (puoi fare|sai fare|fai|posso chiedere|posso chiederti|ti posso chiedere|si può chiedere|posso fare|può fare) (qui|per me|)",
            "come (funziona|funzioni|si usa|ti uso|ti si usa|si utilizza|posso usarti|faccio a usarti) (questo|questo bot|il bot|)",
            "(cos'è questo|che cos'è questo|cosa è questo|a cosa servi|a che servi|a cosa serve questo bot|cos'è questo bot)",
        ],
        identity: [
            "(chi|cosa|che cosa) (sei|è lei|saresti) (tu|)",
            "(tu chi sei|e tu chi sei|con chi parlo|con chi sto parlando|parlami di te)",
            "(sei|lei è) (un|una|) (robot|bot|umano|umana|persona|ia|macchina|intelligenza artificiale|reale|persona reale|persona vera|chatgpt|programma|uomo|donna)",
            "chi ti ha (creato|fatto|programmato|sviluppato|costruito)",
            "(come ti chiami|qual è il tuo nome|il tuo nome|presentati)",
        ],
        memory: [
            "(ti ricordi|ti ricorderai) di me",
            "(cosa|che cosa) (sai|ricordi|conservi) (di|su di) me",
            "(salvi|conservi|registri|leggi) (le mie domande|i miei messaggi|quello che scrivo)",
            "chi (vede|può vedere|legge|può leggere) (le mie domande|i miei messaggi)",
            "(cancella|elimina) (i miei dati|i miei messaggi|le mie domande)",
        ],
        overview: [
            "di (cosa|che cosa|che) (parla|tratta|si tratta|si parla) (questo articolo|l'articolo|questo testo|il testo|questo|qui|)",
            "(riassunto|un riassunto|sintesi|in sintesi|titolo|qual è il titolo|qual è l'argomento|qual è l'argomento dell'articolo|qual è il tema|in breve|qual è il titolo dell'articolo|cosa dice l'articolo|cosa dice questo articolo|cosa dice il testo|riepilogo)",
            "(riassumi|riassumere|riassumimi|mi riassumi|puoi riassumere|potresti riassumere|puoi riassumermi) (l'articolo|questo articolo|il testo|questo testo|questo|)",
            "(fammi|dammi|fai|voglio|mi fai|mi dai) un (breve|piccolo|) riassunto (dell'articolo|di questo articolo|del testo|)",
        ],
        author: [
            "chi (ha scritto|scrisse) (questo|questo articolo|l'articolo|questo testo|il testo)",
            "(chi è|qual è|dimmi) (l'autore|l'autrice|il nome dell'autore) (dell'articolo|di questo articolo|del testo|di questo testo|)",
            "(autore|l'autore|autrice|scritto da chi|da chi è stato scritto)",
            "di chi è (questo articolo|l'articolo|questo testo)",
        ],
        "author-of-it": ["chi (l'ha|lo ha) scritto"],
        "author-of-all": [
            "chi ha scritto (gli articoli|questi articoli)",
            "chi sono gli autori (degli articoli|di questi articoli|)",
        ],
        date: [
            "quando (è stato pubblicato|è stato scritto|fu pubblicato|fu scritto|è uscito) (questo articolo|l'articolo|questo testo|il testo|questo)",
            "(di quando è|a quando risale) (questo articolo|l'articolo|questo testo)",
            "(data|la data|data di pubblicazione|qual è la data|qual è la data di pubblicazione|qual è la data dell'articolo)",
        ],
        "date-of-all": [
            "(qual è|quale è) l'articolo più (recente|nuovo|vecchio)",
            "quando sono stati (pubblicati|scritti) (gli articoli|questi articoli)",
        ],
        source: [
            "(fonte|fonti|la fonte|le fonti|link|il link|url|riferimento|riferimenti|cita la fonte|cita le fonti|cita la tua fonte|cita le tue fonti|qual è la fonte|qual è la tua fonte|quali sono le fonti|quali sono le tue fonti|qual è il link|dov'è il link)",
            "(dammi|mandami|mostrami|hai|mi dai|inviami) (il|la|un|una|le|) (link|fonte|fonti|url) (dell'articolo|all'articolo|)",
            "(da dove (viene|proviene|arriva)) (questo|questo articolo|l'articolo|questa informazione)",
            "dove (posso leggere|posso trovare|trovo|si legge|si può leggere) (l'articolo|questo articolo) (completo|originale|intero|)",
        ],
        articles: [
            "(articoli|gli articoli|tutti gli articoli|lista degli articoli|elenco degli articoli|lista articoli)",
            "(quali|quanti|che) articoli (hai|ci sono|conosci|sono disponibili)",
            "(mostra|mostrami|elenca|dammi) (tutti|) (gli|i tuoi|la lista degli) articoli",
            "(cosa sai|che cosa sai|su cosa posso fare domande|su cosa posso farti domande|di cosa parlano gli articoli|cosa posso leggere)",
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
        "previous-paragraph": [
            "(mostra|mostrami|cita|dammi|leggi|) (il|) paragrafo precedente",
            "(precedente|il precedente|indietro|torna indietro)",
        ],
        "same-paragraph": [
            "(ripeti|ripetilo|puoi ripetere|mi ripeti la risposta|ripeti la risposta) (ancora|)",
        ],
        "any-paragraph": [
            "(mostra|mostrami|cita|dammi|) (un|una|) (paragrafo|passo|frase|citazione|brano) (a caso|casuale)",
        ],
        more: [
            "(di più|ancora|altro|dimmi di più|mostra di più|mostrami di più|voglio saperne di più|avanti|prossimo|il prossimo|prossimo paragrafo|il prossimo paragrafo|successivo|il successivo|paragrafo successivo|il paragrafo successivo|continua|continui|continua a leggere|prosegui|vai avanti|e poi|e dopo|dimmi altro|mostrami altro|c'è altro|qualcos'altro|altro ancora|cos'altro|che altro)",
        ],
        language: [
            "(parli|parla|capisci|sai parlare|puoi parlare) (anche|in|) @",
            "(quali|quante|che) lingue (parli|capisci|conosci|ci sono|supporti|sai)",
            "(lingua|lingue|traduci|traduci questo|traduzione|tradurre|puoi tradurre|puoi tradurlo|traducilo|me lo traduci|in @|in @ per favore|traduci in @|traducilo in @|me lo traduci in @|puoi tradurlo in @|rispondi in @|rispondimi in @|puoi rispondere in @|posso scrivere in @|posso chiedere in @|parla in @)",
            "in (che lingua|quale lingua|che lingue|quali lingue) (sono gli articoli|posso chiedere|posso scrivere)",
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
            "qualcuno sa, qualcuno sa dirmi, qualcuno mi sa dire, sai, sapete, mi sai dire, mi sapete dire, mi puoi dire, puoi dirmi, mi potete dire, potete dirmi, potresti dirmi, mi potresti dire, sapresti dirmi, mi sapresti dire, qualcuno saprebbe dirmi, qualcuno può dirmi, qualcuno mi può dire, mi può dire, può dirmi, potrebbe dirmi, mi saprebbe dire, saprebbe dirmi, sai per caso, per caso sai, sapete per caso, dimmi, ditemi, mi chiedo, mi chiedevo, vorrei sapere, volevo sapere, vorrei chiedere, volevo chiedere, mi piacerebbe sapere, ho una domanda, avrei una domanda, una domanda, una curiosità, per curiosità, a proposito, ciao, ciao a tutti, ehi, salve, buongiorno, buonasera, scusa, scusami, scusate, scusi, mi scusi, per favore",
        ),
        after: list(
            "per favore, per piacere, per cortesia, ti prego, grazie, grazie mille, grazie in anticipo, grazie a tutti, qualcuno lo sa, lo sai, lo sapete, ahah, ahahah",
        ),
    },
};
