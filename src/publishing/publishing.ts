import type { Tellable } from "../../locales/message.ts";
import { LibraryAwayError } from "../answer/library-away.ts";
import { type LiveLibrary, type Load, type Reload, refusedReload } from "../answer/live-library.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { ArticleSet } from "../proposal/article-set.ts";
import { mergedSet } from "../proposal/discord-changes.ts";
import type { OnGone, ProposalLookup } from "../proposal/proposal.ts";
import { type OnProgress, openProposals } from "../proposal/proposals.ts";
import type { Discarding } from "../store/audit.ts";
import type { Store } from "../store/store.ts";
import type { WatchedStoring } from "../store/versions/stored-texts.ts";
import type { Version } from "../store/versions/versions.ts";
import type { ContentFile } from "./content-file.ts";
import type { WatchedReading } from "./documents/converted-files.ts";
import { type Edition, editionOf, wholeSet } from "./edition.ts";
import { type FolderRead, folderChange, publishedFolder } from "./first-edition.ts";
import { type FolderState, folderState } from "./folder-state.ts";
import type { ChangeRequest } from "./plan.ts";
import { openPlannedProposals, type PlannedOutcome, type PublishOutcome } from "./planned-proposals.ts";
import { openServedEdition } from "./served-edition.ts";
import { storedEdition } from "./stored-edition.ts";

/** The result of a moderator's request. */
export type ProposalOutcome =
    | PlannedOutcome
    /** The articles folder is unavailable; `why` is a sentence that names it and says what to do. */
    | { readonly outcome: "no-corpus"; readonly why: Tellable }
    /** The library's thread died while building it or checking the pins; `why` is a sentence. */
    | { readonly outcome: "unbuildable"; readonly why: Tellable }
    /** The moderator stopped it. */
    | { readonly outcome: "canceled" };

/** The only way to change what is served: by publishing a proposal, or by the operator's signal. */
export interface Publishing {
    /** The edition that is served now. */
    edition(): Edition;
    /** Builds a library next to the live one. "no-version" if the version to go back to is no longer stored. */
    propose(request: ChangeRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<ProposalOutcome>;
    find(id: string): ProposalLookup;
    discard(id: string, by: string, as?: Discarding): Promise<ProposalLookup>;
    /** Can be stopped until the version is being stored. */
    publish(id: string, by: string, watched?: WatchedStoring): Promise<PublishOutcome>;
    /** Removes expired proposals, and closes their libraries. */
    sweep(): void;
    onGone(listener: OnGone): void;
    /** Whether a moderator must publish what another one proposed. Rejects with a StoreError. */
    needsReview(): Promise<boolean>;
    /** Identifies the change between the folder and what is served; undefined if there is none. */
    folderChange(): Promise<string | undefined>;
    /** How the folder differs from what is served. */
    folderState(): Promise<FolderState>;
    /** Publishes the folder as it is, if it differs from what is published. Never rejects: a failure is a "refused" outcome. */
    publishFolder(by: "signal"): Promise<Reload>;
    /** Resolves when pending work is done. */
    close(): Promise<void>;
}

interface PublishingOptions {
    readonly store: Store;
    readonly live: LiveLibrary;
    readonly first: Edition;
    /** Where the texts of articles are. */
    readonly contents: ContentFile;
    /** Receives what is served now. Rejects with a NoCorpusError. */
    readonly readFolder: (served: ArticleSet, watched?: WatchedReading) => Promise<FolderRead>;
    readonly build: (
        set: ArticleSet,
        errors: FolderRead["errors"],
        onProgress: (share: number) => void,
    ) => ReturnType<Load>;
    /** Builds the library of a proposal, without saving its snapshot, since it may never be published. */
    readonly buildBeside: (
        set: ArticleSet,
        onProgress: (share: number) => void,
        signal: AbortSignal,
    ) => ReturnType<Load>;
    readonly now: () => Date;
    readonly newId: () => string;
    /** Whether a moderator must publish what another one proposed. Rejects with a StoreError. */
    readonly needsReview: () => Promise<boolean>;
    /** Called when a proposal or another process changed what is served. */
    readonly onServed: (reload: Reload, by: "command" | "another process") => void;
}

/** Starts with the first edition, and from then on also takes over what other processes publish. */
export function openPublishing(options: PublishingOptions): Publishing {
    const { store, live, first, contents, build, buildBeside, now, newId, needsReview, onServed } = options;
    const served = openServedEdition({ live, first, onServe: () => planned.overtaken() });
    const readFolder = (watched?: WatchedReading) => options.readFolder(served.current().set, watched);
    const onGone: OnGone[] = [];
    const proposals = openProposals({
        build: buildBeside,
        live: () => {
            const library = live.current();
            return { set: served.current().set, articles: library.articles, library };
        },
        pins: () => store.pins.list(),
        now,
        newId,
        onGone: (...gone) => {
            for (const tell of onGone) tell(...gone);
        },
    });
    const planned = openPlannedProposals({
        store,
        proposals,
        served,
        readFolder,
        contents,
        needsReview,
    });

    const publish = async (id: string, by: string, watched: WatchedStoring): Promise<PublishOutcome> => {
        if (watched.signal?.aborted === true) return { outcome: "canceled" };
        const done = await planned.publish(id, by, watched);
        if (done.outcome !== "published") return done;
        onServed(done.reload, "command");
        await audit(done.version);
        return done;
    };

    /** The entry may fail: the version itself also records who published it and why. */
    const audit = ({ number, by, proposedBy, approvedBy, why }: Version) =>
        store.audit
            .add({ by, action: "published", version: number, detail: why, proposedBy, approvedBy })
            .catch(() => undefined);

    const takeOver = async (number: number): Promise<void> => {
        if (number <= served.current().number) return;
        const stored = await storedEdition(number, { versions: store.versions, contents });
        // The folder of this process contains the same files as before.
        const next = editionOf(number, stored);
        const unread = mergedSet(served.current().unread, next.changes).filter(
            ({ origin }) => origin === "folder",
        );
        const edition = { ...next, unread };
        const reload = await served.serve(edition, () => build(wholeSet(edition), [], () => undefined));
        onServed(reload, "another process");
    };
    const onPublished = (number: number): void => {
        const retry = () => setTimeout(() => onPublished(number), 1000).unref();
        void served.inTurn(() => takeOver(number)).catch(retry);
    };
    store.onPublished(onPublished);

    return {
        edition: served.current,
        propose: (request, onProgress, signal) =>
            planned.propose(request, onProgress, signal).catch((cause: unknown) => {
                if (signal?.aborted === true) return { outcome: "canceled" };
                if (cause instanceof NoCorpusError) return { outcome: "no-corpus", why: cause.said };
                if (cause instanceof LibraryAwayError) return { outcome: "unbuildable", why: cause.said };
                throw cause;
            }),
        find: planned.find,
        discard: planned.discard,
        onGone: (listener) => void onGone.push(listener),
        sweep: proposals.sweep,
        publish: (id, by, watched = {}) => served.inTurn(() => publish(id, by, watched)),
        needsReview,
        folderChange: async () => folderChange(await readFolder(), served.current()),
        folderState: () => folderState(() => readFolder(), served.current),
        publishFolder: (by) => {
            const started = now().getTime();
            return served
                .inTurn(() => publishedFolder({ store, live, served, readFolder, build, audit, by }))
                .catch((cause: unknown) => refusedReload(cause, now().getTime() - started));
        },
        close: async () => {
            await served.idle();
            proposals.close();
        },
    };
}
