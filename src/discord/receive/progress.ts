interface ProgressOptions {
    /** Shows the text to the member. If it rejects, no more progress is shown. */
    readonly show: (text: string) => Promise<unknown>;
    /** Milliseconds since any fixed moment. */
    readonly now: () => number;
    /** The time after which nothing can be shown. */
    readonly until: number;
    readonly pause: (milliseconds: number) => Promise<unknown>;
}

export interface Progress {
    /** Shows the text as soon as allowed, unless a newer one replaces it first. */
    readonly update: (text: string) => void;
    /** Resolves when no update is in flight. Later updates are ignored. */
    end(): Promise<void>;
}

/**
 * Shows the newest text at most once a second, and only after the previous one has been sent. discord.js delays requests when
 * Discord's rate limit asks for it, so updates cannot pile up.
 */
export function openProgress({ show, now, until, pause }: ProgressOptions): Progress {
    const ended = Promise.withResolvers<void>();
    let newest: string | undefined;
    let over = false;
    let showing = Promise.resolve();
    let isShowing = false;

    const showAll = async () => {
        isShowing = true;
        try {
            while (newest !== undefined && !over && now() < until) {
                const text = newest;
                newest = undefined;
                const started = now();
                await show(text);
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
        update: (text) => {
            newest = text;
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
