import { syncBuiltinESMExports } from "node:module";
import threads, { type ResourceLimits, type Worker, type WorkerOptions } from "node:worker_threads";

/** The threads that were started since this was imported, with the file that each runs; import it before what starts them. */
export const started: { readonly file: string; readonly worker: Worker }[] = [];

/** What the next thread of a file, by its name, is started with besides its own options. */
export const nextOptions = new Map<
    string,
    { readonly execArgv?: string[]; readonly resourceLimits?: ResourceLimits }
>();

const Original = threads.Worker;

threads.Worker = class extends Original {
    constructor(file: string | URL, options: WorkerOptions = {}) {
        const name = String(file).split("/").at(-1) ?? "";
        const next = nextOptions.get(name);
        nextOptions.delete(name);
        const resourceLimits = { ...options.resourceLimits, ...next?.resourceLimits };
        super(file, { ...options, ...next, resourceLimits });
        started.push({ file: name, worker: this });
    }
};
syncBuiltinESMExports();
