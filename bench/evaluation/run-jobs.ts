import { Worker } from "node:worker_threads";
import type { EvaluationStart, FromEvaluation } from "./evaluate-worker.ts";
import type { Job } from "./job.ts";
import type { Outcome } from "./outcome.ts";

interface Running extends EvaluationStart {
    readonly threads: number;
    /** Called with the number of questions that were answered since the last call. */
    readonly onAsked: (questions: number) => void;
    /** Called after each job. */
    readonly onDone: () => void;
}

/** Runs the jobs in threads. The outcomes are in the order of the jobs. Rejects if a job fails. */
export async function runJobs(jobs: readonly Job[], running: Running): Promise<Outcome[]> {
    const left = [...jobs.entries()];
    const outcomes: (readonly Outcome[])[] = [];
    const workers = Array.from({ length: Math.min(running.threads, jobs.length) }, async () => {
        const worker = new Worker(new URL("./evaluate-worker.ts", import.meta.url), {
            workerData: { models: running.models } satisfies EvaluationStart,
        });
        try {
            for (let next = left.shift(); next !== undefined; next = left.shift()) {
                const [at, job] = next;
                outcomes[at] = await outcomesOf(worker, job, running.onAsked);
                running.onDone();
            }
        } finally {
            await worker.terminate();
        }
    });
    await Promise.all(workers);
    return outcomes.flat();
}

function outcomesOf(worker: Worker, job: Job, onAsked: Running["onAsked"]): Promise<readonly Outcome[]> {
    const { promise, resolve, reject } = Promise.withResolvers<readonly Outcome[]>();
    const take = (message: FromEvaluation) =>
        "outcomes" in message ? resolve(message.outcomes) : onAsked(message.asked);
    worker.on("message", take).once("error", reject);
    worker.postMessage(job);
    return promise.finally(() => worker.off("message", take).off("error", reject));
}
