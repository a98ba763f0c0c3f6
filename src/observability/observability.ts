import { inLanguage } from "../../locales/speaking.ts";
import type { BotEvent, Observe } from "../discord/event.ts";
import { connectionOutages } from "./connection-outages.ts";
import { logLineOf } from "./log-lines.ts";
import { type Metrics, openMetrics } from "./metrics.ts";
import { type Log, type LogOptions, openLog } from "./open-log.ts";

/** Opens the log and the metrics. `observe` writes each event to both. */
export async function openObservability(options: LogOptions) {
    const log = await openLog(options);
    const metrics = openMetrics();
    return { log, metrics, observe: observeWith(log, metrics) };
}

/** Returns a function that logs and counts an event. */
export function observeWith(log: Log, metrics: Metrics, outages = connectionOutages(log, metrics)): Observe {
    return (event) =>
        // Operators search for what a log says, whatever language the member speaks who caused the event.
        inLanguage("en", () => {
            count(event, metrics);
            const { level, facts, sentence } = logLineOf(event);
            log[level](facts, sentence);
            // What it logs later keeps the language.
            outages.take(event);
        });
}

function count(event: BotEvent, metrics: Metrics): void {
    switch (event.kind) {
        case "question":
            metrics.questions.inc({ verdict: event.verdict, way: event.way });
            metrics.latency.observe(event.milliseconds / 1000);
            break;
        case "quote":
            metrics.quotes.inc({ found: event.found });
            break;
        case "talk":
            metrics.talk.inc({ intent: event.intent, way: event.way });
            break;
        case "refusal":
            metrics.refusals.inc({ reason: event.reason });
            break;
        case "reload":
            metrics.reloads.inc({ outcome: event.reload.outcome });
            if (event.reload.outcome !== "busy")
                metrics.reloadTime.setToCurrentTime({ outcome: event.reload.outcome });
            break;
        case "gateway":
        case "registration":
        case "audit":
        case "library-opened":
        case "library-saving":
        case "library-unsaved":
        case "permissions":
        case "moderator-role-gone":
        case "home-server-left":
        case "database-file-back":
        case "database-back":
        // Its level is a metric.
        case "disk":
        case "stopping":
        case "stopped":
        case "source-back":
            break;
        default:
            metrics.errors.inc({ kind: event.kind });
    }
}
