interface ProgressOptions {
    /** Puts the text before the member; may reject, and progress is then no longer shown. */
    readonly show: (text: string) => Promise<unknown>;
    /** Milliseconds from any fixed moment. */
    readonly now: () => number;
    /** The moment from which on nothing can be shown any more. */
    readonly until: number;
    readonly pause: (milliseconds: number) => Promise<unknown>;
}

export interface Progress {
    /** Shows the text as soon as it may be shown, unless a later one comes first. */
    readonly tell: (text: string) => void;
    /** Resolves once nothing is being shown any more; what is told from now on is not shown. */
    end(): Promise<void>;
}

/**
 * Shows the newest text at most once a second, and never while an earlier one is on its way: discord.js holds that back as
 * long as Discord's rate limit asks for, so no edits can pile up.
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
                // The reply does not wait for the next second.
                await Promise.race([pause(Math.max(0, apart - (now() - started))), ended.promise]);
            }
        } catch {
            // The work goes on although nobody sees how far it is.
            over = true;
        } finally {
            isShowing = false;
        }
    };

    return {
        tell: (text) => {
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

const apart = 1000;
