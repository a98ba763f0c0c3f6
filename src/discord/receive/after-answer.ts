import type { Reply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import type { BotContext } from "./bot-context.ts";

/** What is known of a reply once it was sent. */
interface SentReply {
    readonly reply: Reply;
    /** The message that it stands in; undefined where Discord did not tell. */
    readonly messageId: string | undefined;
    readonly userId: string;
    readonly way: AskedBy;
    /** When the question came in, by the clock of the bot's `now`. */
    readonly started: number;
}

/** The bot, as far as it takes notes. */
type Notes = Pick<BotContext, "shownAnswers" | "noteAnswer" | "observe" | "now">;

/** Takes the notes that follow every answer, whichever way it was asked for: what was shown, what to learn, how long it took. */
export function noteAfterAnswer(sent: SentReply, bot: Notes): void {
    const { reply, messageId, userId, way, started } = sent;
    if (reply.kind !== "answer") return;
    const { answer } = reply;
    if (messageId !== undefined) bot.shownAnswers.remember(messageId, answer);
    bot.noteAnswer(answer, userId);
    bot.observe({ kind: "question", way, verdict: answer.verdict, milliseconds: bot.now() - started });
}
