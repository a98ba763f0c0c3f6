import type { DestinationStream } from "pino";
import { openLog } from "./log.ts";
import { openMetrics } from "./metrics.ts";
import { observeWith } from "./observe.ts";

/** The log, on standard output unless another stream is given, the metrics, and what writes events to both. */
export function openObservability(level: string, stream?: DestinationStream) {
    const log = openLog(level, stream);
    const metrics = openMetrics();
    return { log, metrics, observe: observeWith(log, metrics) };
}
