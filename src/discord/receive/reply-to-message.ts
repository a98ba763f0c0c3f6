import type { Message } from "discord.js";
import { say } from "../../../locales/say.ts";
import { currentLanguage } from "../../../locales/speaking.ts";
import { meantTalk } from "../../answer/talk/meant-talk.ts";
import { saysWhoWroteIt } from "../../answer/talk/says-it.ts";
import { answerTo, answerToAny, subjectOf } from "../answer-to.ts";
import type { Member } from "../command/member.ts";
import type { AnswerReply, MessageReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { isReplyToOthers } from "../reading/addressed.ts";
import { quotedBefore, type ReadMessage } from "../reading/asked-message.ts";
import { isForModerators } from "../reading/moderators-channel.ts";
import { typingWhenSlow } from "../sending/typing-when-slow.ts";
import { longestQuestion, type SpokenQuestion } from "../spoken-text.ts";
import { talkMessage } from "../talk/talk-message.ts";
import { answerRows } from "../under-answer/answer-rows.ts";
import type { BotContext } from "./bot-context.ts";
import { subjectBefore } from "./subject-before.ts";

interface MessageContext extends ReadMessage {
    readonly way: AskedBy;
    /** Whether the answer gets buttons for feedback. */
    readonly takesFeedback: boolean;
    readonly bot: BotContext;
}

/** Answers a message that may be answered, or replies to it as talk; to a message without text, it says how to ask. */
export async function replyToMessage(message: Message, context: MessageContext): Promise<MessageReply> {
    const { spoken, otherwise, bot } = context;
    const answered = otherwise && (await answer(message, context));
    if (answered !== undefined && saysWhoWroteIt(answered.answer)) return answered;
    const { library, pick } = bot.context(message.guildId ?? undefined);
    const meant = await meantTalk(spoken.asked, context.talk ?? otherwise, { library });
    if (meant !== undefined) {
        const about = { library, article: meant.article, last: quotedBefore(message, bot), pick: pick() };
        const language = currentLanguage();
        const readers = { language, publicLanguage: language };
        const place = { by: authorOf(message), visibility: "public", otherwise: "public", readers } as const;
        return typingWhenSlow(message, talkMessage(meant.talk, about, place), bot.late);
    }
    return spoken.asked === ""
        ? textReply(say(`refusal.${howToAsk(message, spoken)}`))
        : (answered ?? answer(message, context));
}

/** A mention without any text, in reply to another member, is about that member's message. */
function howToAsk(message: Message, { asked }: SpokenQuestion) {
    return asked === "" && isReplyToOthers(message) ? "reply-unread" : "how-to-ask";
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
export function authorOf({ author, guildId, channelId }: Message): Member {
    return {
        userId: author.id,
        guildId: guildId ?? undefined,
        channelId,
        isModerator: false,
        canManageServer: false,
    };
}

export const textReply = (text: string): MessageReply => ({ kind: "text", text, visibility: "public" });
