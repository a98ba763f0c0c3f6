import { say } from "../../../locales/say.ts";
import type { Asker } from "./asker.ts";

interface ListedChoice {
    readonly id: string;
    readonly name: string;
}

interface Choices {
    readonly message: string;
    readonly choices: readonly ListedChoice[];
    /** The ids that an empty line stands for. */
    readonly chosen: readonly string[];
}

/** Lets the person choose any number from a numbered list. Returns the ids, in the order of the list. */
export async function choose(
    asker: Asker,
    { message, choices, chosen }: Choices,
): Promise<readonly string[]> {
    asker.tell(choices.map(({ name }, at) => `  ${at + 1}. ${name}`).join("\n"));
    const initial = choices.flatMap(({ id }, at) => (chosen.includes(id) ? [String(at + 1)] : [])).join(", ");
    const answer = await asker.line({
        message: `${message} ${say("setup.numbers")}`,
        initial: initial === "" ? none() : initial,
        problem: (line) =>
            chosenIn(line, choices) === undefined
                ? say("setup.not-numbers", { most: choices.length, none: none() })
                : undefined,
    });
    return (chosenIn(answer, choices) ?? []).map(({ id }) => id);
}

const none = () => say("setup.none");

/** What the line chooses, in the order of the list; undefined if something else is in it, or a number that is not in the list. */
function chosenIn(line: string, choices: readonly ListedChoice[]): readonly ListedChoice[] | undefined {
    const wanted = line.trim().toLowerCase();
    if (wanted === none()) return [];
    // People also write a name, which may contain spaces and commas.
    const named = choices.filter(({ name }) => name.toLowerCase() === wanted);
    if (named.length === 1) return named;
    const words = wanted.split(/[\s,]+/u).filter((word) => word !== "");
    const isListed = (word: string) =>
        /^\d{1,6}$/u.test(word) && Number(word) >= 1 && Number(word) <= choices.length;
    if (words.length === 0 || !words.every(isListed)) return undefined;
    return choices.filter((_, at) => words.some((word) => Number(word) === at + 1));
}
