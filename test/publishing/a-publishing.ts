import { onTestFinished } from "vitest";
import { openLiveLibrary, type Reload } from "../../src/answer/live-library.ts";
import type { CorpusError } from "../../src/corpus/corpus.ts";
import { NoCorpusError } from "../../src/corpus/read-files.ts";
import type { ArticleSet } from "../../src/proposal/article-set.ts";
import type { Proposal } from "../../src/proposal/proposal.ts";
import { openContentFile } from "../../src/publishing/content-file.ts";
import type { WatchedReading } from "../../src/publishing/documents/converted-files.ts";
import { type FolderRead, firstEdition } from "../../src/publishing/first-edition.ts";
import type { ChangeRequest } from "../../src/publishing/plan.ts";
import { openPublishing, type Publishing } from "../../src/publishing/publishing.ts";
import type { Store } from "../../src/store/store.ts";
import { aSet, built } from "../proposal/a-proposal.ts";
import { aStore } from "../store/a-store.ts";

/** Texts of articles by file name, as in a folder. */
export type Files = Record<string, string>;

export const bridge = "# The bridge\n\nIda Holm built the bridge in 1911.";
export const mill = "# The mill\n\nThe mill grinds rye.";
export const ferry = "# The ferry\n\nThe ferry carries nine cars.";

interface Given {
    /** The contents of the folder, which the test can change. */
    readonly files?: Files;
    /** A store that several share, like processes do; by default one in memory. */
    readonly store?: Store;
    /** Awaited before each library is built. */
    readonly beforeBuild?: () => Promise<void>;
    /** Awaited before the folder is read for a request. */
    readonly beforeReading?: (watched: WatchedReading) => Promise<void>;
}

/** The real publishing with a real store, an object of files as the folder, and a clock that only the test moves. */
export async function aPublishing({
    files = { "bridge.md": bridge },
    store: shared,
    beforeBuild,
    beforeReading,
}: Given = {}) {
    let time = Date.parse("2026-01-02T03:04:05Z");
    const now = () => new Date(time);
    const store = shared ?? (await aStore({}, now));
    const libraries: { readonly closed: () => number }[] = [];
    const served: { readonly reload: Reload; readonly by: string }[] = [];
    const build = async (set: ArticleSet, errors: readonly CorpusError[] = []) => {
        await beforeBuild?.();
        const { corpus, library, closed } = built(set);
        libraries.push({ closed });
        return { corpus: { ...corpus, errors: [...errors, ...corpus.errors] }, library };
    };
    const folder: { isAway: boolean; errors: readonly CorpusError[] } = { isAway: false, errors: [] };
    const review = { isOn: false };
    const readFolder = async (): Promise<FolderRead> => {
        if (folder.isAway) throw new NoCorpusError("The folder is away.");
        return { set: aSet(files), errors: folder.errors };
    };
    const contents = openContentFile(undefined);
    const first = await firstEdition(store, await readFolder(), contents);
    const live = await openLiveLibrary({ load: () => build(first.edition.set), now });
    let ids = 0;
    const publishing = openPublishing({
        store,
        live,
        first: await first.publish(live.status().errors),
        contents,
        readFolder: async (_, watched) => {
            if (watched !== undefined) await beforeReading?.(watched);
            return readFolder();
        },
        build,
        buildBeside: (set) => build(set),
        now,
        needsReview: async () => review.isOn,
        newId: () => `p${++ids}`,
        onServed: (reload, by) => served.push({ reload, by }),
    });
    onTestFinished(() => publishing.close());
    return {
        store,
        files,
        folder,
        /** Whether a second moderator must publish. */
        review,
        live,
        publishing,
        /** Moves the clock by so many milliseconds. */
        later: (milliseconds: number) => {
            time += milliseconds;
        },
        /** The texts that something still refers to. */
        contents,
        /** The reported changes of what is served, oldest first. */
        served,
        titles: () => live.current().articles.map(({ title }) => title),
        version: async () => (await store.versions.current())?.number,
        /** The audit, oldest first. */
        audited: async () => {
            const entries = await store.audit.page({ skip: 0, limit: 50 });
            return entries.map(({ by, action }) => `${by}: ${action}`).reverse();
        },
        /** The number of open libraries: the live one and one per open proposal. */
        open: () => libraries.filter(({ closed }) => closed() === 0).length,
    };
}

export const add = (files: Files, by = "1"): ChangeRequest => ({
    kind: "add",
    by,
    why: `add ${Object.keys(files).join()}`,
    articles: aSet(files, "discord"),
});
export const remove = (id: string): ChangeRequest => ({ kind: "remove", by: "1", why: `remove ${id}`, id });
export const reload: ChangeRequest = { kind: "reload", by: "1", why: "reload" };
export const rollBack = (number: number): ChangeRequest => ({
    kind: "roll-back",
    by: "1",
    why: `go back to ${number}`,
    number,
});

export const bringBack = (...files: readonly string[]): ChangeRequest => ({
    kind: "bring-back",
    by: "1",
    why: "bring back",
    files,
});

/** The proposal for a request; throws if there is none. */
export async function proposed(publishing: Publishing, request: ChangeRequest): Promise<Proposal> {
    const made = await publishing.propose(request, () => undefined);
    if (made.outcome !== "proposed") throw new Error(`The proposal is ${made.outcome}.`);
    return made.proposal;
}

/** Proposes a change and publishes it immediately. */
export async function publish(publishing: Publishing, request: ChangeRequest) {
    const { id, by } = await proposed(publishing, request);
    return publishing.publish(id, by);
}
