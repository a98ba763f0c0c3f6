import { setTimeout as pause } from "node:timers/promises";
import { type Message, MessageType } from "discord.js";
import { completeQuestion } from "../../answer/question/follow-up.ts";
import type { MessageReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { payloadOf, publicFlags } from "../message/payload.ts";
import { askAgainIn, howToAsk, notShownHere, stopping } from "../message/phrases.ts";
import type { BotContext } from "./bot-context.ts";
import { apologyFor, failureEvent } from "./failure.ts";
import { mayAnswerPublicly } from "./server-settings.ts";

/** Answers a direct message, or a message that mentions the bot; never rejects, and stays silent to everything else. */
export async function takeMessage(message: Message, bot: BotContext): Promise<void> {
    const way = wayOf(message);
    if (way === undefined) return;
    const settings = bot.settings.of(message.guildId ?? undefined);
    if (way === "mention" && !mayAnswerPublicly(settings, message.channelId, "mention")) return;
    const started = bot.now();
    try {
        const reply = await replyTo(message, { way, judged: settings.feedback, bot });
        const sent = await send(message, reply);
        if (reply.kind !== "answer") return;
        bot.shownAnswers.remember(sent.id, reply.answer);
        bot.noteAnswer(reply.answer, message.author.id);
        const milliseconds = bot.now() - started;
        bot.observe({ kind: "question", way, verdict: reply.answer.verdict, milliseconds });
    } catch (cause) {
        const event = failureEvent(cause, way, bot.newReference());
        bot.observe(event);
        const text = apologyFor(event);
        // Where the bot may not write, an apology would only be refused as well.
        if (text === undefined || text === notShownHere) return;
        await send(message, said(text)).catch((second: unknown) =>
            bot.observe(failureEvent(second, `${way} apology`, bot.newReference())),
        );
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
    /** Whether members may say below the answer if it was right. */
    readonly judged: boolean;
    readonly bot: BotContext;
}

async function replyTo(message: Message, { way, judged, bot }: MessageContext): Promise<MessageReply> {
    if (bot.stopping()) {
        bot.observe({ kind: "refusal", reason: "stopping" });
        return said(stopping);
    }
    const wait = bot.limit(message.author.id);
    if (wait !== undefined) {
        bot.observe({ kind: "refusal", reason: "rate-limit" });
        return said(askAgainIn(wait));
    }
    const question = questionOf(message);
    if (question === "") return said(howToAsk);
    const previous = way === "direct" ? bot.lastQuestions.of(message.author.id) : undefined;
    const understood = completeQuestion(question, previous);
    if (way === "direct") bot.lastQuestions.remember(message.author.id, understood);
    const answer = await typingWhenSlow(
        message,
        bot.context(message.guildId ?? undefined).library.ask(understood),
    );
    return { kind: "answer", answer, visibility: "public", judged };
}

/** The message without the bot's own mention, in at most as many characters as a question has use for. */
function questionOf({ content, client }: Message): string {
    return content
        .replaceAll(new RegExp(`<@!?${client.user.id}>`, "gu"), " ")
        .trim()
        .slice(0, longestQuestion);
}

const longestQuestion = 1000;
const typingAfter = 1000;

async function typingWhenSlow<T>(message: Message, work: Promise<T>): Promise<T> {
    const waiting = new AbortController();
    const late = pause(typingAfter, "late" as const, { signal: waiting.signal }).catch(() => undefined);
    const first = await Promise.race([work, late]).finally(() => waiting.abort());
    // A typing mark that cannot be shown is no reason not to answer.
    if (first === "late" && message.channel.isSendable())
        await message.channel.sendTyping().catch(() => undefined);
    return work;
}

const said = (text: string): MessageReply => ({ kind: "text", text, visibility: "public" });

async function send(message: Message, reply: MessageReply): Promise<Message> {
    return message.reply({ ...payloadOf(reply, "message"), flags: publicFlags, failIfNotExists: false });
}
