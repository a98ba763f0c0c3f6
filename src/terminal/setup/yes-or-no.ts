import { say } from "../../../locales/say.ts";

/** The words for yes and no in the language that is spoken now, and their first letters. */
const words = (): readonly [yes: string, no: string] => [say("setup.yes"), say("setup.no")];

/** The letters that answer a question: "y" and "n". */
export const yesOrNo = (): readonly [yes: string, no: string] => {
    const [yes, no] = words();
    return [first(yes), first(no)];
};

const first = (word: string) => ([...word][0] ?? "").toLowerCase();

/** What a typed answer means, in the language that is spoken now or in English, as a word or its beginning. Undefined if it is neither. */
export function isYes(typed: string): boolean | undefined {
    const answer = typed.trim().toLowerCase();
    if (answer === "") return undefined;
    const [yes, no] = words();
    if (yes.toLowerCase().startsWith(answer)) return true;
    if (no.toLowerCase().startsWith(answer)) return false;
    // In every language, as programs do.
    return "yes".startsWith(answer) ? true : "no".startsWith(answer) ? false : undefined;
}

/** What to answer. */
export function yesOrNoProblem(): string {
    const [yes, no] = yesOrNo();
    return say("setup.yes-or-no", { yes, no });
}
