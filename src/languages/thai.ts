import { type Language, list } from "./language.ts";

export const thai: Language = {
    tags: ["th"],
    askingWords: list(
        "เมื่อไร, เมื่อไหร่, เมื่อใด, ใคร, ที่ไหน, ไหน, ทำไม, กี่, อย่างไร, ยังไง, อะไร, เท่าไร, เท่าไหร่, ใด, เป็น, ที่, ของ, และ, ใน, มี, ได้, ว่า, คือ",
    ),
    detection: { scripts: ["Thai"], byWords: true },
};
