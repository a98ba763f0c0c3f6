import { existsSync } from "node:fs";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { orComplaint } from "./or-complaint.ts";

export const benchUsage = `Measures speed and memory, beside plain MiniSearch and SQLite's FTS5:

  npm run bench                          measures 1,000, 10,000 and 100,000 paragraphs, and keeps the result of the commit
  npm run bench -- --sizes 1000,5000     measures other sizes and only prints the result
  npm run bench -- --against CHECKOUT    also measures the bot of another checkout, in turns, and prints the ratios
  npm run bench -- --million             measures only the bot, with 1,000,000 paragraphs
  npm run bench -- --draw                measures nothing, and draws the chart of the results that were kept

  --sizes LIST       numbers of paragraphs, from 1 to 1000000
  --against FOLDER   another checkout, with its dependencies installed
  --out FOLDER       where to write the table, the chart and the history: bench/results, unless --sizes is given
  --help             prints this
`;

export interface BenchOptions {
    readonly sizes: readonly number[];
    readonly against: string | undefined;
    /** Where to write the results; undefined to only print them. */
    readonly out: string | undefined;
    readonly million: boolean;
    /** Only draw the chart. */
    readonly draw: boolean;
}

/** Reads the command line. Returns a sentence for a mistake, and undefined if help is wanted. */
export function benchOptions(args: readonly string[]): BenchOptions | string | undefined {
    const parsed = orComplaint(() => parseArgs({ args: [...args], options }).values);
    if (typeof parsed === "string") return parsed;
    const { sizes, against, out, million, draw, help } = parsed;
    if (help) return undefined;
    if (million && (sizes ?? against) !== undefined)
        return "--million cannot be used together with --sizes or --against.";
    if (draw && (million || (sizes ?? against) !== undefined)) return "--draw can only be used with --out.";
    const wanted = (sizes ?? "1000,10000,100000").split(",").map(Number);
    if (!wanted.every((size) => Number.isInteger(size) && size >= 1 && size <= 1_000_000))
        return "--sizes must be whole numbers of paragraphs from 1 to 1000000, separated by commas.";
    if (against !== undefined && !existsSync(join(against, "src/main.ts")))
        return `--against must be a checkout, but there is no file ${join(against, "src/main.ts")}.`;
    return {
        sizes: million ? [1_000_000] : wanted,
        against: against === undefined ? undefined : resolve(against),
        out: out ?? (sizes === undefined ? "bench/results" : undefined),
        million,
        draw,
    };
}

const options = {
    sizes: { type: "string" },
    against: { type: "string" },
    out: { type: "string" },
    million: { type: "boolean", default: false },
    draw: { type: "boolean", default: false },
    help: { type: "boolean", short: "h", default: false },
} as const;
