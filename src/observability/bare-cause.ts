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
 * interaction tokens. Of an endless chain of causes, the first five.
 */
export function bareCause(cause: unknown, most = 5): BareCause {
    if (!(cause instanceof Error)) return { name: typeof cause };
    const { name, message, stack = "" } = cause;
    const start = stack.indexOf(message);
    const hasMore = cause.cause !== undefined && most > 1;
    return {
        name,
        ...("code" in cause ? { code: cause.code } : {}),
        ...("status" in cause ? { status: cause.status } : {}),
        // The message comes first, and may have lines that look like frames.
        frames: framesIn(stack.slice(start === -1 ? 0 : start + message.length)).slice(0, 12),
        ...(hasMore ? { cause: bareCause(cause.cause, most - 1) } : {}),
    };
}

const framesIn = (stack: string) =>
    stack
        .split("\n")
        .filter((line) => /^\s+at /u.test(line))
        .map((line) => line.trim());
