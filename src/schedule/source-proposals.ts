import { say } from "../../locales/say.ts";
import type { Sources } from "../sources/open-sources.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { openWatchedProposals, type WatchedOptions, watchChannels } from "./watched-proposals.ts";

interface SourceProposalOptions extends WatchedOptions {
    readonly sources: Sources;
}

/** Proposes what the sources have in the channels that home servers have set. All methods reject with a StoreError. */
export interface SourceProposals {
    /** Looks at the sources whose time has come, unless no server wants to know. */
    look(): Promise<void>;
    /** Looks at all sources, and also proposes again what expired. */
    lookNow(): Promise<void>;
    /** Compares what the sources had with what is served now, without asking them. */
    published(): Promise<void>;
}

/** One proposal for each source; a few at once, so that they don't crowd out those of moderators. Never publishes anything. */
export function openSourceProposals(options: SourceProposalOptions): SourceProposals {
    const { sources } = options;
    const all = sources.listed.map(({ name }) => ({
        name,
        proposals: openWatchedProposals(options, say("source.nothing-left", { source: name })),
    }));
    let isAsked = false;
    const propose = async (again: boolean) => {
        for (const { name, proposals } of all) {
            const others = all.filter((other) => other.name !== name && other.proposals.isOpen());
            const wish = sources.wished(name);
            if (wish === undefined || proposals.isOpen() || others.length < mostOpen)
                await proposals.propose(wish, again);
        }
    };
    const look = oneAtATime(async () => {
        const isNow = isAsked;
        isAsked = false;
        if (all.length === 0) return;
        const isWatched = (await watchChannels(options)).length > 0;
        sources.noteWatched(isWatched);
        if (!isWatched) return;
        await sources.look(isNow ? "all" : "due");
        await propose(isNow);
    });
    const compare = oneAtATime(async () => {
        if (all.length === 0) return;
        await sources.compare();
        await propose(false);
    });
    return {
        look,
        lookNow: () => {
            isAsked = true;
            return look();
        },
        published: compare,
    };
}

/** There can be five proposals in all. */
const mostOpen = 2;
