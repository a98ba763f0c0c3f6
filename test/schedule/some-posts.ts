import type { MessageReply } from "../../src/discord/command/reply.ts";
import type { Posts } from "../../src/discord/post.ts";

/** The current state of a message in its channel. */
interface Posted {
    readonly id: string;
    readonly channelId: string;
    readonly what: string;
    readonly text: string;
    /** How often the message was replaced. */
    readonly edits: number;
}

const textOf = (make: () => MessageReply) => {
    const reply = make();
    return reply.kind === "text" ? reply.text : reply.answer.question;
};

/** What the test can change about the channels. */
interface Channels {
    /** Whether Discord refuses posts. */
    refuse: boolean;
    /** Awaited before each message is posted or refused. */
    beforePost: () => void | Promise<void>;
}

/** Channels that record what is posted. */
export function somePosts() {
    const messages = new Map<string, Posted>();
    const failed = new Set<string>();
    const channels: Channels = { refuse: false, beforePost: () => undefined };
    const posts: Posts = {
        post: async ({ channelId, what }, reply) => {
            await channels.beforePost();
            if (channels.refuse) {
                failed.add(channelId);
                return undefined;
            }
            const id = String(messages.size + 1);
            messages.set(id, { id, channelId, what, text: textOf(reply), edits: 0 });
            return id;
        },
        replace: async (_, id, reply) => {
            const message = messages.get(id);
            if (message === undefined) return false;
            messages.set(id, { ...message, text: textOf(reply), edits: message.edits + 1 });
            return true;
        },
        saidIn: (_, work) => work(),
        isMember: () => true,
        mayPost: () => true,
        failed: () => [...failed],
    };
    return { posts, channels, posted: () => [...messages.values()] };
}
