import { type HostileInput, textOf } from "./hostile-inputs.ts";

/**
 * How many times more work a character costs in a long text than in a short one: about 1 where the work grows linearly, 32
 * where it grows with the square. Work is processor time at its best of several tries, so that a busy machine does not
 * matter. Stops at the first length that shows more than linear growth, since the next could take for ever.
 */
export function growthOf(expression: RegExp, input: HostileInput): number {
    let growth = 0;
    for (const [few, many] of comparisonsFor(input)) {
        const long = textOf(input, many);
        const cost = costOf(expression, long);
        if (cost < negligible) continue;
        const short = textOf(input, few);
        growth = Math.max(growth, cost / long.length / (repeatedCostOf(expression, short) / short.length));
        if (growth > linearAtMost) break;
    }
    return growth;
}

/** A character costs a linear expression the same everywhere, but for what caches and clocks make of it. */
export const linearAtMost = 8;

/** Milliseconds: less than a quadratic expression takes for the longest text. */
const negligible = 0.6;

/** Pairs of how often to repeat: an exponential expression is found at the first, one of a high degree at the second. */
function comparisonsFor({ pumps }: HostileInput) {
    const once = pumps.join("").length;
    const inLength = (length: number) => Math.ceil(length / once);
    return [
        [8, 24],
        [inLength(32), inLength(128)],
        [inLength(128), inLength(1024)],
        [inLength(256), inLength(8192)],
    ] as const;
}

/** Milliseconds of processor time to find all matches. */
function costOf(expression: RegExp, text: string): number {
    let best = timeOf(expression, text, 1);
    // The first search compiles the expression, too.
    for (let tries = 0; tries < 4 && best >= negligible && best < 50; tries++)
        best = Math.min(best, timeOf(expression, text, 1));
    return best;
}

/** Of a text so short that it must be searched many times to take any time that can be measured. */
function repeatedCostOf(expression: RegExp, text: string): number {
    const rounds = Math.ceil(1 / Math.max(timeOf(expression, text, 1), 0.001));
    const times = [1, 2, 3].map(() => timeOf(expression, text, rounds));
    return Math.min(...times) / rounds;
}

function timeOf(expression: RegExp, text: string, rounds: number): number {
    const all = new RegExp(expression.source, [...new Set(`${expression.flags}g`)].join(""));
    const before = process.threadCpuUsage();
    let found = 0;
    for (let round = 0; round < rounds; round++) for (const _ of text.matchAll(all)) found++;
    const { user, system } = process.threadCpuUsage(before);
    return found < 0 ? 0 : (user + system) / 1000;
}
