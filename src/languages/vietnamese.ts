import { type Language, list } from "./language.ts";

export const vietnamese: Language = {
    tags: ["vi"],
    askingWords: list(
        "khi, nào, ai, ở, đâu, tại, sao, vì, bao, nhiêu, mấy, như, thế, gì, là, có, không, của, và",
    ),
};
