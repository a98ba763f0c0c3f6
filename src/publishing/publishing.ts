import { say } from "../../locales/say.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import { type LiveLibrary, type Load, type Reload, refusedReload } from "../answer/live-library.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { mergedSet } from "../proposal/discord-changes.ts";
import type { Gone, ProposalLookup, Proposed, Wish } from "../proposal/proposal.ts";
import { openProposals } from "../proposal/proposals.ts";
import type { Store } from "../store/store.ts";
import type { Version } from "../store/versions.ts";
import { type Edition, editionOf, publicationOf } from "./edition.ts";
import { type FolderRead, folderChange } from "./first-edition.ts";
import { type ChangeRequest, planOf } from "./plan.ts";

type PublishOutcome =
    | { readonly outcome: "published"; readonly version: Version; readonly reload: Reload }
    /** Somebody else published in the meantime. */
    | { readonly outcome: "conflict"; readonly current: Version | undefined }
    | { readonly outcome: "gone"; readonly why: Gone }
    /** Its library cannot answer now, and must not take the place of one that can; a sentence says why. */
    | { readonly outcome: "away"; readonly why: string };

export type ProposalOutcome =
    | Proposed
    | { readonly outcome: "no-version" }
    /** The folder of articles is away; a sentence that names it and says what to do. */
    | { readonly outcome: "no-corpus"; readonly why: string }
    /** The thread that built its library, or tested the pins on it, ended by itself; a sentence that says why. */
    | { readonly outcome: "unbuildable"; readonly why: string };

/** The one way to change what is served: as a proposal that is published, or by the operator's signal. */
export interface Publishing {
    /** What is served. */
    edition(): Edition;
    /** Builds the library beside the live one. "no-version" where the version to go back to is no longer stored. */
    propose(request: ChangeRequest, onProgress: (share: number) => void): Promise<ProposalOutcome>;
    find(id: string): ProposalLookup;
    discard(id: string, by: string): Promise<ProposalLookup>;
    publish(id: string, by: string): Promise<PublishOutcome>;
    /** What the folder changed to, as a mark of it; undefined where a reload would change nothing. */
    folderChange(): Promise<string | undefined>;
    /** Publishes the folder as it is, without a proposal. Never rejects: a failure is a "refused" outcome. */
    publishFolder(by: "signal"): Promise<Reload>;
    /** Resolves when what was begun is done. */
    close(): Promise<void>;
}

interface PublishingOptions {
    readonly store: Store;
    readonly live: LiveLibrary;
    readonly first: Edition;
    /** Given what is served. Rejects with a NoCorpusError. */
    readonly readFolder: (served: ArticleSet) => Promise<FolderRead>;
    readonly build: (
        set: ArticleSet,
        errors: FolderRead["errors"],
        onProgress: (share: number) => void,
    ) => ReturnType<Load>;
    /** The same for a proposal, which may never be published and leaves the snapshot as it is. */
    readonly buildBeside: (set: ArticleSet, onProgress: (share: number) => void) => ReturnType<Load>;
    readonly now: () => Date;
    readonly newId: () => string;
    /** Told of every change of what is served that came of a proposal or of another process. */
    readonly onServed: (reload: Reload, by: "command" | "another process") => void;
}

export function openPublishing(given: PublishingOptions): Publishing {
    const { store, live, build, buildBeside, now, newId, onServed } = given;
    let edition = given.first;
    const readFolder = () => given.readFolder(edition.set);
    const plans = new Map<string, Edition>();
    const proposals = openProposals({
        build: buildBeside,
        live: () => ({ set: edition.set, articles: live.current().articles }),
        pins: () => store.pins.list(),
        now,
        newId,
    });
    let queue: Promise<unknown> = Promise.resolve();
    /** One change of what is served after the other. */
    const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
        const done = queue.then(work);
        queue = done.catch(() => undefined);
        return done;
    };
    const serve = async (next: Edition, load: Load): Promise<Reload> => {
        const reload = await live.reload(load);
        if (reload.outcome === "published") edition = next;
        proposals.published();
        plans.clear();
        return reload;
    };

    const propose = async (
        request: ChangeRequest,
        onProgress: (share: number) => void,
    ): Promise<ProposalOutcome> => {
        const from = edition.number;
        const plan = await planOf(request, edition, { readFolder, versions: store.versions });
        if (plan === undefined) return { outcome: "no-version" };
        const { by, why, kind } = request;
        const wish: Wish = { set: plan.set, errors: plan.errors, by, why, kind };
        const proposed = await proposals.propose(wish, onProgress);
        if (proposed.outcome === "proposed") {
            const { id } = proposed.proposal;
            plans.set(id, { number: from, set: plan.set, changes: plan.changes });
            await store.audit.add({ by, action: "proposed", version: undefined, detail: why });
        }
        return proposed;
    };

    const publishFolder = async (by: "signal"): Promise<Reload> => {
        const folder = await readFolder();
        const { number, changes } = edition;
        const next = { number, changes, set: mergedSet(folder.set, changes) };
        const built = await build(next.set, folder.errors, () => undefined);
        if (built.corpus.articles.length === 0) return live.reload(async () => built);
        const why = say("version.why.signal");
        const done = await store.versions.publish(publicationOf(next, { by, why })).catch(() => undefined);
        // Where the store is away the folder is served all the same: the operator asked for it.
        if (done?.outcome === "conflict") {
            built.library.close();
            return { outcome: "busy" };
        }
        return serve({ ...next, number: done?.version.number ?? number }, async () => built);
    };

    const takeOver = async (number: number): Promise<void> => {
        if (number <= edition.number) return;
        const next = editionOf(number, await store.versions.contents(number));
        const reload = await serve(next, () => build(next.set, [], () => undefined));
        onServed(reload, "another process");
    };
    const hear = (number: number): void =>
        void inTurn(() => takeOver(number)).catch(() => setTimeout(() => hear(number), 1000).unref());
    store.onPublished(hear);

    return {
        edition: () => edition,
        propose: (request, onProgress) =>
            propose(request, onProgress).catch((cause: unknown) => {
                if (cause instanceof NoCorpusError) return { outcome: "no-corpus", why: cause.message };
                if (cause instanceof LibraryAwayError) return { outcome: "unbuildable", why: cause.message };
                throw cause;
            }),
        find: proposals.get,
        folderChange: async () => folderChange(await readFolder(), edition),
        discard: async (id, by) => {
            const found = proposals.discard(id);
            plans.delete(id);
            if (found.kind === "open")
                await store.audit.add({
                    by,
                    action: "discarded",
                    version: undefined,
                    detail: found.proposal.why,
                });
            return found;
        },
        publish: (id, by) =>
            inTurn(async (): Promise<PublishOutcome> => {
                const found = proposals.get(id);
                const plan = plans.get(id);
                if (found.kind === "gone" || plan === undefined)
                    return { outcome: "gone", why: found.kind === "gone" ? found.why : "overtaken" };
                const { why, corpus, library } = found.proposal;
                const health = await library.check();
                if (!health.ready) return { outcome: "away", why: health.why };
                const done = await store.versions.publish(publicationOf(plan, { by, why }));
                if (done.outcome === "conflict") {
                    proposals.discard(id);
                    await store.audit.add({ by, action: "conflict", version: undefined, detail: why });
                    return done;
                }
                proposals.take(id);
                const { version } = done;
                const reload = await serve({ ...plan, number: version.number }, async () => ({
                    corpus,
                    library,
                }));
                onServed(reload, "command");
                // It is published, which the version itself says, too, with who and why.
                await store.audit
                    .add({ by, action: "published", version: version.number, detail: why })
                    .catch(() => undefined);
                return { outcome: "published", version, reload };
            }),
        publishFolder: (by) => {
            const started = now().getTime();
            return inTurn(() => publishFolder(by)).catch((cause: unknown) =>
                refusedReload(cause, now().getTime() - started),
            );
        },
        close: async () => {
            await queue;
            proposals.close();
        },
    };
}
