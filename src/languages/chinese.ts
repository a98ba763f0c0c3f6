import { stopwords } from "@orama/stopwords/mandarin";
import { type Language, list } from "./language.ts";

export const chinese: Language = {
    tags: ["zh"],
    stopWords: stopwords,
    askingWords: list(
        "什么, 什麼, 谁, 誰, 哪里, 哪裡, 哪儿, 哪, 多少, 几, 幾, 为什么, 為什麼, 怎么, 怎麼, 何时, 何時, 吗, 嗎, 呢",
    ),
    detection: { likelyIn: "Han", byWords: true },
};
