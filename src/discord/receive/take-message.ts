import { setTimeout as pause } from "node:timers/promises";
import { type Message, MessageType } from "discord.js";
import { say } from "../../../locales/say.ts";
import { completeQuestion } from "../../answer/question/follow-up.ts";
import { answerTo } from "../answer-to.ts";
import type { Member } from "../command/member.ts";
import type { MessageReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { payloadOf, publicFlags } from "../message/payload.ts";
import { feedbackRows } from "../moderation/feedback-buttons.ts";
import { type SpokenQuestion, spokenQuestion } from "../spoken-text.ts";
import { noteAfterAnswer } from "./after-answer.ts";
import type { BotContext } from "./bot-context.ts";
import { reportFailure } from "./failure.ts";
import { knownNames } from "./known-names.ts";
import { refusalFor } from "./refusal.ts";
import { mayAnswerPublicly } from "./server-settings.ts";

/** Answers direct messages and messages that mention the bot, and ignores all others. Never rejects. */
export async function takeMessage(message: Message, bot: BotContext): Promise<void> {
    const way = wayOf(message);
    if (way === undefined) return;
    const settings = bot.settings.of(message.guildId ?? undefined);
    if (way === "mention" && !mayAnswerPublicly(settings, message.channelId, "mention")) return;
    const started = bot.now();
    const userId = message.author.id;
    const turn = bot.turns.take(message.channelId, userId);
    const send = async (reply: MessageReply) => {
        await turn.ready();
        return message.reply({ ...payloadOf(reply), flags: publicFlags, failIfNotExists: false });
    };
    try {
        const refusal = refusalOf(message, turn.isTooMany, bot);
        if (refusal !== undefined) {
            if (bot.tellsRefusal(userId)) await send(textReply(refusal));
            return;
        }
        const reply = await replyTo(message, { way, takesFeedback: settings.feedback, bot });
        const { id: messageId } = await send(reply);
        noteAfterAnswer({ reply, messageId, userId, way, started }, bot);
    } catch (cause) {
        // If the bot may not write there, it cannot apologize either.
        const apologize = async (sentence: string) =>
            sentence === say("failure.not-shown-here") ? undefined : send(textReply(sentence));
        await reportFailure({ cause, at: way, apologize }, bot);
    } finally {
        turn.end();
    }
}

/** The sentence that refuses the message; undefined if it may ask. Observes the refusal. */
function refusalOf(message: Message, isTooMany: boolean, bot: BotContext): string | undefined {
    if (!isTooMany) return refusalFor({ audience: "everyone", asks: true }, authorOf(message), bot);
    bot.observe({ kind: "refusal", reason: "too-many-waiting" });
    return say("refusal.too-many-waiting");
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
    const { client, guild, mentions } = message;
    const names = knownNames({ client, guild, mentioned: mentions.users }, bot);
    const spoken = spokenQuestion(message.content, names);
    if (spoken.asked === "") return textReply(say("refusal.how-to-ask"));
    const question = way === "direct" ? followedUp(spoken, message.author.id, bot) : spoken;
    const { library } = bot.context(message.guildId ?? undefined);
    const reply = await typingWhenSlow(message, answerTo(question, library), bot.late);
    return { ...reply, visibility: "public", rows: takesFeedback ? feedbackRows(reply.answer) : [] };
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

/** Completes a short question with the member's previous one, and remembers it. A completed one is shown as understood. */
function followedUp(
    spoken: SpokenQuestion,
    memberId: string,
    { lastQuestions }: Pick<BotContext, "lastQuestions">,
): SpokenQuestion {
    const understood = completeQuestion(spoken.asked, lastQuestions.of(memberId));
    lastQuestions.remember(memberId, understood);
    return understood === spoken.asked ? spoken : { ...spoken, asked: understood, shown: understood };
}

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
