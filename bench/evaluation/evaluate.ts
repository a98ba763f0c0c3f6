import { creditOf, missingSets } from "../question-sets.ts";
import { evaluationOptions, evaluationUsage } from "./evaluation-options.ts";
import { renderResults, renderSummary } from "./evaluation-table.ts";
import { renderFailures } from "./failures.ts";
import { jobsFor } from "./job.ts";
import { rankingRows } from "./measures/measure-ranking.ts";
import { resultsOf } from "./result.ts";
import { runJobs } from "./run-jobs.ts";

/**
 * Evaluates the answers: `npm run evaluate`. Exit code 1 if a quote is not verbatim, 2 for wrong arguments or missing files.
 */
const options = evaluationOptions(process.argv.slice(2));
if (options === undefined || typeof options === "string") {
    process.stderr.write(options === undefined ? evaluationUsage : `${options}\n\n${evaluationUsage}`);
    process.exit(options === undefined ? 0 : 2);
}
const jobs = jobsFor(options);
const files = [...new Set(jobs.map(({ file }) => file))];
const missing = missingSets(files);
if (missing !== undefined) {
    process.stderr.write(
        `${missing}\nOr evaluate your own questions in SQuAD's format: npm run evaluate -- --data FILE\n`,
    );
    process.exit(2);
}
for (const credit of files.flatMap((file) => creditOf(file) ?? [])) process.stderr.write(`${credit}\n`);

const started = performance.now();
let asked = 0;
let done = 0;
const outcomes = await runJobs(jobs, {
    threads: options.threads,
    models: options.models,
    onAsked: (questions) => {
        asked += questions;
        if (process.stderr.isTTY) progress("\r");
    },
    onDone: () => {
        done++;
        progress(process.stderr.isTTY ? "\r" : "");
    },
});
const results = resultsOf(outcomes);
process.stdout.write(
    options.json
        ? `${JSON.stringify({ results, records: options.list ? outcomes : undefined })}\n`
        : [
              renderSummary(results),
              renderResults(results, outcomes),
              ...(options.list ? [renderFailures(outcomes)] : []),
          ].join("\n"),
);
if (outcomes.some(({ counts }) => counts[rankingRows.verbatim] === 0)) process.exitCode = 1;

function progress(start: string): void {
    const seconds = Math.round((performance.now() - started) / 1000);
    const end = start === "" || done === jobs.length ? "\n" : "";
    process.stderr.write(
        `${start}${done} of ${jobs.length} pieces, ${asked} questions asked, ${seconds} s${end}`,
    );
}
