import { english } from "../../languages/english.ts";
import { languageOf, languages } from "../../languages/languages.ts";

/** “About 3,000 cars cross the bridge every day.” → “How many cars cross the bridge every day?” */
export function countQuestion(sentence: string, language: string): string | undefined {
    const known = languageOf(language);
    const patterns = known && patternsOf.get(known);
    if (patterns === undefined) return undefined;
    const { asking, opening, clause, isAskedOtherwise } = patterns;
    const rest = opening.exec(sentence)?.groups?.["rest"] ?? (clause && inClause(sentence, clause));
    return rest === undefined || isAskedOtherwise.test(rest) ? undefined : `${asking} ${rest}?`;
}

/** Not a year: four digits need a separator. */
const number = String.raw`(?!0)(?:\d{1,3}|\d{1,3}(?:[.,\u00a0\u202f ]\d{3})+)`;

/** The count starts a clause: “… at least 680 civilians, including 169 children, have been killed since …” */
function inClause(sentence: string, clause: RegExp): string | undefined {
    const { noun, verb, rest } = clause.exec(sentence)?.groups ?? {};
    return rest === undefined ? undefined : `${noun} ${verb} ${rest.trim()}`;
}

/** The patterns for counts, by language. */
const patternsOf = new Map(
    languages.flatMap((language) => {
        const { count } = language.welcome ?? {};
        if (count === undefined) return [];
        const before = anyOf(count.before);
        const opening = new RegExp(
            `^(?:${before}\\s)?(?:${anyOf(count.numbers)}|${number})\\s(?<rest>\\p{L}[^,;:.!?“”"()–—]{12,90})[.]$`,
            "iu",
        );
        const clause = new RegExp(
            `${before}\\s${number}\\s(?<noun>(?:\\p{Ll}+\\s){0,2}(?:\\p{Ll}+s|people|children|men|women))(?:,[^,]{3,60},)?\\s(?<verb>have|had|were|are)\\s(?<rest>[^,;:.!?“”"()–—]{8,90})`,
            "u",
        );
        const isAskedOtherwise = new RegExp(`^(?:\\S+\\s)?${anyOf(count.askedOtherwise)}(?!\\p{L})`, "iu");
        const { asking } = count;
        const patterns = { asking, opening, isAskedOtherwise, ...(language === english && { clause }) };
        return [[language, patterns] as const];
    }),
);

function anyOf(words: readonly string[]): string {
    return `(?:${words.map((word) => RegExp.escape(word)).join("|")})`;
}
