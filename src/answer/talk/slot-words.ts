import { languages } from "../../languages/languages.ts";
import { asciiDigits } from "../../search/analysis/number-term.ts";
import { talkWords } from "./talk-words.ts";

const ordinals = "first second third fourth fifth sixth seventh eighth ninth tenth".split(" ");

/** The number that a word stands for: "5", "5th", "five", "fifth"; undefined if it is none. */
export function numberIn(word: string): number | undefined {
    const [, digits] = /^(\p{Nd}{1,6})(?:st|nd|rd|th|er|e|o|a)?$/u.exec(word) ?? [];
    return digits === undefined ? numberWords.get(word) : Number(asciiDigits(digits));
}

/** Zero to twenty, and "first" onwards, of all languages. A word that means two numbers means none. */
const numberWords: ReadonlyMap<string, number> = numbersOfAll();

function numbersOfAll() {
    const values = new Map<string, number>();
    const add = (written: string, value: number) => {
        const [word, ...others] = talkWords(written);
        if (word !== undefined && others.length === 0)
            values.set(word, values.has(word) && values.get(word) !== value ? Number.NaN : value);
    };
    for (const { numbers } of languages) {
        for (const [at, written] of (numbers?.words ?? []).slice(0, 21).entries()) add(written, at);
        for (const [at, written] of (numbers?.ordinals ?? []).entries()) add(written, at + 1);
    }
    for (const [at, written] of ordinals.entries()) add(written, at + 1);
    return new Map([...values].filter(([, value]) => Number.isInteger(value) && value > 0));
}

/** Whether the word is the name of a language, in English or in one of the known languages. */
export const isLanguageName = (word: string) => namesOfLanguages().has(word);

let known: ReadonlySet<string> | undefined;

/** Made when first needed, because asking for all names takes tens of milliseconds. */
function namesOfLanguages(): ReadonlySet<string> {
    known ??= new Set(
        languages
            .flatMap(({ tags }) => tags[0])
            .flatMap((speaker) => {
                const names = new Intl.DisplayNames(speaker, { type: "language" });
                return askedTags.map((tag) => names.of(tag) ?? tag);
            })
            .flatMap((name) => {
                const [word, ...others] = talkWords(name);
                return word !== undefined && others.length === 0 ? [word] : [];
            }),
    );
    return known;
}

/** The known languages, and others that members may ask about. */
const askedTags: readonly string[] = [
    ...languages.map(({ tags }) => tags[0]),
    ..."cs sk sl hr bs sq et lv is ka az kk uz mn ur bn pa gu mr te kn ml si my km lo ms tl sw am zu xh af eu ca gl cy gd mt lb la eo yi he".split(
        " ",
    ),
];
