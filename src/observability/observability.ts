import { type DestinationStream, type Logger, pino } from "pino";
import type { BotEvent, Observe } from "../discord/event.ts";
import { rejectionInWords } from "../discord/sending/rejection.ts";
import { type Metrics, openMetrics } from "./metrics.ts";

/** The lowest level that is logged, and where to: standard output if no stream is given. */
export interface LogOptions {
    readonly level: string;
    readonly stream?: DestinationStream;
}

/** Opens the log and the metrics. `observe` writes each event to both. */
export function openObservability({ level, stream }: LogOptions) {
    const log = openLog(level, stream);
    const metrics = openMetrics();
    return { log, metrics, observe: observeWith(log, metrics) };
}

export type Log = Logger;

/** Logs events as JSON lines, to standard output unless a stream is given. */
export function openLog(level: string, destination?: DestinationStream): Log {
    const options = {
        level,
        base: null,
        timestamp: pino.stdTimeFunctions.isoTime,
        serializers: { cause: bareCause },
    };
    return destination === undefined ? pino(options) : pino(options, destination);
}

/**
 * Names and stack frames of an error and its causes, without messages: those may repeat what a member wrote, or contain
 * interaction tokens.
 */
function bareCause(cause: unknown): unknown {
    if (!(cause instanceof Error)) return { name: typeof cause };
    const frames = cause.stack
        ?.split("\n")
        .filter((line) => /^\s+at /u.test(line))
        .map((line) => line.trim());
    return {
        name: cause.name,
        ...("code" in cause ? { code: cause.code } : {}),
        ...("status" in cause ? { status: cause.status } : {}),
        frames: frames?.slice(0, 12),
        ...(cause.cause === undefined ? {} : { cause: bareCause(cause.cause) }),
    };
}

/** Returns a function that logs and counts an event. */
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
            break;
        case "gateway":
        case "registration":
        case "audit":
        case "library-opened":
        case "permissions":
        case "moderator-role-gone":
        case "home-server-left":
        case "database-file-back":
        case "source-back":
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
        case "library-stopped":
        case "store-stopped":
        case "database-file-gone":
            log.error(facts, kind);
            break;
        case "unsendable":
            log.warn({ ...facts, reason: rejectionInWords(event.code) }, kind);
            break;
        case "lost-race":
        case "folder-away":
        case "source-away":
        case "moderator-role-gone":
        case "home-server-left":
        case "library-away":
        case "login-retry":
            log.warn(facts, kind);
            break;
        case "permissions":
            log[event.change === "gained" ? "info" : "warn"](facts, kind);
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
