import { languages } from "../../languages/languages.ts";

/** A script of the texts that are read. */
export interface TextScript {
    /** The language of a text in it if nothing else decides. */
    readonly likeliest: string;
    /** The languages that are recognized in it. */
    readonly languages: readonly string[];
}

/** The script of most letters of a text; undefined if it is none that a known language uses. */
export function scriptOf(text: string): TextScript | undefined {
    const letters = count(text, /\p{L}/gu);
    const dense = count(text, anyDense);
    // A Chinese character or a syllable says as much as three letters.
    const isMostly = ({ letter, isDense }: KnownScript) =>
        count(text, letter) * (isDense ? weight : 1) > (letters + dense * (weight - 1)) / 3;
    const kana = count(text, japanese);
    if (kana > 0 && dense * weight > (letters + dense * (weight - 1)) / 3 && kana > dense / 25)
        return scripts.get("jpan");
    return [...scripts.values()].find(isMostly);
}

interface KnownScript extends TextScript {
    readonly letter: RegExp;
    readonly isDense: boolean;
}

/** The script that a language is written in, as an ISO 15924 code in lower case; Chinese and Japanese share one. */
export function scriptOfLanguage(tag: string): string {
    const script = codeOf(tag);
    return /^(?:jpan|hans|hant)$/u.test(script) ? "hani" : script;
}

const codeOf = (tag: string) => new Intl.Locale(tag).maximize().script?.toLowerCase() ?? "";

const count = (text: string, letter: RegExp) => text.match(letter)?.length ?? 0;

const weight = 3;
const japanese = /[\p{Script=Hiragana}\p{Script=Katakana}]/gu;
const anyDense = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

/** By ISO 15924 code in lower case. Scripts that several languages share are last. */
const scripts: ReadonlyMap<string, KnownScript> = new Map(
    (
        [
            ["jpan", japanese],
            ["kore", /\p{Script=Hangul}/gu],
            ["thai", /\p{Script=Thai}/gu],
            ["grek", /\p{Script=Greek}/gu],
            ["hebr", /\p{Script=Hebrew}/gu],
            ["armn", /\p{Script=Armenian}/gu],
            ["taml", /\p{Script=Tamil}/gu],
            ["deva", /\p{Script=Devanagari}/gu],
            ["hans", /\p{Script=Han}/gu],
            ["arab", /\p{Script=Arabic}/gu],
            ["cyrl", /\p{Script=Cyrillic}/gu],
            ["latn", /\p{Script=Latin}/gu],
        ] as const
    ).map(([code, letter]) => {
        const users = languages.filter(
            ({ tags: [tag], detection }) => detection !== undefined && codeOf(tag) === code,
        );
        const likeliest = users.find(({ detection }) => detection?.isLikeliest) ?? users[0];
        return [
            code,
            {
                likeliest: likeliest?.tags[0] ?? "en",
                languages: users.map(({ tags: [tag] }) => tag),
                letter,
                isDense: /^(?:jpan|kore|hans)$/u.test(code),
            },
        ] as const;
    }),
);
