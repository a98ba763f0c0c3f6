import type { Message } from "discord.js";
import { askFollowUp, type Subject } from "../../answer/follow-up/ask-follow-up.ts";
import { talkIn } from "../../answer/talk/talk-in.ts";
import { subjectOf } from "../answer-to.ts";
import { isReplyToBot } from "../reading/addressed.ts";
import { knownNames } from "../reading/known-names.ts";
import { spokenQuestion } from "../spoken-text.ts";
import type { BotContext } from "./bot-context.ts";

/**
 * What a short question in this message may continue: the answer that it replies to or, in direct messages, the member's last question
 * that was answered. Undefined if there is nothing, or if Discord does not show it.
 */
export async function subjectBefore(message: Message, bot: BotContext): Promise<Subject | undefined> {
    if (isReplyToBot(message)) return subjectOfReply(message, bot);
    return message.guildId === null ? bot.lastQuestions.of(message.author.id) : undefined;
}

async function subjectOfReply(
    message: Message,
    bot: BotContext,
    steps = mostSteps,
): Promise<Subject | undefined> {
    const messageId = message.reference?.messageId ?? "";
    const answer = bot.shownAnswers.in(messageId);
    const continued = bot.shownAnswers.continued(messageId);
    if (answer !== undefined) return subjectOf({ answer, understood: answer.question, ...continued });
    // The answer is too old for the bot's memory, but it replied to its question, which may continue another one.
    const asked = steps === 0 ? undefined : await questionBefore(message).catch(() => undefined);
    if (asked === undefined) return undefined;
    const names = knownNames(
        { client: asked.client, guild: asked.guild, mentioned: asked.mentions.users },
        bot,
    );
    const question = spokenQuestion(asked.content, names).asked;
    if (question === "" || talkIn(question) !== undefined) return undefined;
    const before = isReplyToBot(asked) ? await subjectOfReply(asked, bot, steps - 1) : undefined;
    const { library } = bot.context(asked.guildId ?? undefined);
    // Only what is answered becomes the subject.
    return subjectOf(await askFollowUp(question, before, { library }));
}

/** So many questions are asked again at most. */
const mostSteps = 3;

/** The message that the bot's own message replied to; undefined if it replied to none. Rejects if Discord does not show it. */
async function questionBefore(message: Message): Promise<Message | undefined> {
    const ours = await message.fetchReference();
    if (ours.author.id !== message.client.user.id || ours.reference === null) return undefined;
    const asked = await ours.fetchReference();
    return asked.author.bot ? undefined : asked;
}
