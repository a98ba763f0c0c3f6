import type { Library } from "../answer/library.ts";
import type { CorpusFacts } from "../corpus/corpus.ts";
import type { ArticleSet } from "./article-set.ts";
import { type ComparedArticles, changesBetween } from "./changes.ts";
import { openDesk } from "./open-proposals.ts";
import { brokenPins, type Pin } from "./pinned.ts";
import type { ProposalLookup, Proposed, Wish } from "./proposal.ts";

/** The proposals of this process: at most five at once, each for an hour, and until another is published. */
export interface Proposals {
    /** Builds one at a time; `onProgress` hears a growing share from 0 to 1. Rejects as `build` and `pins` do. */
    propose(wish: Wish, onProgress?: (share: number) => void): Promise<Proposed>;
    get(id: string): ProposalLookup;
    /** Hands a proposal over for publishing; its library is then the taker's to serve or to close. */
    take(id: string): ProposalLookup;
    discard(id: string): ProposalLookup;
    /** To be told of every publication, also of another process: what is open was compared with an older version. */
    published(): void;
    /** Closes the libraries of those whose time is over; every other call does so, too. */
    sweep(): void;
    /** Closes all. */
    close(): void;
}

interface ProposalsOptions {
    readonly build: (
        set: ArticleSet,
        onProgress: (share: number) => void,
    ) => Promise<{ readonly corpus: CorpusFacts; readonly library: Library }>;
    /** What is published now. */
    readonly live: () => ComparedArticles;
    readonly pins: () => Promise<readonly Pin[]>;
    readonly now: () => Date;
    readonly newId: () => string;
    /** In milliseconds. */
    readonly lifetime?: number;
}

export function openProposals({
    build,
    live,
    pins,
    now,
    newId,
    lifetime = hour,
}: ProposalsOptions): Proposals {
    const open = openDesk(now);
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
        if (before !== publications) {
            library.close();
            return { outcome: "overtaken" };
        }
        const proposal = {
            ...wish,
            id: newId(),
            corpus,
            library,
            changes: changesBetween(live(), { set: wish.set, articles: corpus.articles }),
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
            const tell = (count: number) =>
                onProgress(buildingShare + (1 - buildingShare) * (count / all.length));
            return await brokenPins(all, library, tell);
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
        take: (id) => open.leave(id, "taken"),
        discard: (id) => open.leave(id, "discarded"),
        published: () => {
            publications++;
            open.dropAll("overtaken");
        },
        sweep: open.sweep,
        close: () => open.dropAll("discarded"),
    };
}

const hour = 60 * 60 * 1000;
/** The rest of the way is the pins. */
const buildingShare = 0.9;
