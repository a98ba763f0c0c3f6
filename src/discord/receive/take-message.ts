import { setTimeout as pause } from "node:timers/promises";
import { type Message, MessageType } from "discord.js";
import { say } from "../../../locales/say.ts";
import { completeQuestion } from "../../answer/question/follow-up.ts";
import { smallTalkIn } from "../../answer/question/small-talk.ts";
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
import { react, reactions } from "./react.ts";
import { refusalFor } from "./refusal.ts";
import { completeThread, mayAnswerPublicly, placesOf } from "./server-settings.ts";

/**
 * Answers direct messages and messages that mention the bot, and ignores all others. What asks nothing, or may not be answered
 * there, gets a reaction at most. Never rejects.
 */
export async function takeMessage(message: Message, bot: BotContext): Promise<void> {
    const way = wayOf(message);
    if (way === undefined) return;
    const turn = bot.turns.take(message.channelId, message.author.id);
    const send = async (reply: MessageReply) => {
        // Nobody else waits for a reply in direct messages.
        if (way !== "direct") await turn.ready();
        return message.reply({ ...payloadOf(reply), flags: publicFlags, failIfNotExists: false });
    };
    try {
        await reactOrAnswer(message, { way, isTooMany: turn.isTooMany, send, bot });
    } catch (cause) {
        // If the bot may not write there, it cannot apologize either.
        const apologize = async (sentence: string) =>
            sentence === say("failure.not-shown-here") ? undefined : send(textReply(sentence));
        await reportFailure({ cause, at: way, apologize }, bot);
    } finally {
        turn.end();
    }
}

interface Taking {
    readonly way: AskedBy;
    /** Whether too many of the member's messages wait for a reply already. */
    readonly isTooMany: boolean;
    readonly send: (reply: MessageReply) => Promise<Message>;
    readonly bot: BotContext;
}

async function reactOrAnswer(message: Message, { way, isTooMany, send, bot }: Taking): Promise<void> {
    const started = bot.now();
    const userId = message.author.id;
    const spoken = spokenIn(message, bot);
    const smallTalk = smallTalkIn(spoken.asked);
    if (smallTalk === "thanks") return isTooMany ? undefined : react(message, reactions.thanks, bot);
    // Members often say "ok" to an answer. Nobody waits for a reply to that.
    if (smallTalk !== undefined && isReplyToBot(message)) return;
    await completeThread(message.channel);
    const settings = bot.settings.of(message.guildId ?? undefined);
    if (way === "mention" && !mayAnswerPublicly(settings, placesOf(message.channel), "mention"))
        return react(message, reactions.notHere, bot);
    const refusal = refusalOf(message, isTooMany, bot);
    if (refusal !== undefined) {
        if (bot.tellsRefusal(userId)) await send(textReply(refusal));
        return;
    }
    const reply =
        smallTalk === undefined
            ? await answer(message, { way, spoken, takesFeedback: settings.feedback, bot })
            : textReply(say("refusal.how-to-ask"));
    const { id: messageId } = await send(reply);
    noteAfterAnswer({ reply, messageId, userId, way, started }, bot);
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

/** Whether the message replies to one of the bot's. */
function isReplyToBot({ type, mentions, client, content }: Message): boolean {
    if (type !== MessageType.Reply) return false;
    // Discord leaves out the author if the other message is gone. Then only a reply mentions the bot without saying so.
    return mentions.repliedUser === null
        ? !content.includes(client.user.id)
        : mentions.repliedUser.id === client.user.id;
}

function spokenIn({ client, guild, mentions, content }: Message, bot: BotContext): SpokenQuestion {
    return spokenQuestion(content, knownNames({ client, guild, mentioned: mentions.users }, bot));
}

interface MessageContext {
    readonly way: AskedBy;
    readonly spoken: SpokenQuestion;
    /** Whether the answer gets buttons for feedback. */
    readonly takesFeedback: boolean;
    readonly bot: BotContext;
}

async function answer(message: Message, context: MessageContext): Promise<MessageReply> {
    const { way, spoken, takesFeedback, bot } = context;
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
