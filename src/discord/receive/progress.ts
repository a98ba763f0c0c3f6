interface ProgressOptions<Shown> {
    /** Shows it to the member. If it rejects, no more progress is shown. */
    readonly show: (shown: Shown) => Promise<unknown>;
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    /** The time after which nothing can be shown. */
    readonly until: number;
    readonly pause: (milliseconds: number) => Promise<unknown>;
}

export interface Progress<Shown> {
    /** Shows it as soon as allowed, unless something newer replaces it first. */
    readonly update: (shown: Shown) => void;
    /** Resolves when no update is in flight. Later updates are ignored. */
    end(): Promise<void>;
}

/**
 * Shows the newest state at most once a second, and only after the previous one has been sent. discord.js delays requests when
 * Discord's rate limit asks for it, so updates cannot pile up.
 */
export function openProgress<Shown extends object | string>({
    show,
    now,
    until,
    pause,
}: ProgressOptions<Shown>): Progress<Shown> {
    const ended = Promise.withResolvers<void>();
    let newest: Shown | undefined;
    let over = false;
    let showing = Promise.resolve();
    let isShowing = false;

    const showAll = async () => {
        isShowing = true;
        try {
            while (newest !== undefined && !over && now() < until) {
                const shown = newest;
                newest = undefined;
                const started = now();
                await show(shown);
                // The reply does not wait for the rest of the second.
                await Promise.race([pause(Math.max(0, minInterval - (now() - started))), ended.promise]);
            }
        } catch {
            // The work continues without showing progress.
            over = true;
        } finally {
            isShowing = false;
        }
    };

    return {
        update: (shown) => {
            newest = shown;
            if (!isShowing) showing = showAll();
        },
        end: () => {
            over = true;
            ended.resolve();
            return showing;
        },
    };
}

const minInterval = 1000;
