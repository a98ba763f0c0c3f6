import { setTimeout as pause } from "node:timers/promises";
import { type Message, MessageType } from "discord.js";
import { say } from "../../../locales/say.ts";
import { completeQuestion } from "../../answer/question/follow-up.ts";
import type { Member } from "../command/member.ts";
import type { MessageReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { payloadOf, publicFlags } from "../message/payload.ts";
import { feedbackRows } from "../moderation/feedback-buttons.ts";
import { noteAfterAnswer } from "./after-answer.ts";
import type { BotContext } from "./bot-context.ts";
import { reportFailure } from "./failure.ts";
import { refusalFor } from "./refusal.ts";
import { mayAnswerPublicly } from "./server-settings.ts";

/** Answers direct messages and messages that mention the bot, and ignores all others. Never rejects. */
export async function takeMessage(message: Message, bot: BotContext): Promise<void> {
    const way = wayOf(message);
    if (way === undefined) return;
    const settings = bot.settings.of(message.guildId ?? undefined);
    if (way === "mention" && !mayAnswerPublicly(settings, message.channelId, "mention")) return;
    const started = bot.now();
    try {
        const reply = await replyTo(message, { way, takesFeedback: settings.feedback, bot });
        const { id: messageId } = await send(message, reply);
        noteAfterAnswer({ reply, messageId, userId: message.author.id, way, started }, bot);
    } catch (cause) {
        // If the bot may not write there, it cannot apologize either.
        const apologize = async (sentence: string) =>
            sentence === say("failure.not-shown-here") ? undefined : send(message, textReply(sentence));
        await reportFailure({ cause, at: way, apologize }, bot);
    }
}

function wayOf(message: Message): AskedBy | undefined {
    const { author, client, type, webhookId } = message;
    const isWritten = type === MessageType.Default || type === MessageType.Reply;
    if (author.bot || webhookId !== null || !isWritten) return undefined;
    if (message.guildId === null) return "direct";
    return message.mentions.users.has(client.user.id) ? "mention" : undefined;
}

interface MessageContext {
    readonly way: AskedBy;
    /** Whether the answer gets buttons for feedback. */
    readonly takesFeedback: boolean;
    readonly bot: BotContext;
}

async function replyTo(message: Message, context: MessageContext): Promise<MessageReply> {
    const { way, takesFeedback, bot } = context;
    const instead = refusalFor({ audience: "everyone", asks: true }, authorOf(message), bot);
    if (instead !== undefined) return textReply(instead);
    const question = questionOf(message);
    if (question === "") return textReply(say("refusal.how-to-ask"));
    const previous = way === "direct" ? bot.lastQuestions.of(message.author.id) : undefined;
    const understood = completeQuestion(question, previous);
    if (way === "direct") bot.lastQuestions.remember(message.author.id, understood);
    const answer = await typingWhenSlow(
        message,
        bot.context(message.guildId ?? undefined).library.ask(understood),
        bot.late,
    );
    return { kind: "answer", answer, visibility: "public", rows: takesFeedback ? feedbackRows(answer) : [] };
}

/** Messages do not come with their author's permissions, and questions need none. */
function authorOf({ author, guildId, channelId }: Message): Member {
    return {
        userId: author.id,
        guildId: guildId ?? undefined,
        channelId,
        isModerator: false,
        canManageServer: false,
    };
}

/** The message without the mention of the bot, cut to a length that is enough for any question. */
function questionOf({ content, client }: Message): string {
    return content
        .replaceAll(`<@${client.user.id}>`, " ")
        .replaceAll(`<@!${client.user.id}>`, " ")
        .trim()
        .slice(0, longestQuestion);
}

const longestQuestion = 1000;

async function typingWhenSlow<T>(message: Message, work: Promise<T>, after: number): Promise<T> {
    const waiting = new AbortController();
    const late = pause(after, "late" as const, { signal: waiting.signal }).catch(() => undefined);
    const first = await Promise.race([work, late]).finally(() => waiting.abort());
    // If the typing indicator fails, answer anyway.
    if (first === "late" && message.channel.isSendable())
        await message.channel.sendTyping().catch(() => undefined);
    return work;
}

const textReply = (text: string): MessageReply => ({ kind: "text", text, visibility: "public" });

async function send(message: Message, reply: MessageReply): Promise<Message> {
    return message.reply({ ...payloadOf(reply), flags: publicFlags, failIfNotExists: false });
}
