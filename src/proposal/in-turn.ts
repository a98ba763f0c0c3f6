/** Runs work after all that was given before has ended, in whichever way. Settles like the work. */
export type InTurn = <Result>(work: () => Promise<Result>) => Promise<Result>;

/** Opens an empty queue. */
export function openQueue(): InTurn {
    let last: Promise<unknown> = Promise.resolve();
    return (work) => {
        const done = last.then(work);
        last = done.catch(() => undefined);
        return done;
    };
}
