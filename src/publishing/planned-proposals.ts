import type { Reload } from "../answer/live-library.ts";
import { unparsed } from "../proposal/article-set.ts";
import type { Gone, ProposalLookup, Proposed, Wish } from "../proposal/proposal.ts";
import type { Proposals } from "../proposal/proposals.ts";
import type { Store } from "../store/store.ts";
import type { Version } from "../store/versions.ts";
import type { ContentFile } from "./content-file.ts";
import { type Edition, publicationOf } from "./edition.ts";
import type { FolderRead } from "./first-edition.ts";
import { type ChangeRequest, type Plan, planOf } from "./plan.ts";
import type { ServedEdition } from "./served-edition.ts";
import { storedEdition } from "./stored-edition.ts";

/** The result of publishing a proposal. */
export type PublishOutcome =
    | { readonly outcome: "published"; readonly version: Version; readonly reload: Reload }
    /** Another process published in the meantime. */
    | { readonly outcome: "conflict"; readonly current: Version | undefined }
    | { readonly outcome: "gone"; readonly why: Gone }
    /** Its library cannot answer now, so it must not replace one that can; `why` is a sentence. */
    | { readonly outcome: "away"; readonly why: string };

interface PlannedOptions {
    readonly store: Store;
    readonly proposals: Proposals;
    readonly served: ServedEdition;
    readonly readFolder: () => Promise<FolderRead>;
    readonly contents: ContentFile;
}

/** Open proposals, each with the edition that publishing it would serve. */
export interface PlannedProposals {
    /** "no-version" if the version to go back to is no longer stored. Rejects with a NoCorpusError or a LibraryAwayError. */
    propose(
        request: ChangeRequest,
        onProgress: (share: number) => void,
    ): Promise<Proposed | { readonly outcome: "no-version" }>;
    find(id: string): ProposalLookup;
    discard(id: string, by: string): Promise<ProposalLookup>;
    publish(id: string, by: string): Promise<PublishOutcome>;
    /** Must be called when another edition is served, since all proposals were based on the one before. */
    overtaken(): void;
}

/** A plan without what its new files were parsed to, which only the proposal's library needs. */
function servedForm({ set, changes: { articles, removals } }: Plan): Omit<Edition, "number"> {
    return { set: unparsed(set), changes: { articles: unparsed(articles), removals } };
}

/** Plans requests and opens proposals of them. Records what happens to proposals in the audit log. */
export function openPlannedProposals(options: PlannedOptions): PlannedProposals {
    const { store, proposals, served, readFolder, contents } = options;
    const stored = (number: number) => storedEdition(number, { versions: store.versions, contents });
    const withKept = async (request: ChangeRequest): Promise<ChangeRequest> =>
        "articles" in request ? { ...request, articles: await contents.keep(request.articles) } : request;
    const plans = new Map<string, Edition>();
    return {
        propose: async (request, onProgress) => {
            const from = served.current();
            const plan = await planOf(await withKept(request), from, { readFolder, stored });
            if (plan === undefined) return { outcome: "no-version" };
            const { by, why, kind } = request;
            const wish: Wish = { set: plan.set, errors: plan.errors, by, why, kind };
            const proposed = await proposals.propose(wish, onProgress);
            if (proposed.outcome === "proposed") {
                const { id } = proposed.proposal;
                plans.set(id, { number: from.number, ...servedForm(plan) });
                await store.audit.add({ by, action: "proposed", version: undefined, detail: why });
            }
            return proposed;
        },
        find: proposals.get,
        discard: async (id, by) => {
            const found = proposals.discard(id);
            plans.delete(id);
            if (found.kind === "open") {
                const detail = found.proposal.why;
                await store.audit.add({ by, action: "discarded", version: undefined, detail });
            }
            return found;
        },
        publish: async (id, by) => {
            const found = proposals.get(id);
            const plan = plans.get(id);
            if (found.kind === "gone" || plan === undefined)
                return { outcome: "gone", why: found.kind === "gone" ? found.why : "overtaken" };
            const { why, corpus, library } = found.proposal;
            const health = await library.check();
            if (!health.ready) return { outcome: "away", why: health.why };
            const done = await store.versions.publish(await publicationOf(plan, { by, why }));
            if (done.outcome === "conflict") {
                proposals.discard(id);
                await store.audit.add({ by, action: "conflict", version: undefined, detail: why });
                return done;
            }
            proposals.take(id);
            const { version } = done;
            const next = { ...plan, number: version.number };
            return {
                outcome: "published",
                version,
                reload: await served.serve(next, async () => ({ corpus, library })),
            };
        },
        overtaken: () => {
            proposals.published();
            plans.clear();
        },
    };
}
