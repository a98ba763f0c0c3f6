import { type Language, list } from "./language.ts";

export const persian: Language = {
    tags: ["fa"],
    askingWords: list(
        "کی, چه, چرا, کجا, چند, چگونه, کدام, آیا, چقدر, چیست, کیست, در, از, به, که, را, این, و, با, است",
    ),
    detection: { byWords: true },
};
