import type { LiveLibrary, Load, Reload } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { type InTurn, openQueue } from "../proposal/in-turn.ts";
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
    /** Loads another edition and serves it. The current one stays if that fails or gives no articles. */
    serve(next: Edition, load: Load): Promise<Reload>;
    /** Remembers which files of the folder cannot be read, and why, unless another edition is served by now. */
    noticeUnread(from: Edition, unread: ArticleSet, errors: readonly CorpusError[]): void;
    /** So that changes to what is served never overlap. */
    readonly inTurn: InTurn;
    /** Resolves when all queued work is done. */
    idle(): Promise<void>;
}

/** Starts with the edition that the live library already serves. */
export function openServedEdition({ live, first, onServe }: ServedEditionOptions): ServedEdition {
    let edition = first;
    const inTurn = openQueue();
    return {
        current: () => edition,
        serve: async (next, load) => {
            const reload = await live.reload(load);
            if (reload.outcome === "published") edition = next;
            onServe();
            return reload;
        },
        noticeUnread: (from, unread, errors) => {
            if (edition !== from) return;
            edition = { ...edition, unread };
            live.report(errors);
        },
        inTurn,
        idle: () => inTurn(async () => undefined),
    };
}
