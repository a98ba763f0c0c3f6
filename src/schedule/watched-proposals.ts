import { message, type Tellable, told } from "../../locales/message.ts";
import { NoCorpusError } from "../corpus/read-files.ts";
import type { MessageReply } from "../discord/command/reply.ts";
import { proposedMessage } from "../discord/moderation/propose.ts";
import { privateText } from "../discord/moderation/with-store.ts";
import type { Posts } from "../discord/post.ts";
import type { ChangeRequest } from "../publishing/plan.ts";
import type { Publishing } from "../publishing/publishing.ts";
import type { Store } from "../store/store.ts";

export interface WatchedOptions {
    readonly publishing: Pick<Publishing, "find" | "propose" | "discard">;
    readonly store: Pick<Store, "settings">;
    readonly homeGuilds: readonly string[];
    readonly posts: Posts;
}

/** A change that the watch found. */
interface WatchedChange {
    /** Identifies the change. */
    readonly id: string;
    readonly request: ChangeRequest;
}

interface WatchChannel {
    readonly guildId: string;
    readonly channelId: string;
    readonly what: "watch";
}

/** What was posted about a change. */
interface Posted {
    readonly change: string;
    /** Undefined if the change could not be proposed. */
    readonly proposal: string | undefined;
    readonly messages: readonly { readonly place: WatchChannel; readonly id: string }[];
}

/** Proposes what is found in one place, such as the articles folder, in the channels that home servers have set. */
export interface WatchedProposals {
    /**
     * Proposes the change if it is a new one, or with `again` if its proposal is not open any more; undefined withdraws the last one.
     * Rejects with a NoCorpusError or a StoreError.
     */
    propose(change: WatchedChange | undefined, again?: boolean): Promise<void>;
    /** Whether moderators can decide about a proposal now. */
    isOpen(): boolean;
    /** Whether a proposal could not be posted, so that it is worth trying again although nothing changed. */
    isUnposted(): boolean;
}

/** The channels for proposals of the watch. Rejects with a StoreError. */
export async function watchChannels({
    store,
    homeGuilds,
    posts,
}: WatchedOptions): Promise<readonly WatchChannel[]> {
    const all: WatchChannel[] = [];
    for (const guildId of homeGuilds.filter(posts.isMember)) {
        const { watchChannel: channelId } = await store.settings.of(guildId);
        if (channelId !== null) all.push({ guildId, channelId, what: "watch" });
    }
    return all;
}

/** Each change is proposed once; a newer one replaces it. Never publishes anything. `nothingLeft` replaces what was undone. */
export function openWatchedProposals(options: WatchedOptions, nothingLeft: Tellable): WatchedProposals {
    const { publishing, posts } = options;
    let last: Posted | undefined;
    let unposted = false;

    const isOpen = () => last?.proposal !== undefined && publishing.find(last.proposal).kind === "open";

    /** Withdraws the last proposal, unless a moderator decided about it, in which case the messages show that decision. */
    const withdraw = async (why: Tellable) => {
        if (last === undefined) return;
        const { proposal, messages } = last;
        last = undefined;
        if (proposal !== undefined) {
            const found = publishing.find(proposal);
            if (found.kind === "open") await publishing.discard(proposal, "watch");
            else if (found.why === "taken" || found.why === "discarded") return;
        }
        for (const { place, id } of messages) await posts.replace(place, id, () => privateText([told(why)]));
    };

    /** False for a change whose proposal was overtaken: it must be compared with what was published. */
    const isProposed = (change: string) => {
        if (last?.change !== change) return false;
        if (last.proposal === undefined) return true;
        const found = publishing.find(last.proposal);
        return found.kind === "open" || found.why !== "overtaken";
    };

    const postEverywhere = async (make: () => MessageReply, where: readonly WatchChannel[]) => {
        const messages: Posted["messages"][number][] = [];
        for (const place of where) {
            const id = await posts.post(place, make);
            if (id !== undefined) messages.push({ place, id });
        }
        return messages;
    };

    return {
        isOpen,
        isUnposted: () => unposted,
        propose: async (change, again = false) => {
            unposted = false;
            const where = await watchChannels(options);
            if (where.length === 0) return;
            if (change === undefined) return withdraw(nothingLeft);
            if (again ? isOpen() && isProposed(change.id) : isProposed(change.id)) return;
            await withdraw(message("proposal.replaced"));
            const proposed = await publishing.propose(change.request, () => undefined);
            // The publication that overtook it triggers another look.
            if (proposed.outcome === "overtaken") return;
            if (proposed.outcome === "no-corpus") throw new NoCorpusError(proposed.why);
            // Files that cannot be read are named once. No later look can withdraw that, because it is no proposal.
            if (proposed.outcome === "unchanged") {
                if (proposed.errors.length > 0) await postEverywhere(() => proposedMessage(proposed), where);
                return;
            }
            const proposal = proposed.outcome === "proposed" ? proposed.proposal.id : undefined;
            const messages = await postEverywhere(() => proposedMessage(proposed), where);
            unposted = messages.length === 0;
            if (messages.length > 0) last = { change: change.id, proposal, messages };
            else if (proposal !== undefined) await publishing.discard(proposal, "watch");
        },
    };
}
