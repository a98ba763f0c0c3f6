/** Counts the turns of the event loop from now on. */
export function countTurns() {
    let turns = 0;
    let next = setImmediate(count);
    function count() {
        turns++;
        next = setImmediate(count);
    }
    return {
        /** Stops counting and returns the count. */
        stop: () => {
            clearImmediate(next);
            return turns;
        },
    };
}
