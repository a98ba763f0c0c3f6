/**
 * The promise, which rejects if it takes longer; `what` completes the sentence "Waited 90 s for …". The default is shorter
 * than the limit of a test, so that the failure names what did not come.
 */
export async function within<T>(what: string, promise: Promise<T>, milliseconds = 90_000): Promise<T> {
    // Made here, so that its stack leads to whoever waits.
    const late = new Error(`Waited ${milliseconds / 1000} s for ${what}.`);
    const { promise: limit, reject } = Promise.withResolvers<never>();
    const timer = setTimeout(reject, milliseconds, late);
    try {
        return await Promise.race([promise, limit]);
    } finally {
        clearTimeout(timer);
    }
}
