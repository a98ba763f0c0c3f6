import { type Language, list } from "./language.ts";

export const korean: Language = {
    tags: ["ko"],
    stem: stemKorean,
    askingWords: list("언제, 누가, 누구, 어디, 왜, 몇, 얼마나, 무엇, 어떻게, 어느"),
    detection: { byWords: true },
    smallTalk: {
        thanks: list(
            "감사합니다, 감사해요, 고마워, 고마워요, 고맙습니다, 정말 감사합니다, 정말 고마워요, 땡큐",
        ),
        others: list(
            "안녕, 안녕하세요, 네, 예, 응, 아니요, 아니, 좋아, 좋아요, 좋네요, 알겠습니다, 알겠어요, 알았어, 그렇군요, 오케이, 대박, 흥미롭네요",
        ),
    },
};

/**
 * A light stemmer for Korean, which no stemming library covers. Removes particles ("통행료는", the toll as topic) and verb
 * endings ("폐지되었나요", was it abolished?). The stem need not be a word, only equal for all forms of one word.
 */
export function stemKorean(word: string): string {
    if (!hangul.test(word)) return word;
    const verb = word.replace(ending, "");
    if (verb !== word) return verb.length >= 2 ? verb : word;
    const noun = word.replace(particle, "");
    return noun.length >= 2 ? noun : word;
}

const hangul = /^\p{Script=Hangul}+$/u;
const ending =
    /(?:하|되)?(?:었|았|였|했|됐)?(?:나요|는가요|는가|습니까|습니다|ㅂ니다|니까|는다|었다|다|까요|나|요)$/u;
const particle =
    /(?:에서는|에게서|으로는|에서|에게|께서|으로|부터|까지|처럼|보다|이나|하고|은|는|이|가|을|를|의|에|와|과|로|도|만)$/u;
