import { inEnglish, type Tellable } from "../../../locales/message.ts";
import { tellableIn } from "../../../locales/stored-message.ts";
import type { Problem } from "../corpus.ts";

/** The key with the warnings of the conversion that made a text from a document, which are not found again in the text. */
export const warningsKey = "conversion-warnings";

/** The line of front matter that keeps these warnings; empty if there are none. */
export function warningsLine(problems: readonly Problem[]): string {
    const kept = problems
        .slice(0, mostKept)
        .map(({ problem, remedy }) => ({ problem: short(problem), remedy: short(remedy) }));
    // JSON is also YAML.
    return kept.length === 0 ? "" : `${warningsKey}: ${JSON.stringify(kept)}\n`;
}

/** The warnings in the value of that key. */
export function warningsIn(value: unknown, line: number): readonly Problem[] {
    if (!Array.isArray(value)) return [];
    return value.slice(0, mostKept).flatMap((one: unknown): Problem[] => {
        if (typeof one !== "object" || one === null || !("problem" in one) || !("remedy" in one)) return [];
        const [problem, remedy] = [tellableIn(one.problem), tellableIn(one.remedy)];
        if (problem === undefined || remedy === undefined) return [];
        return [{ line, problem, remedy, severity: "warning" }];
    });
}

/** The message, so that each reader gets their language; in English and cut if it is too long. */
function short(text: Tellable): Tellable {
    if (typeof text !== "string" && JSON.stringify(text).length <= longest) return text;
    return inEnglish(text).slice(0, longest).toWellFormed();
}

/** So that the front matter stays far below its limit. */
const mostKept = 20;
/** In UTF-16 units. */
const longest = 400;
