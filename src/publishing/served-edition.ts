import type { LiveLibrary, Load, Reload } from "../answer/live-library.ts";
import type { Edition } from "./edition.ts";

interface ServedEditionOptions {
    readonly live: LiveLibrary;
    readonly first: Edition;
    /** Called after each attempt to serve another edition, successful or not. */
    readonly onServe: () => void;
}

/** The edition that is served now, and the queue of changes to it. */
export interface ServedEdition {
    current(): Edition;
    /** Loads another edition and serves it; the current one stays where loading gives no article. */
    serve(next: Edition, load: Load): Promise<Reload>;
    /** Runs the work after all that was queued before, so that changes of what is served never overlap. */
    inTurn<Result>(work: () => Promise<Result>): Promise<Result>;
    /** Resolves when everything that was queued is done. */
    idle(): Promise<void>;
}

export function openServedEdition({ live, first, onServe }: ServedEditionOptions): ServedEdition {
    let edition = first;
    let queue: Promise<unknown> = Promise.resolve();
    return {
        current: () => edition,
        serve: async (next, load) => {
            const reload = await live.reload(load);
            if (reload.outcome === "published") edition = next;
            onServe();
            return reload;
        },
        inTurn: (work) => {
            const done = queue.then(work);
            queue = done.catch(() => undefined);
            return done;
        },
        idle: async () => {
            await queue;
        },
    };
}
