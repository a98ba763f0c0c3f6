import type { LiveLibrary, Load, Reload } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { type InTurn, openQueue } from "../proposal/in-turn.ts";
import { type Edition, wholeSet } from "./edition.ts";

interface ServedEditionOptions {
    readonly live: LiveLibrary;
    readonly first: Edition;
    /** Called after each attempt to serve another edition, successful or not. */
    readonly onServe: () => void;
}

/** The edition that is served now, and the queue of changes to it. */
export interface ServedEdition {
    current(): Edition;
    /**
     * Loads another edition and serves it. The current one stays if that fails or gives no articles. `found` are the problems of the
     * folder if it was read for this edition; without them, those of its other files are still reported.
     */
    serve(next: Edition, load: Load, found?: readonly CorpusError[]): Promise<Reload>;
    /** Remembers the problems of files that are not in the edition, unless another one is served by now. */
    noticeOthers(from: Edition, found: readonly CorpusError[]): void;
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
    /** A library is built from the files of an edition, so that it does not know the problems of others. */
    const reportWith = (found: readonly CorpusError[]) => {
        const others = ofOthers(found, edition);
        const all = live.status().errors;
        const ofThese = new Set(ofOthers(all, edition));
        live.report([...others, ...all.filter((error) => !ofThese.has(error))]);
    };
    return {
        current: () => edition,
        serve: async (next, load, found) => {
            const before = found ?? ofOthers(live.status().errors, edition);
            const reload = await live.reload(load);
            if (reload.outcome === "published") {
                edition = next;
                reportWith(before);
            }
            onServe();
            return reload;
        },
        noticeOthers: (from, found) => {
            if (edition === from) reportWith(found);
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

/** The problems of files that are not in the edition, such as those that are not text. */
export function ofOthers(errors: readonly CorpusError[], edition: Edition): readonly CorpusError[] {
    const files = new Set(wholeSet(edition).map(({ file }) => file));
    return errors.filter(({ file }) => !files.has(file));
}
