import { stopwords } from "@orama/stopwords/mandarin";
import { type Language, list } from "./language.ts";

export const chinese: Language = {
    tags: ["zh"],
    stopWords: stopwords,
    askingWords: list(
        "什么, 什麼, 谁, 誰, 哪里, 哪裡, 哪儿, 哪, 多少, 几, 幾, 为什么, 為什麼, 怎么, 怎麼, 何时, 何時, 吗, 嗎, 呢",
    ),
    sentences: {
        speech: list(
            "说, 说道, 說, 說道, 问, 问道, 問, 問道, 喊, 喊道, 叫, 叫道, 答, 答道, 道, 回答, 写道, 寫道, 喊着, 说着, 笑道, 大喊, 大叫",
        ),
    },
    detection: { byWords: true, isLikeliest: true },
    smallTalk: {
        thanks: list("谢谢, 谢谢你, 谢谢您, 多谢, 感谢, 非常感谢, 謝謝, 謝謝你, 多謝, 感謝, 非常感謝, 谢了"),
        others: list(
            "你好, 您好, 早上好, 晚上好, 再见, 是, 是的, 对, 不, 不是, 好, 好的, 很好, 太好了, 不错, 明白, 明白了, 知道了, 了解, 有意思, 哈哈, 哈哈哈, 對, 不錯, 請",
        ),
    },
};
