import type { Message } from "discord.js";
import { say } from "../../../locales/say.ts";
import { meantTalk } from "../../answer/talk/meant-talk.ts";
import { saysWhoWroteIt } from "../../answer/talk/says-it.ts";
import { answerTo, answerToAny, subjectOf } from "../answer-to.ts";
import type { Member } from "../command/member.ts";
import type { AnswerReply, MessageReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { isReplyToBot, isReplyToOthers, isWithheld, wayOf } from "../reading/addressed.ts";
import { quotedBefore, type ReadMessage, readMessage } from "../reading/asked-message.ts";
import { isForModerators } from "../reading/moderators-channel.ts";
import { isGone, mayWrite } from "../sending/may-send.ts";
import { react, reactions } from "../sending/react.ts";
import { noteSecond, post, sendReply } from "../sending/send-reply.ts";
import { typingWhenSlow } from "../sending/typing-when-slow.ts";
import { longestQuestion, type SpokenQuestion } from "../spoken-text.ts";
import { talkMessage } from "../talk/talk-message.ts";
import { isTalkOfArticle } from "../talk/talk-of.ts";
import { answerRows } from "../under-answer/answer-rows.ts";
import { noteAfterAnswer, noteQuoted } from "./after-answer.ts";
import type { BotContext } from "./bot-context.ts";
import { reportFailure } from "./failure.ts";
import { refusalFor } from "./refusal.ts";
import { completeThread, mayAnswerPublicly, placesOf } from "./server-settings.ts";
import { subjectBefore } from "./subject-before.ts";

/**
 * Answers direct messages and messages that mention the bot, and ignores all others. What asks nothing, or may not be answered
 * there, gets a reaction at most. Never rejects.
 */
export async function takeMessage(message: Message, bot: BotContext): Promise<void> {
    const way = wayOf(message);
    if (way === undefined || isGone(message)) return;
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
    const reply = await replyTo(message, { ...read, way, takesFeedback: settings.feedback, bot });
    noteQuoted(reply, authorOf(message), bot);
    const sent = await send(reply);
    if (sent !== undefined) noteAfterAnswer({ reply, messageId: sent.id, userId, way, started }, bot);
}

async function replyTo(message: Message, context: MessageContext): Promise<MessageReply> {
    const { spoken, otherwise, bot } = context;
    const answered = otherwise && (await answer(message, context));
    if (answered !== undefined && saysWhoWroteIt(answered.answer)) return answered;
    const { library, pick } = bot.context(message.guildId ?? undefined);
    const meant = await meantTalk(spoken.asked, context.talk ?? otherwise, { library });
    if (meant !== undefined) {
        const about = { library, article: meant.article, last: quotedBefore(message, bot), pick: pick() };
        const place = { by: authorOf(message), visibility: "public", otherwise: "public" } as const;
        return typingWhenSlow(message, talkMessage(meant.talk, about, place), bot.late);
    }
    return spoken.asked === ""
        ? textReply(say(`refusal.${howToAsk(message, spoken)}`))
        : (answered ?? answer(message, context));
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

/** A mention without any text, in reply to another member, is about that member's message. */
function howToAsk(message: Message, { asked }: SpokenQuestion) {
    return asked === "" && isReplyToOthers(message) ? "reply-unread" : "how-to-ask";
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

interface MessageContext extends ReadMessage {
    readonly way: AskedBy;
    /** Whether the answer gets buttons for feedback. */
    readonly takesFeedback: boolean;
    readonly bot: BotContext;
}

async function answer(message: Message, context: MessageContext): Promise<AnswerReply> {
    const { way, otherwise, spoken, others, isOfPost, takesFeedback, bot } = context;
    const { library } = bot.context(message.guildId ?? undefined);
    const asking = isOfPost
        ? answerToAny([spoken, ...others], library)
        : subjectBefore(message, bot).then((subject) => answerTo(spoken, library, { subject }));
    const reply = await typingWhenSlow(message, asking, bot.late);
    const subject = subjectOf({ ...reply, understood: reply.answer.question });
    if (way === "direct" && subject !== undefined && otherwise === undefined)
        bot.lastQuestions.remember(message.author.id, subject);
    // What is neither rewritten nor cut can be read in the message itself.
    const isBesideQuestion =
        !isOfPost && (spoken.shown.length < longestQuestion || reply.about !== undefined);
    const forModerators = isForModerators(message.channel, bot.moderation);
    const rows = answerRows(reply.answer, { takesFeedback, mayShare: false, forModerators });
    return { ...reply, isBesideQuestion, visibility: "public", rows };
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

const textReply = (text: string): MessageReply => ({ kind: "text", text, visibility: "public" });
