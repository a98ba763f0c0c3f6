/**
 * The promise, with a time limit after which it rejects. `what` completes the sentence "Waited 90 s for …". The default is
 * shorter than a test's limit, so that the failure names what did not come.
 */
export async function within<T>(what: string, promise: Promise<T>, milliseconds = 90_000): Promise<T> {
    // Created here, so that its stack shows the caller.
    const late = new Error(`Waited ${milliseconds / 1000} s for ${what}.`);
    const { promise: limit, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(reject, milliseconds, late);
    try {
        return await Promise.race([promise, limit]);
    } finally {
        clearTimeout(timer);
    }
}

/** In milliseconds, longer than a test may take: a busy machine must not change what the bot does. */
export const noLimit = 300_000;
