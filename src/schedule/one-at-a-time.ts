/**
 * The same work, never twice at once: whoever asks while it runs gets one more run after it, shared with all who ask
 * meanwhile.
 */
export function oneAtATime(work: () => Promise<void>): () => Promise<void> {
    let running: Promise<void> | undefined;
    let next: Promise<void> | undefined;
    const run = () => {
        const done = work().finally(() => {
            running = undefined;
        });
        running = done;
        return done;
    };
    return () => {
        if (running === undefined) return run();
        next ??= running
            .catch(() => undefined)
            .then(() => {
                next = undefined;
                return run();
            });
        return next;
    };
}
