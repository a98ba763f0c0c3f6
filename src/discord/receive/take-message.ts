import type { Message } from "discord.js";
import { say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import type { MessageReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { isReplyToBot, isWithheld, wayOf } from "../reading/addressed.ts";
import { readMessage } from "../reading/asked-message.ts";
import { languageOfMessage } from "../reading/reader-languages.ts";
import { isGone, mayWrite } from "../sending/may-send.ts";
import { react, reactions } from "../sending/react.ts";
import { noteSecond, post, sendReply } from "../sending/send-reply.ts";
import { isTalkOfArticle } from "../talk/talk-of.ts";
import { noteAfterAnswer, noteQuoted } from "./after-answer.ts";
import type { BotContext } from "./bot-context.ts";
import { reportFailure } from "./failure.ts";
import { refusalFor } from "./refusal.ts";
import { authorOf, replyToMessage, textReply } from "./reply-to-message.ts";
import { completeThread, mayAnswerPublicly, placesOf } from "./server-settings.ts";

/**
 * Answers direct messages and messages that mention the bot, and ignores all others. What asks nothing, or may not be answered
 * there, gets a reaction at most. Never rejects.
 */
export async function takeMessage(message: Message, bot: BotContext): Promise<void> {
    const way = wayOf(message);
    if (way === undefined || isGone(message)) return;
    return inLanguage(languageOfMessage(message, bot), () => take(message, way, bot));
}

async function take(message: Message, way: AskedBy, bot: BotContext): Promise<void> {
    const turn = bot.turns.take(message.channelId, message.author.id);
    // Nobody else waits for a reply in direct messages.
    const ready = async () => (way === "direct" ? undefined : turn.ready());
    const send = async (reply: MessageReply) => {
        await ready();
        // Another reply may just have been rejected as this one would be.
        return bot.inLine(message.channelId, async () => {
            const instead = isGone(message) ? undefined : insteadOfReply(message, bot);
            if (instead === undefined) return sendReply(message, reply, { ...bot, at: way });
            await instead;
            return undefined;
        });
    };
    try {
        await reactOrAnswer(message, { way, isTooMany: turn.isTooMany, send, bot });
    } catch (cause) {
        const apologize = async (sentence: string) => {
            await ready();
            return post(message, textReply(sentence)).catch((next: unknown) => {
                noteSecond(next, message, bot);
                throw next;
            });
        };
        await reportFailure({ cause, at: way, use: message, apologize }, bot);
    } finally {
        turn.end();
    }
}

interface Taking {
    readonly way: AskedBy;
    /** Whether too many of the member's messages wait for a reply already. */
    readonly isTooMany: boolean;
    /** Resolves with the message that shows the reply; undefined if Discord rejected it. */
    readonly send: (reply: MessageReply) => Promise<Message | undefined>;
    readonly bot: BotContext;
}

async function reactOrAnswer(message: Message, { way, isTooMany, send, bot }: Taking): Promise<void> {
    const started = bot.now();
    const userId = message.author.id;
    const read = await readMessage(message, bot);
    const { spoken, talk } = read;
    const withheld = isWithheld(message);
    const [intent] = talk ?? [];
    const name = intent?.name;
    const to = intent !== undefined && "to" in intent ? intent.to : undefined;
    const wantsReply = to === "complaint" || to === "beyond";
    // Others in a channel should not have to read a reply to it, and members who reply to an answer expect none.
    if (name === "thanks" && (way === "mention" || isReplyToBot(message))) {
        if (!isTooMany) bot.observe({ kind: "talk", way, intent: name });
        return isTooMany ? undefined : react(message, reactions.thanks, bot);
    }
    // Members often say "ok" to an answer. Nobody waits for a reply to that.
    if (
        isReplyToBot(message) &&
        !withheld &&
        ((name === "reaction" && !wantsReply) || (talk === undefined && spoken.asked === ""))
    )
        return;
    await completeThread(message.channel);
    if (isGone(message)) return;
    const settings = bot.settings.of(message.guildId ?? undefined);
    if (way === "mention" && !mayAnswerPublicly(settings, placesOf(message.channel), "mention"))
        return react(message, reactions.notHere, bot);
    const instead = insteadOfReply(message, bot);
    if (instead !== undefined) return instead;
    const { library } = bot.context(message.guildId ?? undefined);
    const isQuestion = talk === undefined && !isTalkOfArticle(spoken, library);
    const refusal = withheld
        ? withheldText(message, bot)
        : refusalOf(message, { isTooMany, isQuestion }, bot);
    if (refusal !== undefined) {
        if (bot.tellsRefusal(userId)) await send(textReply(refusal));
        return;
    }
    const reply = await replyToMessage(message, { ...read, way, takesFeedback: settings.feedback, bot });
    noteQuoted(reply, authorOf(message), bot);
    const sent = await send(reply);
    if (sent !== undefined) noteAfterAnswer({ reply, messageId: sent.id, userId, way, started }, bot);
}

/** What the bot does where it may not write, which it observes; undefined where it should reply. */
function insteadOfReply(message: Message, bot: BotContext): Promise<void> | undefined {
    const instead = mayWrite(message.channel) ? bot.closedChannels.of(message.channelId) : "reaction";
    if (instead === undefined) return undefined;
    bot.observe({ kind: "refusal", reason: "may-not-write" });
    return instead === "reaction" ? react(message, reactions.notHere, bot) : Promise.resolve();
}

/** The sentence that explains how to ask with a text that arrives. Observes that this one did not. */
function withheldText({ client }: Message, bot: BotContext): string {
    bot.observe({ kind: "refusal", reason: "text-withheld" });
    return say("refusal.text-withheld", { bot: client.user.toString() });
}

/** The sentence that refuses the message; undefined if it may ask. Observes the refusal. */
function refusalOf(
    message: Message,
    { isTooMany, isQuestion }: { readonly isTooMany: boolean; readonly isQuestion: boolean },
    bot: BotContext,
): string | undefined {
    if (!isTooMany)
        return refusalFor(
            { audience: "everyone", asks: isQuestion, talks: !isQuestion },
            authorOf(message),
            bot,
        );
    bot.observe({ kind: "refusal", reason: "too-many-waiting" });
    return say("refusal.too-many-waiting");
}
