import { stemmer } from "@orama/stemmers/french";
import { stopwords } from "@orama/stopwords/french";
import { type Language, list } from "./language.ts";

export const french: Language = {
    tags: ["fr"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list(
        "quand, qui, où, pourquoi, combien, quel, quelle, quels, quelles, comment, quoi, est-ce, explique",
    ),
    shortForms: list(
        "dr docteur, prof professeur, st saint, ste sainte, av avenue, bd boulevard, km kilomètre, kg kilogramme, min minute, univ université, tel téléphone, photo photographie, info information",
    ),
    numbers: {
        words: list(
            "zéro, un, deux, trois, quatre, cinq, six, sept, huit, neuf, dix, onze, douze, treize, quatorze, quinze, seize, dix-sept, dix-huit, dix-neuf, vingt, trente, quarante, cinquante, soixante, soixante-dix, quatre-vingts, quatre-vingt-dix",
        ),
    },
    elided: list("c, d, j, l, m, n, s, t, qu, jusqu, lorsqu, puisqu, quoiqu"),
    versionWords: list("version, versions"),
    sentences: {
        abbreviations: list("m, apr, mm, mme, mlle, mlles, me, mgr, pr, av, env, p.ex, réf"),
        beforeNumbers: list(
            "éd, vol, vols, janv, févr, avr, juill, sept, déc, tél, l, chap, t, ann, sect, par",
        ),
        closing: list("bd, boul, s.a"),
        ending: list("j.-c, etc"),
        lettered: list(
            "plan, option, vitamine, type, groupe, classe, section, figure, partie, annexe, tableau, point, étape, modèle, hépatite, phase, bloc, ligne, série, lettre, zone, niveau, catégorie, bâtiment",
        ),
    },
    detection: { byWords: true, letters: "àâæçéèêëîïôœùûüÿ" },
    followUp: {
        joining: list("et"),
        openings: list("et, mais"),
        prepositions: list(
            "à, au, aux, dans, de, par, pour, avec, en, entre, sur, depuis, chez, vers, contre, sans",
        ),
        asking: list("quand, où, pourquoi, qui, quoi, comment, combien"),
    },
    smallTalk: {
        thanks: list(
            "merci, merci beaucoup, merci bien, mille mercis, merci pour la réponse, merci pour l'aide, merci à toi, merci à vous",
        ),
        others: list(
            "bonjour, bonsoir, salut, coucou, au revoir, oui, ouais, non, d'accord, daccord, super, génial, parfait, très bien, bien, excellent, cool, compris, je vois, intéressant, très intéressant, exactement, voilà, mdr, ptdr, s'il te plaît, s'il vous plaît",
        ),
    },
    courtesy: {
        before: list(
            "est-ce que quelqu'un sait, quelqu'un sait, savez-vous, sais-tu, tu sais, vous savez, pouvez-vous me dire, pourriez-vous me dire, peux-tu me dire, dis-moi, dites-moi, je me demande, je me demandais, j'aimerais savoir, je voudrais savoir, bonjour, salut, coucou",
        ),
        after: list(
            "svp, stp, s'il te plaît, s'il vous plaît, s'il te plait, s'il vous plait, merci, merci d'avance, mdr",
        ),
    },
    welcome: {
        about: (name) => `Que disent les articles au sujet de ${name} ?`,
    },
};
