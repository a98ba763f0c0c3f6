import type { Publishing } from "../publishing/publishing.ts";
import type { ItemDecision, SourceItems } from "../store/source-items.ts";

/** Publishing that remembers what moderators decide about the items of sources, so that these are not proposed again. */
export function decidedPublishing(publishing: Publishing, items: SourceItems): Publishing {
    const decisions = new Map<string, readonly ItemDecision[]>();
    const note = (id: string, made: readonly ItemDecision[]) => {
        decisions.set(id, made);
        const [oldest] = decisions.keys();
        if (decisions.size > mostOpen && oldest !== undefined) decisions.delete(oldest);
    };
    return {
        ...publishing,
        propose: async (request, onProgress, signal) => {
            const proposed = await publishing.propose(request, onProgress, signal);
            if (proposed.outcome === "proposed" && request.kind === "source")
                note(proposed.proposal.id, request.decisions);
            return proposed;
        },
        publish: async (id, by, watched) => {
            const done = await publishing.publish(id, by, watched);
            if (done.outcome !== "published") return done;
            const made = decisions.get(id) ?? [];
            decisions.delete(id);
            const served = new Set(publishing.edition().set.map(({ file, hash }) => `${file} ${hash}`));
            const isServed = ({ file, hash }: { readonly file: string; readonly hash: string | undefined }) =>
                served.has(`${file} ${hash}`);
            const gone = made.filter(({ ifPublished }) => ifPublished === undefined);
            const left = made.flatMap(({ ifPublished: one, ifDiscarded }) =>
                // What could not be read with the others is not among them.
                one === undefined ? [] : [isServed(one) ? one : ifDiscarded],
            );
            // It is published. If this fails, the next look finds that it is served.
            await items.decide(left).catch(() => undefined);
            await items.forget(gone.map(({ ifDiscarded }) => ifDiscarded)).catch(() => undefined);
            return done;
        },
        discard: async (id, by, as) => {
            const made = decisions.get(id) ?? [];
            // What is replaced, or withdrawn by the watch, nobody decided.
            if (by !== "watch" && as !== "replaced" && made.length > 0 && publishing.find(id).kind === "open")
                await items.decide(made.map(({ ifDiscarded }) => ifDiscarded));
            decisions.delete(id);
            return publishing.discard(id, by, as);
        },
    };
}

/** More than proposals can be open. */
const mostOpen = 50;
