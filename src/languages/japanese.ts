import { stopwords } from "@orama/stopwords/japanese";
import { type Language, list } from "./language.ts";

export const japanese: Language = {
    tags: ["ja"],
    stopWords: stopwords,
    askingWords: list(
        "いつ, 誰, だれ, どこ, なぜ, どうして, いくつ, いくら, 何, なに, 何人, どの, どれ, どう, か",
    ),
    detection: { scripts: ["Hiragana", "Katakana"], byWords: true },
};
