import type { Library } from "../answer/library.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";
import type { ArticleSet } from "./article-set.ts";
import { type ComparedArticles, changesBetween } from "./changes.ts";
import { copiesAmong } from "./copies.ts";
import { trackOpenProposals } from "./open-proposals.ts";
import { brokenPins, type Pin } from "./pinned.ts";
import type { ProposalLookup, Proposed, Wish } from "./proposal.ts";
import { splitReadable } from "./split-readable.ts";

/** The open proposals, at most five at once. Each stays open until it expires or another one is published. */
export interface Proposals {
    /** Builds one proposal at a time. `onProgress` receives growing shares from 0 to 1. Rejects like `build` and `pins`. */
    propose(wish: Wish, onProgress?: (share: number) => void): Promise<Proposed>;
    get(id: string): ProposalLookup;
    /** Hands a proposal over for publishing. The caller must then serve or close its library. */
    take(id: string): ProposalLookup;
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
    ) => Promise<{ readonly corpus: CorpusFacts; readonly library: Library }>;
    /** The version that is published now. */
    readonly live: () => ComparedArticles & { readonly library: Library };
    readonly pins: () => Promise<readonly Pin[]>;
    readonly now: () => Date;
    readonly newId: () => string;
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
    lifetime = hour,
}: ProposalsOptions): Proposals {
    const open = trackOpenProposals(now);
    let publications = 0;
    let queue: Promise<unknown> = Promise.resolve();

    const make = async (wish: Wish, onProgress: (share: number) => void): Promise<Proposed> => {
        const before = publications;
        const { corpus, library } = await build(wish.set, (share) => onProgress(share * buildingShare));
        const all = [...(wish.errors ?? []), ...corpus.errors];
        const errors = all.filter(({ severity }) => severity === "error");
        const warnings = all.filter(({ severity }) => severity === "warning");
        if (corpus.articles.length === 0) {
            library.close();
            return { outcome: "refused", errors };
        }
        const broken = await checked(library, onProgress);
        const { set, unread } = splitReadable(wish.set, corpus.errors);
        const changes = await changesBetween(live(), { set, articles: corpus.articles });
        // Who edits a copy was told when it was added.
        const fresh = wish.kind === "edit" ? changes.added : [...changes.added, ...changes.changed];
        const ids = fresh.map(({ id }) => id);
        const copies = await copiesAmong({ library, live: live().library, ids });
        if (before !== publications) {
            library.close();
            return { outcome: "overtaken" };
        }
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
            brokenPins: broken,
            expires: new Date(now().getTime() + lifetime),
        };
        open.put(proposal);
        onProgress(1);
        return { outcome: "proposed", proposal };
    };
    const checked = async (library: Library, onProgress: (share: number) => void) => {
        try {
            const all = await pins();
            const onChecked = (count: number) =>
                onProgress(buildingShare + (1 - buildingShare) * (count / all.length));
            return await brokenPins(all, library, onChecked);
        } catch (cause) {
            library.close();
            throw cause;
        }
    };

    return {
        propose: (wish, onProgress = () => undefined) => {
            const before = publications;
            const made = queue.then((): Proposed | Promise<Proposed> =>
                before === publications ? make(wish, onProgress) : { outcome: "overtaken" },
            );
            queue = made.catch(() => undefined);
            return made;
        },
        get: open.find,
        take: (id) => open.remove(id, "taken"),
        discard: (id) => open.remove(id, "discarded"),
        published: () => {
            publications++;
            open.removeAll("overtaken");
        },
        sweep: open.sweep,
        close: () => open.removeAll("discarded"),
    };
}

const hour = 60 * 60 * 1000;
/** The share of progress that building takes. Checking the pins takes the rest. */
const buildingShare = 0.9;
