import type { Problem } from "../corpus.ts";

/** The key with the warnings of the conversion that made a text from a document, which are not found again in the text. */
export const warningsKey = "conversion-warnings";

/** The line of front matter that keeps these warnings; empty if there are none. */
export function warningsLine(problems: readonly Problem[]): string {
    const kept = problems.slice(0, mostKept).map(({ problem, remedy }) => ({
        problem: problem.slice(0, longest).toWellFormed(),
        remedy: remedy.slice(0, longest).toWellFormed(),
    }));
    // JSON is also YAML.
    return kept.length === 0 ? "" : `${warningsKey}: ${JSON.stringify(kept)}\n`;
}

/** The warnings in the value of that key. */
export function warningsIn(value: unknown, line: number): readonly Problem[] {
    if (!Array.isArray(value)) return [];
    return value.slice(0, mostKept).flatMap((one: unknown): Problem[] => {
        if (typeof one !== "object" || one === null || !("problem" in one) || !("remedy" in one)) return [];
        const { problem, remedy } = one;
        if (typeof problem !== "string" || typeof remedy !== "string") return [];
        return [{ line, problem, remedy, severity: "warning" }];
    });
}

/** So that the front matter stays far below its limit. */
const mostKept = 20;
/** In UTF-16 units. */
const longest = 400;
