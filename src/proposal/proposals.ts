import type { Library } from "../answer/library.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";
import type { DocumentReading } from "../corpus/formats/documents/page-progress.ts";
import type { ArticleSet } from "./article-set.ts";
import { type ComparedArticles, changesBetween } from "./changes.ts";
import { compareAnswers } from "./compared-answers.ts";
import { copiesAmong } from "./copies.ts";
import { openLanes } from "./lanes.ts";
import { trackOpenProposals } from "./open-proposals.ts";
import { brokenPins, type Pin, splitBroken } from "./pinned.ts";
import type { OnGone, ProposalLookup, Proposed, Wish } from "./proposal.ts";
import { splitReadable } from "./split-readable.ts";

/** The open proposals, at most five at once. Each stays open until it expires or another one is published. */
export interface Proposals {
    /**
     * Builds a proposal: two at a time, but one at a time for each moderator. Rejects like `build` and `pins`, and with the signal's reason once that is aborted.
     */
    propose(wish: Wish, onProgress?: OnProgress, signal?: AbortSignal): Promise<Proposed>;
    get(id: string): ProposalLookup;
    /** Begins to publish a proposal, which nobody else can discard until it is settled. */
    hold(id: string): ProposalLookup;
    /** Ends that. For "taken", the caller must then serve or close its library. */
    settle(id: string, why: "taken" | "discarded" | "overtaken" | "open"): void;
    discard(id: string): ProposalLookup;
    /** Must be called for every publication, also by another process: open proposals were compared with the version before. */
    published(): void;
    /** Removes expired proposals and closes their libraries. */
    sweep(): void;
    /** Discards all proposals. */
    close(): void;
}

interface ProposalsOptions {
    readonly build: (
        set: ArticleSet,
        onProgress: (share: number) => void,
        signal: AbortSignal,
    ) => Promise<{ readonly corpus: CorpusFacts; readonly library: Library }>;
    /** The version that is published now. */
    readonly live: () => ComparedArticles & { readonly library: Library };
    readonly pins: () => Promise<readonly Pin[]>;
    readonly now: () => Date;
    readonly newId: () => string;
    readonly onGone: OnGone;
    /** In milliseconds; an hour by default. */
    readonly lifetime?: number;
}

/** Opens an empty list of proposals, which builds their libraries with `build`. */
export function openProposals({
    build,
    live,
    pins,
    now,
    newId,
    onGone,
    lifetime = hour,
}: ProposalsOptions): Proposals {
    const open = trackOpenProposals(now, onGone);
    const lanes = openLanes(mostBuilding);
    /** Of the proposals that are being built or waiting. */
    const overtaking = new Set<AbortController>();

    const make = async (wish: Wish, onProgress: OnProgress, signal: AbortSignal): Promise<Proposed> => {
        const building = (share: number) => onProgress(share * buildingShare);
        const { corpus, library } = await build(wish.set, building, signal);
        try {
            signal.throwIfAborted();
            return await proposed(wish, { corpus, library, onProgress, signal });
        } catch (cause) {
            library.close();
            throw cause;
        }
    };
    const proposed = async (
        wish: Wish,
        { corpus, library, onProgress, signal }: Built,
    ): Promise<Proposed> => {
        const all = [...(wish.errors ?? []), ...corpus.errors];
        const errors = all.filter(({ severity }) => severity === "error");
        const warnings = all.filter(({ severity }) => severity === "warning");
        if (corpus.articles.length === 0) {
            library.close();
            return { outcome: "refused", errors };
        }
        const pinned = await pins();
        const broken = await brokenPins(pinned, library, (count) => {
            signal.throwIfAborted();
            onProgress(buildingShare + pinsShare * (count / pinned.length));
        });
        const { set, unread } = splitReadable(wish.set, corpus.errors);
        const served = live();
        const changes = await changesBetween(served, { set, articles: corpus.articles });
        // A moderator who edits a copy saw that it is one when it was added.
        const fresh = wish.kind === "edit" ? changes.added : [...changes.added, ...changes.changed];
        const ids = fresh.map(({ id }) => id);
        const copies = await copiesAmong({ library, live: served.library, ids });
        const compared = await compareAnswers({
            before: served.library,
            after: library,
            changes,
            now: () => now().getTime(),
            onAsked: (share) => {
                signal.throwIfAborted();
                onProgress(buildingShare + pinsShare + comparingShare * share);
            },
        });
        signal.throwIfAborted();
        const proposal = {
            ...wish,
            id: newId(),
            set,
            unread,
            corpus,
            library,
            changes,
            copies,
            errors,
            warnings,
            ...(await splitBroken(broken, served.library)),
            compared,
            expires: new Date(now().getTime() + lifetime),
        };
        open.put(proposal);
        onProgress(1);
        return { outcome: "proposed", proposal };
    };
    return {
        propose: async (wish, onProgress = () => undefined, signal = new AbortController().signal) => {
            const overtaken = new AbortController();
            overtaking.add(overtaken);
            const either = AbortSignal.any([signal, overtaken.signal]);
            try {
                let waited = false;
                const onWait = () => {
                    waited = true;
                    onProgress(0, true);
                };
                const work = () => {
                    if (waited) onProgress(0);
                    return make(wish, onProgress, either);
                };
                return await lanes.run(wish.by, work, { signal: either, onWait });
            } catch (cause) {
                if (overtaken.signal.aborted && !signal.aborted) return { outcome: "overtaken" };
                throw cause;
            } finally {
                overtaking.delete(overtaken);
            }
        },
        get: open.find,
        hold: open.hold,
        settle: open.settle,
        discard: (id) => open.remove(id, "discarded"),
        published: () => {
            for (const one of overtaking) one.abort();
            open.removeAll("overtaken");
        },
        sweep: open.sweep,
        close: () => {
            for (const one of overtaking) one.abort();
            open.removeAll("discarded");
        },
    };
}

/** Receives growing shares from 0 to 1, and whether the work waits for other work. */
export type OnProgress = (share: number, isWaiting?: boolean, reading?: DocumentReading) => void;

/** What was built for a wish, and what goes on with it. */
interface Built {
    readonly corpus: CorpusFacts;
    readonly library: Library;
    readonly onProgress: OnProgress;
    readonly signal: AbortSignal;
}

/** How many are built at once. Each may take much memory, but one must not keep another moderator waiting. */
const mostBuilding = 2;
const hour = 60 * 60 * 1000;
/** The shares of progress that the parts of the work take. */
const buildingShare = 0.8;
const pinsShare = 0.05;
const comparingShare = 0.15;
