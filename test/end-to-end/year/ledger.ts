import { expect } from "vitest";
import type { Loopback } from "../../../src/loopback/contract.ts";
import type { ShownMessage } from "../../../src/loopback/member-contract.ts";
import { within } from "../../within.ts";

/** What a message of a member should get. */
export type Expected =
    | "reply"
    /** The reaction which says that the settings allow no answer there. */
    | "reaction"
    | "nothing"
    /** At most one reply: the bot is ending, or the message is deleted meanwhile. */
    | "at most one reply";

interface Entry {
    readonly what: string;
    readonly expected: Expected;
    readonly isRight: (content: string) => boolean;
    /** Contents of the replies by their ids. */
    readonly replies: Map<string, string>;
    reactions: number;
    readonly settled: PromiseWithResolvers<void>;
}

interface Post {
    /** What it said when it was posted. */
    readonly first: string;
}

/** Every message that members sent to the bot, and what the bot did about it. */
export interface Ledger {
    /** Notes a message that was just sent. `isRight` checks a reply. */
    note(message: ShownMessage, given: Pick<Entry, "what" | "expected" | "isRight">): void;
    /** Resolves when everything that is expected so far has come. */
    settle(): Promise<void>;
    /** Whether everything got what it should, and nothing more. Also resolves with how many got what. */
    check(): Readonly<Record<Expected, number>>;
    /** The bot's own messages in a channel, which reply to nothing. */
    posts(channelId: string): readonly Post[];
    close(): void;
}

export function openLedger(loopback: Loopback): Ledger {
    const entries = new Map<string, Entry>();
    const open = new Set<Entry>();
    // A reply may come before the message is noted.
    const early = new Map<string, [id: string, content: string][]>();
    const posts = new Map<string, Map<string, Post>>();

    const replied = (entry: Entry, id: string, content: string) => {
        entry.replies.set(id, content);
        if (entry.expected === "reply") entry.settled.resolve();
    };
    const close = loopback.watch((event) => {
        if (event.kind !== "message" || event.message.onlyFor !== undefined) return;
        const { wire } = event.message;
        const of = wireParts(wire);
        if (of.author !== loopback.botId) {
            const entry = entries.get(wire.id);
            if (entry === undefined || of.reactions === 0) return;
            entry.reactions = of.reactions;
            if (entry.expected === "reaction") entry.settled.resolve();
        } else if (of.replyTo !== undefined) {
            const entry = entries.get(of.replyTo);
            if (entry !== undefined) return replied(entry, wire.id, of.content);
            early.set(of.replyTo, [...(early.get(of.replyTo) ?? []), [wire.id, of.content]]);
        } else if (!of.isOfInteraction) {
            const channel = posts.get(wire.channel_id) ?? new Map<string, Post>();
            posts.set(wire.channel_id, channel);
            if (!channel.has(wire.id)) channel.set(wire.id, { first: of.content });
        }
    });

    return {
        note: ({ id, channelId }, given) => {
            const entry: Entry = {
                ...given,
                replies: new Map(),
                reactions: 0,
                settled: Promise.withResolvers(),
            };
            entries.set(id, entry);
            for (const [replyId, content] of early.get(id) ?? []) replied(entry, replyId, content);
            early.delete(id);
            const now = loopback.messages({ channelId }).find((one) => one.id === id);
            entry.reactions = now?.reactions.length ?? 0;
            if (given.expected === "reaction" && entry.reactions > 0) entry.settled.resolve();
            if (given.expected === "reply" || given.expected === "reaction") open.add(entry);
        },
        settle: async () => {
            for (const entry of open) {
                await within(`the ${entry.expected} to ${entry.what}`, entry.settled.promise);
                open.delete(entry);
            }
        },
        check: () => {
            const counts = { reply: 0, reaction: 0, nothing: 0, "at most one reply": 0 };
            for (const entry of entries.values()) {
                counts[entry.expected]++;
                expect(complaintAbout(entry)).toBeUndefined();
            }
            expect([...early.keys()]).toEqual([]);
            return counts;
        },
        posts: (channelId) => [...(posts.get(channelId)?.values() ?? [])],
        close,
    };
}

function complaintAbout({ what, expected, replies, reactions, isRight }: Entry): string | undefined {
    const contents = [...replies.values()];
    const most = expected === "reply" || expected === "at most one reply" ? 1 : 0;
    const least = expected === "reply" ? 1 : 0;
    const is = `${what}: ${contents.length} replies, ${reactions} reactions`;
    if (contents.length > most || contents.length < least) return `${is}: ${contents.join(" | ")}`;
    if (expected === "reaction" && reactions !== 1) return is;
    if (expected === "nothing" && reactions > 0) return is;
    const wrong = contents.find((content) => !isRight(content));
    return wrong === undefined ? undefined : `${what} was answered with: ${wrong}`;
}

function wireParts(wire: Readonly<Record<string, unknown>>) {
    const { author, content, message_reference, reactions, interaction_metadata } = wire;
    return {
        author: fieldOf(author, "id"),
        content: String(content),
        replyTo: fieldOf(message_reference, "message_id"),
        reactions: Array.isArray(reactions) ? reactions.length : 0,
        isOfInteraction: interaction_metadata !== undefined,
    };
}

function fieldOf(value: unknown, name: string): string | undefined {
    if (typeof value !== "object" || value === null || !(name in value)) return undefined;
    const found: unknown = Reflect.get(value, name);
    return typeof found === "string" ? found : undefined;
}
