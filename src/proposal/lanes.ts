/** Work in lanes: that in one lane runs in turn, that in different lanes at the same time. */
export interface Lanes {
    /**
     * Rejects like the work, or with the signal's reason if that is aborted before the work begins. `onWait` is called at once if the
     * work cannot begin yet.
     */
    run<Result>(lane: string, work: () => Promise<Result>, turn?: LaneTurn): Promise<Result>;
}

/** Opens lanes in which at most so many run at the same time. The one that has waited longest comes first. */
export function openLanes(most: number): Lanes {
    const busy = new Set<string>();
    let waiting: readonly Waiting[] = [];
    const startNext = () => {
        if (busy.size >= most) return;
        const next = waiting.find(({ lane }) => !busy.has(lane));
        if (next === undefined) return;
        waiting = waiting.filter((one) => one !== next);
        busy.add(next.lane);
        next.start();
        startNext();
    };
    const turnIn = (lane: string, { signal, onWait }: LaneTurn): Promise<void> => {
        const { promise, resolve, reject } = Promise.withResolvers<void>();
        const leave = () => {
            waiting = waiting.filter((one) => one !== own);
            reject(signal?.reason);
        };
        const own: Waiting = {
            lane,
            start: () => {
                signal?.removeEventListener("abort", leave);
                resolve();
            },
        };
        signal?.throwIfAborted();
        signal?.addEventListener("abort", leave, { once: true });
        waiting = [...waiting, own];
        startNext();
        if (waiting.includes(own)) onWait?.();
        return promise;
    };
    return {
        run: async (lane, work, turn = {}) => {
            await turnIn(lane, turn);
            try {
                return await work();
            } finally {
                busy.delete(lane);
                startNext();
            }
        },
    };
}

interface LaneTurn {
    readonly signal?: AbortSignal;
    readonly onWait?: () => void;
}

interface Waiting {
    readonly lane: string;
    start(): void;
}
