import { type Language, list } from "./language.ts";

export const vietnamese: Language = {
    tags: ["vi"],
    askingWords: list(
        "khi, nào, ai, ở, đâu, tại, sao, vì, bao, nhiêu, mấy, như, thế, gì, là, có, không, của, và",
    ),
    detection: {
        byWords: true,
        letters: "àáâãèéêìíòóôõùúýăđĩũơưạảấầẩẫậắằẳẵặẹẻẽếềểễệỉịọỏốồổỗộớờởỡợụủứừửữựỳỵỷỹ",
        areLettersFrequent: true,
    },
    smallTalk: {
        thanks: list("cảm ơn, cám ơn, cảm ơn nhiều, cảm ơn bạn, cảm ơn rất nhiều"),
        others: list(
            "xin chào, chào, chào bạn, vâng, dạ, không, được, tốt, tốt lắm, tuyệt, tuyệt vời, hay quá, hiểu rồi, thú vị",
        ),
    },
};
