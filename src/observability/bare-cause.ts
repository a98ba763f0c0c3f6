/** An error in the log. */
export interface BareCause {
    readonly name: string;
    readonly code?: unknown;
    readonly status?: unknown;
    readonly frames?: readonly string[] | undefined;
    readonly cause?: BareCause;
}

/**
 * Names and stack frames of an error and its causes, without messages: those may repeat what a member wrote, or contain
 * interaction tokens.
 */
export function bareCause(cause: unknown): BareCause {
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
