import { stemmer } from "@orama/stemmers/portuguese";
import { stopwords } from "@orama/stopwords/portuguese";
import { type Language, list } from "./language.ts";

export const portuguese: Language = {
    tags: ["pt"],
    stem: stemmer,
    stopWords: stopwords,
    askingWords: list("quando, quem, onde, porquê, quanto, quanta, quantos, quantas, qual, quais, como"),
    numbers: {
        words: list(
            "zero, um, dois, três, quatro, cinco, seis, sete, oito, nove, dez, onze, doze, treze, catorze, quinze, dezesseis, dezessete, dezoito, dezenove, vinte, trinta, quarenta, cinquenta, sessenta, setenta, oitenta, noventa",
        ),
        joined: (ten, unit) => `${ten} e ${unit}`,
    },
    versionWords: list("versão, versões"),
    sentences: {
        abbreviations: list("sr, sra, srs, srta, dra, exmo, exma, eng, d, sto, sta, p.ex"),
        beforeNumbers: list("pág, págs, núm, séc, cap, caps, art, arts, tab, ed, av, tel"),
        units: list("a.m, p.m, km, kg, min, seg"),
        closing: list("s.a, ltda, cia, av"),
        ending: list("a.c, d.c, etc"),
        lettered: list(
            "plano, opção, vitamina, tipo, grupo, classe, seção, secção, figura, parte, anexo, tabela, ponto, passo, modelo, hepatite, fase, bloco, linha, série, letra, zona, nível, categoria, edifício, prédio",
        ),
    },
    detection: { byWords: true, letters: "ãõáâàçéêíóôú" },
    smallTalk: {
        thanks: list(
            "obrigado, obrigada, muito obrigado, muito obrigada, obg, valeu, vlw, agradecido, agradecida",
        ),
        others: list(
            "olá, oi, bom dia, boa tarde, boa noite, tchau, sim, não, tá, tudo bem, muito bom, ótimo, perfeito, excelente, legal, beleza, entendi, interessante, kkk, kkkk, rsrs, por favor",
        ),
    },
    welcome: {
        about: (name) => `O que dizem os artigos sobre ${name}?`,
    },
};
