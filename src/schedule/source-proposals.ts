import { message } from "../../locales/message.ts";
import { openQueue } from "../proposal/in-turn.ts";
import type { Sources } from "../sources/open-sources.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import {
    openWatchedProposals,
    type WatchedOptions,
    type WatchedProposals,
    watchChannels,
} from "./watched-proposals.ts";

interface SourceProposalOptions extends WatchedOptions {
    readonly sources: Sources;
    readonly now: () => Date;
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
    const { sources, now } = options;
    const all = sources.listed.map(
        ({ name }): ProposedSource => ({
            name,
            proposals: openWatchedProposals(options, message("source.nothing-left", { source: name })),
        }),
    );
    let isAsked = false;
    // Otherwise, a look and a publication could both propose the same change.
    const inTurn = openQueue();
    const proposeAll = async (again: boolean) => {
        const places = await watchChannels(options);
        const channels = places.map(({ channelId }) => channelId).join();
        const [first] = places;
        for (const one of all) {
            const { name, proposals, unposted } = one;
            // To build a proposal is much work if it can't be posted anyway.
            const isTooSoon = unposted?.channels === channels && now() < unposted.until;
            if (isTooSoon && !again) continue;
            const others = all.filter((other) => other.name !== name && other.proposals.isOpen());
            const wish = first && options.posts.saidIn(first.guildId, () => sources.wished(name));
            if (wish === undefined || proposals.isOpen() || others.length < mostOpen)
                await proposals.propose(wish, again);
            const until = new Date(now().getTime() + retryAfter);
            one.unposted = proposals.isUnposted() ? { channels, until } : undefined;
        }
    };
    const propose = (again: boolean) => inTurn(() => proposeAll(again));
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

interface ProposedSource {
    readonly name: string;
    readonly proposals: WatchedProposals;
    /** The channels in none of which its proposal could be posted, and until when they are not tried again. */
    unposted?: { readonly channels: string; readonly until: Date } | undefined;
}

/** Milliseconds. */
const retryAfter = 10 * 60_000;
/** There can be five proposals in all. */
const mostOpen = 2;
