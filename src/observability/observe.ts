import type { BotEvent, Observe } from "../discord/event.ts";
import type { Log } from "./log.ts";
import type { Metrics } from "./metrics.ts";

/** Writes each event to the log and counts it. */
export function observeWith(log: Log, metrics: Metrics): Observe {
    return (event) => {
        count(event, metrics);
        write(event, log);
    };
}

function count(event: BotEvent, metrics: Metrics): void {
    switch (event.kind) {
        case "question":
            metrics.questions.inc({ verdict: event.verdict, way: event.way });
            metrics.latency.observe(event.milliseconds / 1000);
            break;
        case "refusal":
            metrics.refusals.inc({ reason: event.reason });
            break;
        case "reload":
            metrics.reloads.inc({ outcome: event.reload.outcome });
            break;
        case "gateway":
            metrics.gateway.set(event.state === "ready" || event.state === "resumed" ? 1 : 0);
            break;
        case "registration":
        case "audit":
            break;
        default:
            metrics.errors.inc({ kind: event.kind });
    }
}

function write(event: BotEvent, log: Log): void {
    const { kind, ...facts } = event;
    switch (event.kind) {
        case "failure":
        case "registration-failure":
            log.error(facts, kind);
            break;
        case "lost-race":
        case "unsendable":
        case "login-retry":
            log.warn(facts, kind);
            break;
        case "reload":
            writeReload(event, log);
            break;
        default:
            log.info(facts, kind);
    }
}

function writeReload({ reload, by }: Extract<BotEvent, { kind: "reload" }>, log: Log): void {
    if (reload.outcome === "busy") {
        log.info({ by, outcome: reload.outcome }, "reload");
        return;
    }
    const { outcome, milliseconds, errors } = reload;
    const facts = { by, outcome, milliseconds, errors };
    if (outcome === "refused") {
        log.warn({ ...facts, reason: reload.reason, cause: reload.cause }, "reload");
        return;
    }
    const { version, articles, paragraphs, added, changed, removed } = reload;
    const counts = { added: added.length, changed: changed.length, removed: removed.length };
    log.info({ ...facts, version, articles, paragraphs, ...counts }, "reload");
}
