/** Runs work of one channel after another, in the order in which it came. */
export type InLine = <T>(channelId: string, work: () => Promise<T>) => Promise<T>;

/** Opens the lines of all channels. A line is forgotten when it is empty. */
export function openLines(): InLine {
    const last = new Map<string, Promise<unknown>>();
    return (channelId, work) => {
        const before = last.get(channelId) ?? Promise.resolve();
        const result = before.then(work);
        const over: Promise<unknown> = result
            .catch(() => undefined)
            .finally(() => {
                if (last.get(channelId) === over) last.delete(channelId);
            });
        last.set(channelId, over);
        return result;
    };
}
