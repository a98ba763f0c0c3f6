import { syncBuiltinESMExports } from "node:module";
import threads, { type ResourceLimits, type Worker, type WorkerOptions } from "node:worker_threads";

/**
 * The threads that were started after this import, with the file that each runs. Import it before the code that starts them.
 */
export const started: { readonly file: string; readonly worker: Worker }[] = [];

/** Additional options for the next thread that runs a file with this name. */
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
