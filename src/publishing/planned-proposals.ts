import type { Tellable } from "../../locales/message.ts";
import type { Reload } from "../answer/live-library.ts";
import type { CorpusError } from "../corpus/corpus.ts";
import type { KeptOut } from "../proposal/files-kept-out.ts";
import type { Gone, Proposal, ProposalLookup, Proposed, Wish } from "../proposal/proposal.ts";
import type { OnProgress, Proposals } from "../proposal/proposals.ts";
import type { Discarding, NewEntry } from "../store/audit.ts";
import type { Store } from "../store/store.ts";
import type { WatchedStoring } from "../store/versions/stored-texts.ts";
import type { Version } from "../store/versions/versions.ts";
import { type NeedsAnother, openApprovals } from "./approvals.ts";
import type { ContentFile } from "./content-file.ts";
import type { WatchedReading } from "./documents/converted-files.ts";
import { areSame, type Edition, publicationOf, wholeSet } from "./edition.ts";
import type { FolderRead } from "./first-edition.ts";
import { actOf, type ChangeRequest, changesUnread, foundBy, planOf, servedForm } from "./plan.ts";
import { progressOf } from "./plan-progress.ts";
import type { ServedEdition } from "./served-edition.ts";
import { storedEdition } from "./stored-edition.ts";
import { withoutUnread } from "./without-unread.ts";

/** The result of publishing a proposal. */
export type PublishOutcome =
    | { readonly outcome: "published"; readonly version: Version; readonly reload: Reload }
    /** Another process published in the meantime. */
    | { readonly outcome: "conflict"; readonly current: Version | undefined }
    | { readonly outcome: "gone"; readonly why: Gone }
    | NeedsAnother
    /** Its library cannot answer now, so it must not replace one that can; `why` is a sentence. */
    | { readonly outcome: "away"; readonly why: Tellable }
    /** The moderator stopped it in time, and the proposal is still open. */
    | { readonly outcome: "canceled" };

interface PlannedOptions {
    readonly store: Store;
    readonly proposals: Proposals;
    readonly served: ServedEdition;
    readonly readFolder: (watched: WatchedReading) => Promise<FolderRead>;
    readonly contents: ContentFile;
    /** Whether a moderator must publish what another one proposed. */
    readonly needsReview: () => Promise<boolean>;
}

/** The result of a moderator's request, unless it failed. */
export type PlannedOutcome =
    | Proposed
    | { readonly outcome: "no-version" }
    /** Publishing it would change nothing. `errors` are about files that were asked for, or are in the folder. */
    | {
          readonly outcome: "unchanged";
          readonly kind: ChangeRequest["kind"];
          readonly errors: readonly CorpusError[];
          /** For a reload, the files of the folder that are not served because of changes in Discord. */
          readonly keptOut: readonly KeptOut[];
      };

/** Open proposals, each with the edition that publishing it would serve. */
export interface PlannedProposals {
    /**
     * "no-version" if the version to go back to is no longer stored. Rejects with a NoCorpusError or a LibraryAwayError, or with the
     * signal's reason once that is aborted.
     */
    propose(request: ChangeRequest, onProgress: OnProgress, signal?: AbortSignal): Promise<PlannedOutcome>;
    find(id: string): ProposalLookup;
    discard(id: string, by: string, as?: Discarding): Promise<ProposalLookup>;
    publish(id: string, by: string, watched: WatchedStoring): Promise<PublishOutcome>;
    /** Must be called when another edition is served, since all proposals were based on the one before. */
    overtaken(): void;
}

/** Plans requests and opens proposals of them. Records what happens to proposals in the audit log. */
export function openPlannedProposals(options: PlannedOptions): PlannedProposals {
    const { store, proposals, served, readFolder, contents, needsReview } = options;
    const stored = (number: number) => storedEdition(number, { versions: store.versions, contents });
    const withKept = async (request: ChangeRequest): Promise<ChangeRequest> =>
        "articles" in request ? { ...request, articles: await contents.keep(request.articles) } : request;
    /** Weak, because nobody says when a proposal expires. */
    let plans = new WeakMap<Proposal, Edition>();
    /** What was proposed since the last publication: to propose it again, after another look, is the same act. */
    const repeated = new Set<string>();
    const decided = (by: string, action: NewEntry["action"], proposal: Proposal) =>
        store.audit.add({ by, action, version: undefined, detail: proposal.why, proposedBy: proposal.by });
    const approvals = openApprovals({
        needsReview,
        onApproved: (by, proposal) => decided(by, "approved", proposal),
    });
    /** A proposal that cannot be recorded is not made, so that none is open that its moderator was never shown. */
    const recorded = (id: string, entry: Omit<NewEntry, "version">) =>
        store.audit.add({ ...entry, version: undefined }).catch((cause: unknown) => {
            proposals.discard(id);
            throw cause;
        });
    const propose = async (
        request: ChangeRequest,
        onProgress: OnProgress,
        signal: AbortSignal,
    ): Promise<PlannedOutcome> => {
        const from = served.current();
        const { reading, building } = progressOf(request.kind, onProgress);
        const read = () => readFolder({ onProgress: reading, signal });
        const plan = await planOf(request, from, { readFolder: read, stored });
        signal.throwIfAborted();
        if (plan === undefined) return { outcome: "no-version" };
        const { by, why, kind } = request;
        const unchanged = { outcome: "unchanged", kind, keptOut: plan.keptOut ?? [] } as const;
        // A file that could not be read may have taken too much time, so that it is worth trying again.
        const mayDiffer = kind === "reload" && from.unread.length > 0;
        if (!mayDiffer && (await areSame(plan.set, wholeSet(from)))) {
            if (kind === "reload") served.noticeOthers(from, plan.errors);
            return { ...unchanged, errors: plan.errors };
        }
        const wish: Wish = { set: plan.set, errors: plan.errors, by, why, kind };
        const proposed = await proposals.propose(wish, building, signal);
        if (proposed.outcome !== "proposed") return proposed;
        const { id, errors, warnings, corpus } = proposed.proposal;
        const readable = withoutUnread(request, plan, { from, errors: corpus.errors });
        if (readable !== undefined) {
            proposals.discard(id);
            return propose(readable, onProgress, signal);
        }
        const next: Edition = { number: from.number, ...servedForm(plan, corpus.errors) };
        if (!changesUnread.has(kind) && (await areSame(next.set, from.set))) {
            proposals.discard(id);
            if (kind === "reload") served.noticeUnread(from, next.unread, [...errors, ...warnings]);
            return { ...unchanged, errors };
        }
        plans.set(proposed.proposal, next);
        if (!repeated.has(actOf(request))) await recorded(id, { by, action: "proposed", detail: why });
        repeated.add(actOf(request));
        return proposed;
    };
    const publishHeld = async (
        proposal: Proposal,
        by: string,
        watched: WatchedStoring,
    ): Promise<PublishOutcome> => {
        const { id, why, corpus, library, by: proposedBy } = proposal;
        const plan = plans.get(proposal);
        if (plan === undefined) return { outcome: "gone", why: "overtaken" };
        const another = await approvals.approve(proposal, by);
        if (another !== undefined) return another;
        const approvedBy = approvals.approverOf(proposal);
        const health = await library.check();
        if (!health.ready) return { outcome: "away", why: health.why };
        const publication = await publicationOf(plan, { by, proposedBy, approvedBy, why });
        const done = await store.versions.publishWatched(publication, watched);
        if (done.outcome === "canceled") return done;
        if (done.outcome === "conflict") {
            // Nobody decided against it: the watch may propose it again.
            proposals.settle(id, "overtaken");
            await decided(by, "conflict", proposal);
            return done;
        }
        proposals.settle(id, "taken");
        const { version } = done;
        const next = { ...plan, number: version.number };
        const load = async () => ({ corpus, library });
        return { outcome: "published", version, reload: await served.serve(next, load, foundBy(proposal)) };
    };
    return {
        propose: async (request, onProgress, signal = new AbortController().signal) =>
            propose(await withKept(request), onProgress, signal),
        find: proposals.get,
        discard: async (id, by, as = "discarded") => {
            // What is being published cannot be discarded.
            const found = proposals.hold(id);
            if (found.kind === "gone") return found;
            try {
                // What the watch replaces or withdraws, nobody decided.
                if (by !== "watch") {
                    await decided(by, as, found.proposal);
                    repeated.delete(actOf(found.proposal));
                }
                proposals.settle(id, "discarded");
            } finally {
                // Does nothing if it was discarded.
                proposals.settle(id, "open");
            }
            return found;
        },
        publish: async (id, by, watched) => {
            const found = proposals.hold(id);
            if (found.kind === "gone") return { outcome: "gone", why: found.why };
            try {
                return await publishHeld(found.proposal, by, watched);
            } finally {
                // Does nothing if it was published or is in conflict.
                proposals.settle(id, "open");
            }
        },
        overtaken: () => {
            proposals.published();
            plans = new WeakMap();
            repeated.clear();
            approvals.forgetAll();
        },
    };
}
