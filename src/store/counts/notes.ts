import { setTimeout as pause } from "node:timers/promises";
import type { CountedPlace } from "./counted-place.ts";

/** What members' questions led to since it was stored last. Only in memory. */
export interface GatheredNotes {
    add(places: readonly CountedPlace[], member: string): void;
    /** Drops what a member's questions led to. */
    forget(member: string): void;
    /** Stores everything that was noted before. Rejects if that fails, and then drops it. */
    flush(): Promise<void>;
    /** Stores the rest, unless the database does not respond soon; never rejects. */
    close(): Promise<void>;
}

interface NotedPlace {
    readonly place: CountedPlace;
    /** How many questions of each. */
    readonly members: Map<string, number>;
}

/** Gathers notes, and stores them at most `every` milliseconds later, or as soon as there are many. */
export function openNotes(
    store: (noted: ReadonlyMap<string, NotedPlace>) => Promise<void>,
    every: number,
): GatheredNotes {
    let noted = new Map<string, NotedPlace>();
    let size = 0;
    let timer: NodeJS.Timeout | undefined;
    let queue: Promise<unknown> = Promise.resolve();
    const flush = (): Promise<void> => {
        clearTimeout(timer);
        timer = undefined;
        const some = noted;
        noted = new Map();
        size = 0;
        const done = queue.then(() => (some.size === 0 ? undefined : store(some)));
        queue = done.catch(() => undefined);
        return done;
    };
    // Losing some counts does no harm.
    const flushQuietly = () => void flush().catch(() => undefined);
    return {
        add: (places, member) => {
            for (const place of places) {
                const key = JSON.stringify([place.kind, place.article, place.section]);
                const one = noted.get(key) ?? { place, members: new Map<string, number>() };
                one.members.set(member, (one.members.get(member) ?? 0) + 1);
                noted.set(key, one);
                size++;
            }
            if (size >= mostNoted) flushQuietly();
            else timer ??= setTimeout(flushQuietly, every).unref();
        },
        forget: (member) => {
            for (const { members } of noted.values()) members.delete(member);
        },
        flush,
        close: async () => {
            const waiting = new AbortController();
            const enough = pause(patience, undefined, { signal: waiting.signal }).catch(() => undefined);
            await Promise.race([flush().catch(() => undefined), enough]);
            waiting.abort();
        },
    };
}

/** Milliseconds by which a database that is away may delay the end of the program. */
const patience = 2000;
/** So that no other process waits long for the salt. */
const mostNoted = 300;
