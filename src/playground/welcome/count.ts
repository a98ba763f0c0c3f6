import { english } from "../../languages/english.ts";
import { languageOf } from "../../languages/languages.ts";

/** “About 3,000 cars cross the bridge every day.” → “How many cars cross the bridge every day?” */
export function countQuestion(sentence: string, language: string): string | undefined {
    const known = languageOf(language);
    const count = known?.welcome?.count;
    if (count === undefined) return undefined;
    const numbers = `${anyOf(count.numbers)}|${number}`;
    const opening = new RegExp(
        `^(?:${anyOf(count.before)}\\s)?(?:${numbers})\\s(?<rest>\\p{L}[^,;:.!?“”"()–—]{12,90})[.]$`,
        "iu",
    );
    const rest =
        opening.exec(sentence)?.groups?.["rest"] ??
        (known === english ? inEnglish(sentence, anyOf(count.before)) : undefined);
    const isAskedOtherwise = new RegExp(`^(?:\\S+\\s)?${anyOf(count.askedOtherwise)}(?!\\p{L})`, "iu");
    if (rest === undefined || isAskedOtherwise.test(rest)) return undefined;
    return `${count.asking} ${rest}?`;
}

/** No year: four digits in a row are only taken with a separator. */
const number = String.raw`(?!0)(?:\d{1,3}|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+)`;

/** “… at least 680 civilians, including 169 children, have been killed since …”: the count opens a clause. */
function inEnglish(sentence: string, before: string): string | undefined {
    const clause = new RegExp(
        `${before}\\s${number}\\s(?<noun>(?:\\p{Ll}+\\s){0,2}(?:\\p{Ll}+s|people|children|men|women))(?:,[^,]{3,60},)?\\s(?<verb>have|had|were|are)\\s(?<rest>[^,;:.!?“”"()–—]{8,90})`,
        "u",
    );
    const { noun, verb, rest } = clause.exec(sentence)?.groups ?? {};
    return rest === undefined ? undefined : `${noun} ${verb} ${rest.trim()}`;
}

function anyOf(words: readonly string[]): string {
    return `(?:${words.map((word) => RegExp.escape(word)).join("|")})`;
}
