import { type DestinationStream, type Logger, pino } from "pino";

export type Log = Logger;

/** JSON lines of events, to standard output unless another stream is given. */
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
 * What failed and where, without messages: those may repeat what a member wrote, and addresses in them hold interaction
 * tokens.
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
