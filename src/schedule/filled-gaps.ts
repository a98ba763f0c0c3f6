import type { Library } from "../answer/library.ts";
import type { Store } from "../store/store.ts";
import { oneAtATime } from "./one-at-a-time.ts";

interface FilledGapsOptions {
    readonly store: Pick<Store, "gaps">;
    readonly library: () => Pick<Library, "lacking">;
    /** The number of the version that is served. */
    readonly version: () => number;
}

/**
 * Returns a function that looks for the words of gaps in the articles, once in each version, so that it can be said which version filled
 * a gap. It rejects with a StoreError or a LibraryAwayError.
 */
export function openFilledGaps({ store, library, version }: FilledGapsOptions): () => Promise<void> {
    return oneAtATime(async () => {
        const number = version();
        const asked = library();
        for (const terms of await store.gaps.unchecked(number)) {
            const lacks = (await asked.lacking(terms)).length > 0;
            // Of another version that came meanwhile, this says nothing.
            if (version() !== number || library() !== asked) return;
            await store.gaps.check(terms, { version: number, lacks });
        }
    });
}
