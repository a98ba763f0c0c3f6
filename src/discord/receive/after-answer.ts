import type { Reply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import type { BotContext } from "./bot-context.ts";

/** A reply that was sent. */
interface SentReply {
    readonly reply: Reply;
    /** The message that contains it; undefined if Discord did not say. */
    readonly messageId: string | undefined;
    readonly userId: string;
    readonly way: AskedBy;
    /** When the question arrived, by the bot's `now`. */
    readonly started: number;
}

type Notes = Pick<BotContext, "shownAnswers" | "noteAnswer" | "observe" | "now">;

/** Remembers the answer in a message that shares one. Records an answer: remembers what the message shows, stores what moderators can learn, and observes the duration. */
export function noteAfterAnswer(sent: SentReply, bot: Notes): void {
    const { reply, messageId, userId, way, started } = sent;
    const shown = reply.kind === "text" && reply.also?.kind === "text" ? reply.also.shows : undefined;
    if (shown !== undefined && messageId !== undefined) bot.shownAnswers.remember(messageId, shown);
    if (reply.kind !== "answer") return;
    const { answer } = reply;
    if (messageId !== undefined) bot.shownAnswers.remember(messageId, answer);
    bot.noteAnswer(answer, userId);
    bot.observe({ kind: "question", way, verdict: answer.verdict, milliseconds: bot.now() - started });
}
