import { stopwords } from "@orama/stopwords/japanese";
import { type Language, list } from "./language.ts";

export const japanese: Language = {
    tags: ["ja"],
    stopWords: stopwords,
    askingWords: list(
        "いつ, 誰, だれ, どこ, なぜ, どうして, いくつ, いくら, 何, なに, 何人, どの, どれ, どう, か",
    ),
    sentences: {
        openers: list(
            "そして, しかし, でも, では, とにかく, ところ, とうとう, それ, その, そこ, そう, この, これ, ここ, こう, あの, あれ, あそこ, どの, どう, はい, いいえ, もう, もし, もちろん, やがて, だが, だから, また, まだ, さらに, すると, ただ, なぜ, なお, わたし, ぼく, かれ, みんな, あなた",
        ),
    },
    detection: { byWords: true },
    smallTalk: {
        thanks: list(
            "ありがとう, ありがとうございます, ありがとうございました, どうもありがとう, どうもありがとうございます, どうも, サンキュー, 感謝します, 助かりました",
        ),
        others: list(
            "こんにちは, こんばんは, おはよう, おはようございます, はい, うん, いいえ, いや, なるほど, そうですか, そうなんだ, わかりました, 分かりました, 了解, 了解です, すごい, すばらしい, 素晴らしい, いいね, お願いします, 草, 笑",
        ),
    },
};
