/** Wraps work so that it never runs twice at once. All calls during a run share one further run after it. */
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
