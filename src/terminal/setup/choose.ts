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
            numbersIn(line, choices.length) === undefined
                ? say("setup.not-numbers", { most: String(choices.length), none: none() })
                : undefined,
    });
    const numbers = numbersIn(answer, choices.length) ?? [];
    return choices.filter((_, at) => numbers.includes(at + 1)).map(({ id }) => id);
}

const none = () => say("setup.none");

/** The numbers in the line; undefined if something else is in it, or one that is not in the list. */
function numbersIn(line: string, most: number): readonly number[] | undefined {
    if (line.toLowerCase() === none()) return [];
    const numbers = line.split(/[\s,]+/u).filter((word) => word !== "");
    if (numbers.length === 0) return undefined;
    const isListed = (word: string) => /^\d{1,6}$/u.test(word) && Number(word) >= 1 && Number(word) <= most;
    return numbers.every(isListed) ? numbers.map(Number) : undefined;
}
