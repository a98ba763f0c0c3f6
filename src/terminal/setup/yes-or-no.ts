import { say } from "../../../locales/say.ts";

/** The words for yes and no in the language that is spoken now. */
const words = (): readonly [yes: string, no: string] => [say("setup.yes"), say("setup.no")];

/** The letters that answer a question: "y" and "n", also where the words are not spelled with letters that a key types. */
export const yesOrNo = (): readonly [yes: string, no: string] => {
    const [yes, no] = words().map((word) => plain(word).slice(0, 1));
    return isTyped(yes) && isTyped(no) ? [yes, no] : ["y", "n"];
};

const isTyped = (letter: string | undefined): letter is string =>
    letter !== undefined && /[\p{Script=Latin}\p{Script=Cyrillic}]/u.test(letter);

/** The whole word. */
export const yesOrNoWord = (isYes: boolean): string => words()[isYes ? 0 : 1];

/** As typed by somebody in a hurry: "si" for "Sí", "hayir" for "Hayır". */
const plain = (word: string) =>
    word.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replaceAll("ı", "i");

/** What a typed answer means, in the language that is spoken now or in English, as a word or its beginning. Undefined if it is neither. */
export function isYes(typed: string): boolean | undefined {
    const answer = plain(typed.trim());
    if (answer === "") return undefined;
    const [yes, no] = words();
    if (plain(yes).startsWith(answer)) return true;
    if (plain(no).startsWith(answer)) return false;
    // In every language, as programs do.
    return "yes".startsWith(answer) ? true : "no".startsWith(answer) ? false : undefined;
}

/** What to answer. */
export function yesOrNoProblem(): string {
    const [yes, no] = yesOrNo();
    return say("setup.yes-or-no", { yes, no });
}
