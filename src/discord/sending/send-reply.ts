import { type Message, RESTJSONErrorCodes } from "discord.js";
import type { MessageReply } from "../command/reply.ts";
import type { CommandIds, MentionCommands } from "../message/command-ids.ts";
import { type Payload, payloadOf, publicFlags, withoutLinks } from "../message/payload.ts";
import { failureEvent, inChannel, isForbidden, isRepeated, NoPlace } from "./failure-event.ts";
import { isGone, mayReply } from "./may-send.ts";
import { addReaction, type Reacting, reactions } from "./react.ts";
import { rejectionOf, rejectionSentence } from "./rejection.ts";

interface Replying extends Reacting {
    readonly mentionsIn: CommandIds["mentionsIn"];
    /** Where a failure is reported, such as "mention". */
    readonly at: string;
}

/**
 * Replies to a message. If Discord rejects the reply, it observes that once and sends what comes closest, in one more request at
 * most. Resolves with the message that shows the reply; undefined if none does. Rejects if the rejection is not a known one.
 */
export async function sendReply(
    message: Message,
    reply: MessageReply,
    replying: Replying,
): Promise<Message | undefined> {
    const { at, observe, newReference } = replying;
    try {
        return await post(message, reply, mentionsAt(message, replying));
    } catch (cause) {
        const first = failureEvent(cause, at, newReference());
        if (first.kind !== "unsendable") throw cause;
        observe(inChannel(first, message));
        return await sendInstead(message, reply, { code: first.code, replying }).catch((next: unknown) => {
            noteSecond(next, message, replying);
            const second = failureEvent(next, at, newReference());
            if (!isRepeated(second, first)) observe(inChannel(second, message));
            return undefined;
        });
    }
}

/** Leaves the channel alone for a while if Discord forbids the second message, too. */
export function noteSecond(
    cause: unknown,
    { channelId }: Message,
    { closedChannels }: Pick<Reacting, "closedChannels">,
): void {
    if (isForbidden(cause)) closedChannels.note(channelId, "nothing");
}

/** Posts the reply, as a reply to the message if Discord allows that there. Makes one request, or none if that is gone. */
export async function post(
    message: Message,
    reply: MessageReply,
    mentions?: MentionCommands,
): Promise<Message> {
    if (isGone(message)) throw new NoPlace(RESTJSONErrorCodes.UnknownChannel);
    return mayReply(message.channel)
        ? message.reply({ ...publicPayload(reply, mentions), failIfNotExists: false })
        : postPlainly(message, reply, mentions);
}

/** Nothing then shows which message it replies to, so an answer repeats the question. */
async function postPlainly(
    { channel }: Message,
    reply: MessageReply,
    mentions?: MentionCommands,
): Promise<Message> {
    if (!channel.isSendable()) throw new TypeError("Messages come only from channels that take messages.");
    const shown: MessageReply = reply.kind === "answer" ? { ...reply, isBesideQuestion: false } : reply;
    return channel.send(publicPayload(shown, mentions));
}

const mentionsAt = ({ guildId }: Message, { mentionsIn }: Pick<Replying, "mentionsIn">): MentionCommands =>
    mentionsIn(guildId ?? undefined);

const publicPayload = (
    reply: MessageReply,
    mentions?: MentionCommands,
): Payload & { readonly flags: typeof publicFlags } => ({
    ...payloadOf(reply, mentions),
    flags: publicFlags,
});

const rejectionReply = (code: number): MessageReply => ({
    kind: "text",
    text: rejectionSentence(code),
    visibility: "public",
});

interface Rejected {
    readonly code: number;
    readonly replying: Replying;
}

/** What comes closest to a rejected reply. Makes at most one request. */
async function sendInstead(
    message: Message,
    reply: MessageReply,
    { code, replying }: Rejected,
): Promise<Message | undefined> {
    const rejection = rejectionOf(code);
    if (rejection === undefined) return undefined;
    const { instead, isOfPlace } = rejection;
    // A member who opens their direct messages should not have to wait.
    if (isOfPlace && message.guildId !== null) replying.closedChannels.note(message.channelId, "nothing");
    switch (instead) {
        case "plain-message":
            return postPlainly(message, reply, mentionsAt(message, replying));
        case "without-links": {
            const bare = withoutLinks(reply);
            if (bare !== undefined) return post(message, bare, mentionsAt(message, replying));
            await post(message, rejectionReply(code));
            return undefined;
        }
        case "sentence":
            await post(message, rejectionReply(code));
            return undefined;
        case "reaction":
            if (await addReaction(message, reactions.notHere, replying))
                replying.closedChannels.note(message.channelId, "reaction");
            return undefined;
        case "nothing":
            return undefined;
    }
}
