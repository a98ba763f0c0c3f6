import { type HostileInput, textOf } from "./hostile-inputs.ts";

/** Something that is done with a text. It returns a value only so that the engine does not optimize it away. */
type Work = (text: string) => unknown;

/** Work that finds all matches of an expression. */
export function searchWith({ source, flags }: RegExp): Work {
    const all = new RegExp(source, [...new Set(`${flags}g`)].join(""));
    return (text) => {
        let found = 0;
        for (const _ of text.matchAll(all)) found++;
        return found;
    };
}

/**
 * How many times more work a character costs in a long text than in a short one: about 1 for linear work, 32 for quadratic
 * work. Work is the least processor time of several tries, so that a busy machine does not matter. Stops at the first length
 * that shows more than linear growth, because the next one could take forever.
 */
export function growthOf(work: Work, input: HostileInput, comparisons = ofExpressions): number {
    let growth = 0;
    for (const [few, many] of comparisons(input)) {
        growth = Math.max(growth, growthBetween(work, textOf(input, few), textOf(input, many)));
        if (growth > linearAtMost) break;
    }
    return growth;
}

/** One run of the longer text that shows linear growth is enough: its fastest run would show less. */
function growthBetween(work: Work, short: string, longer: string): number {
    let time = timeOf(work, longer, 1);
    // The first run also compiles the code.
    for (let tries = 1; tries < 3 && time >= negligible && time < measurable; tries++)
        time = Math.min(time, timeOf(work, longer, 1));
    if (time < negligible) return 0;
    const grown = (many: number) => many / longer.length / (costOf(work, short) / short.length);
    let growth = grown(time < measurable ? costOf(work, longer) : time);
    if (time > long && growth > clearlyMore) return growth;
    // The collector may have taken much of a time, or the clock has stood before its next step.
    for (let tries = 0; tries < 3 && growth > linearAtMost; tries++) {
        if (tries > 0 && growth > clearlyMore) break;
        growth = Math.min(growth, grown(costOf(work, longer)));
    }
    return growth;
}

/** Linear work costs the same for each character, except for effects of caches and clocks. */
export const linearAtMost = 8;

/** No pause makes that much of a time that was measured well. */
const clearlyMore = 64;

/** Milliseconds; a quadratic expression takes longer for the longest text. */
const negligible = 0.6;
/** Milliseconds that can be measured well. */
const measurable = 8;
/** Milliseconds; work that takes longer is not repeated. */
const long = 200;

/** Pairs of how often the pumps of an input are repeated, in a short and in a long text. */
type Comparisons = (input: HostileInput) => readonly (readonly [few: number, many: number])[];

/** The first pair finds exponential growth, the second growth of a high degree. */
const ofExpressions: Comparisons = (input) => [
    [8, 24],
    [repetitions(input, 32), repetitions(input, 128)],
    [repetitions(input, 128), repetitions(input, 1024)],
    [repetitions(input, 256), repetitions(input, 8192)],
];

/** For work that takes a while for any text. */
export const ofLongTexts: Comparisons = (input) => [[repetitions(input, 512), repetitions(input, 8192)]];

function repetitions({ pumps }: HostileInput, length: number): number {
    return Math.ceil(length / pumps.join("").length);
}

/** Milliseconds; the least of all tries. */
function costOf(work: Work, text: string): number {
    let rounds = 1;
    let time = timeOf(work, text, rounds);
    for (; time < measurable; time = timeOf(work, text, rounds)) rounds *= 2;
    for (let tries = 0; tries < (time < long ? 3 : 1); tries++)
        time = Math.min(time, timeOf(work, text, rounds) || time);
    return time / rounds;
}

/** Milliseconds of processor time. The system counts it in steps. */
function timeOf(work: Work, text: string, rounds: number): number {
    const before = process.threadCpuUsage();
    let last: unknown;
    for (let round = 0; round < rounds; round++) last = work(text);
    const { user, system } = process.threadCpuUsage(before);
    return last === growthOf ? 0 : (user + system) / 1000;
}
