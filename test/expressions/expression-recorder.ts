import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { parentPort, workerData } from "node:worker_threads";
import { within } from "../within.ts";
import type { FoundExpression } from "./find-expressions.ts";

/** Loads the given files and reports each expression that `new RegExp` made meanwhile, with the line of the call. */
async function record(root: string, files: readonly string[]): Promise<void> {
    const made: FoundExpression[] = [];
    const base = pathToFileURL(root).href;
    globalThis.RegExp = new Proxy(RegExp, {
        construct: (target, args, newTarget) => {
            const expression: RegExp = Reflect.construct(target, args, newTarget);
            const place = callerIn(base);
            if (place !== undefined) made.push({ place, source: expression.source, flags: expression.flags });
            return expression;
        },
    });
    for (const file of files) await import(pathToFileURL(join(root, file)).href);
    parentPort?.postMessage(made);
}

/** The nearest caller in the project's own files, such as "src/x.ts:7". */
function callerIn(base: string): string | undefined {
    const calls = new Error().stack?.split("\n") ?? [];
    const own = calls
        .map((call) => call.split(base)[1])
        .filter((place) => /^(?:src|commands)\//u.test(place ?? ""));
    return own[0]?.split(":").slice(0, 2).join(":");
}

await within("the files to be loaded", record(workerData.root, workerData.files));
