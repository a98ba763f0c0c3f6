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
    talk: {
        greeting: [
            "(bonjour|bonsoir|salut|coucou) (à tous|à toutes|à tous et à toutes|à toutes et à tous|tout le monde|à toi|à vous)",
            "(hey|allo|re|bjr|slt|cc)",
            "(ça va|comment ça va|comment vas tu|comment allez vous|quoi de neuf|tu vas bien|comment tu vas)",
        ],
        thanks: [
            "merci (beaucoup|bien|infiniment|encore|bcp|à toi|à vous|)(pour tout|pour ton aide|pour votre aide|pour la réponse|pour l'aide|mille fois|)",
            "(mci|je te remercie|je vous remercie|un grand merci)",
        ],
        goodbye: [
            "(bonne journée|bonne soirée) (à toi|à vous|à tous|à toutes|)",
            "(à plus|à plus tard|à bientôt|bonne nuit|bye|à demain|à tout à l'heure|à tout de suite|adieu|tchao|ciao|à la prochaine)",
        ],
        reaction: [
            "(j'adore|j'aime bien|j'aime|c'est bien|c'est super|c'est génial|c'est vrai|c'est triste|c'est drôle|bof|tant pis|dommage|oh là là|ah bon|vraiment|sérieux|ok|ça marche|ça roule|pas mal)",
        ],
        praise: [
            "(je t'aime|je t'adore|bravo|bien joué|beau travail|bon travail|bonne réponse)",
            "(tu es|t'es|vous êtes) (vraiment|trop|très|) (génial|géniale|super|top|fort|forte|utile|gentil|gentille|le meilleur|la meilleure)",
        ],
        complaint: [
            "(c'est|tu es|t'es|vous êtes) (vraiment|complètement|trop|) (nul|nulle|faux|inutile|n'importe quoi)",
            "(n'importe quoi|mauvaise réponse|ça ne m'aide pas|ça m'aide pas|ce n'est pas ça|c'est pas ça|ce n'est pas ma question|ça ne répond pas à ma question|ça répond pas à ma question|ce n'est pas ce que j'ai demandé|c'est pas ce que j'ai demandé)",
        ],
        help: [
            "(aide|à l'aide|aidez moi|aide moi|au secours|commandes|j'ai besoin d'aide|mode d'emploi|j'ai une question|peux tu m'aider|pouvez vous m'aider|tu peux m'aider)",
            "(que|qu'est ce que|quoi) (peux tu|pouvez vous|sais tu|tu peux|tu sais|vous pouvez|puis je|je peux|peut on|on peut) (faire|demander|te demander|vous demander) (ici|)",
            "(je ne comprends|je comprends) (pas|rien)",
            "(je n'ai|j'ai) (pas|rien) compris",
            "comment (ça marche|ça fonctionne|tu fonctionnes|t'utiliser|fonctionnes tu|utiliser ce bot|utiliser le bot|faire|vous fonctionnez|poser une question)",
            "(c'est quoi|qu'est ce que c'est|à quoi tu sers|à quoi sers tu|à quoi servez vous|c'est quoi ce bot|tu fais quoi|que fais tu)",
        ],
        identity: [
            "(qui|que|qu') (es tu|êtes vous|est tu)",
            "(tu es qui|t'es qui|vous êtes qui|t'es quoi|qui t'a créé|qui t'a fait|qui t'a programmé|qui vous a créé|comment tu t'appelles|comment t'appelles tu|quel est ton nom|quel est votre nom|ton nom|présente toi|présentez vous)",
            "(es tu|êtes vous|tu es|t'es|est ce que tu es|vous êtes) (un|une|) (robot|bot|humain|humaine|ia|personne|vraie personne|machine|intelligence artificielle|réel|vrai|chatgpt|homme|femme|programme)",
        ],
        overview: [
            "de quoi (parle|traite|s'agit il|il s'agit|ça parle|parle t il) (ici|cet article|l'article|ce texte|le texte|cela|dans cet article|)",
            "(c'est à propos de quoi|ça parle de quoi|de quoi ça parle|de quoi s'agit il|quel est le sujet|quel est le sujet de l'article|quel est le sujet de cet article|l'article parle de quoi|cet article parle de quoi|résumé|le résumé|un résumé|en résumé|synthèse|titre|quel est le titre|quel est le titre de l'article|quel est le titre de cet article|que dit l'article|que dit cet article|de quoi est il question)",
            "(résume|résumer|résumez|peux tu résumer|pouvez vous résumer|peux tu me résumer|tu peux résumer) (moi|) (l'article|cet article|ce texte|le texte|ça|cela|)",
            "(fais|donne|fais moi|donne moi|donnez moi|je veux|faites) un (petit|court|bref|) résumé (de l'article|de cet article|du texte|de ce texte|)",
        ],
        author: [
            "(qui a|qui est ce qui a) écrit (ça|cela|ceci|cet article|l'article|ce texte|le texte)",
            "(qui est|quel est|donne moi|comment s'appelle|qui en est) (l'auteur|l'autrice|l'auteure|le nom de l'auteur) (de cet article|de l'article|du texte|de ce texte|)",
            "(auteur|l'auteur|par qui|écrit par qui|qui l'a écrit|qui a écrit)",
        ],
        date: [
            "(quand|en quelle année|à quelle date) (a été|a t il été|est ce que) (publié|écrit|) (cet article|l'article|ce texte|le texte|cela|ça) (a été|a t il été|est) (publié|écrit|paru)",
            "(quand|en quelle année|à quelle date) (a été|est) (publié|écrit|paru|sorti) (cet article|l'article|ce texte|le texte)",
            "(quand|en quelle année|à quelle date) (cet article|l'article|ce texte) (a t il été|est il) (publié|écrit|paru|sorti)",
            "(quand|de quand) (date|est) (cet article|l'article|ce texte)",
            "(cet article|l'article|ce texte|ça|cela) (date de quand|a été publié quand|a été écrit quand|est de quand)",
            "(date|la date|date de publication|quelle est la date|quelle est la date de publication|quelle est la date de l'article|quelle est la date de cet article|quelle est la date de publication de l'article)",
        ],
        source: [
            "(source|sources|lien|liens|la source|les sources|le lien|un lien|cite ta source|cite tes sources|citez vos sources|quelle est la source|quelles sont tes sources|quelle est ta source|quelles sont les sources|où est le lien|url|référence|références)",
            "(donne|donne moi|envoie|envoie moi|donnez moi|as tu|avez vous|tu as|montre moi|je veux|puis je avoir) (le|la|un|une|ta|les|tes) (lien|source|sources|url|liens) (de l'article|vers l'article|)",
            "(d'où vient|d'où sort|d'où provient) (cet article|l'article|ça|cela|ce texte|cette information)",
            "(où puis je lire|où lire|où trouver|où peut on lire) (l'article|cet article) (complet|entier|)",
        ],
        articles: [
            "(articles|les articles|tous les articles|liste des articles|la liste des articles)",
            "(quels|combien d') (articles) (as tu|avez vous|connais tu|y a t il|il y a|tu as|connaissez vous|sont disponibles)",
            "(montre|liste|affiche|donne|montre moi|donne moi) (tous|) (les|tes|la liste des) articles",
            "(combien d'articles) (as tu|avez vous|y a t il|connais tu|il y a|tu as)",
            "(que sais tu|qu'est ce que tu sais|que connais tu|sur quoi puis je poser des questions)",
        ],
        paragraph: [
            "(montre|cite|donne|lis|affiche|montre moi|donne moi|) (le|) paragraphe (numéro|n|no|) #",
            "(montre|cite|donne|lis|affiche|montre moi|donne moi|) (le|) # paragraphe",
            "que dit le paragraphe (numéro|) #",
        ],
        "last-paragraph": ["(montre|cite|donne|lis|affiche|montre moi|donne moi|) (le|) dernier paragraphe"],
        "any-paragraph": [
            "(montre|cite|donne|lis|) (moi|) (un|une|) (paragraphe|citation|passage) (au hasard|aléatoire)",
        ],
        more: [
            "(plus|encore|encore plus|la suite|suite|suivant|suivante|le suivant|la suivante|paragraphe suivant|le paragraphe suivant|continue|continuez|en savoir plus|dis m'en plus|dites m'en plus|montre plus|montre m'en plus|et ensuite|et après|quoi d'autre|vas y)",
        ],
        language: [
            "(parles tu|parlez vous|tu parles|vous parlez|comprends tu|comprenez vous|sais tu parler|est ce que tu parles) (aussi|) @",
            "(quelle|quelles) (langue|langues) (parles tu|parlez vous|comprends tu|sont disponibles|sais tu|tu parles)",
            "(langue|langues|traduis|traduire|traduis ça|traduis cela|traduction|traduis en @|traduis ça en @|en @|en @ s'il te plaît|peux tu traduire|peux tu traduire ça|réponds en @|parle @|parle en @)",
        ],
    },
    smallTalk: {
        thanks: list(
            "merci, merci beaucoup, merci bien, mille mercis, merci pour la réponse, merci pour l'aide, merci à toi, merci à vous",
        ),
        greetings: list("bonjour, bonsoir, salut, coucou"),
        goodbyes: list("au revoir"),
        reactions: list(
            "oui, ouais, non, d'accord, daccord, super, génial, parfait, très bien, bien, excellent, cool, compris, je vois, intéressant, très intéressant, exactement, voilà, mdr, ptdr",
        ),
        company: list("s'il te plaît, s'il vous plaît"),
    },
    courtesy: {
        before: list(
            "est-ce que quelqu'un sait, quelqu'un sait, savez-vous, sais-tu, tu sais, vous savez, pouvez-vous me dire, pourriez-vous me dire, peux-tu me dire, dis-moi, dites-moi, je me demande, je me demandais, j'aimerais savoir, je voudrais savoir, bonjour, bonsoir, salut, coucou",
        ),
        after: list(
            "svp, stp, s'il te plaît, s'il vous plaît, s'il te plait, s'il vous plait, merci, merci d'avance, mdr",
        ),
    },
    welcome: {
        about: (name) => `Que disent les articles sur ${name} ?`,
    },
};
