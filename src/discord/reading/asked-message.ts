import type { Message } from "discord.js";
import { isCourtesy } from "../../answer/talk/intent.ts";
import type { QuotedPlace } from "../../answer/talk/quoted-talk.ts";
import type { Intents } from "../../answer/talk/talk-in.ts";
import type { Command } from "../command/command.ts";
import type { LastQuestions, QuotedPlaces, ShownAnswers } from "../memory/shown-answers.ts";
import { type SpokenQuestion, spokenQuestion } from "../spoken-text.ts";
import { talkOf } from "../talk/talk-of.ts";
import { isReplyToBot, isReplyToOthers, isWithheld, titleOf } from "./addressed.ts";
import { knownNames } from "./known-names.ts";
import { postQuestions } from "./post-question.ts";

interface MessageMemory {
    readonly commands: readonly Command[];
    readonly lastQuestions: LastQuestions;
    readonly shownAnswers: ShownAnswers;
}

export interface ReadMessage {
    readonly spoken: SpokenQuestion;
    /** What it wants, if it asks nothing of the text. */
    readonly talk: Intents | undefined;
    /** What it wants if the text says nothing of it: "who wrote it?" after a question about a bridge. */
    readonly otherwise?: Intents | undefined;
    /** Other ways to read it, if the first one is not answered. */
    readonly others: readonly SpokenQuestion[];
    /** Whether the question is that of the post, and not in the message. */
    readonly isOfPost: boolean;
}

/** What the message asks; if it mentions the bot in a post and asks nothing, what the post asks. */
export async function readMessage(message: Message, bot: MessageMemory): Promise<ReadMessage> {
    const { client, guild, mentions, content } = message;
    const names = knownNames({ client, guild, mentioned: mentions.users }, bot);
    const read = (text: string) => spokenQuestion(text, names);
    const spoken = read(content);
    const talk = talkOf(spoken);
    const isEmpty =
        talk === undefined && spoken.asked === "" && !isReplyToOthers(message) && !isReplyToBot(message);
    if (!isWithheld(message) && (isEmpty || (titleOf(message) !== undefined && talk?.every(isCourtesy)))) {
        const [first, ...others] = await postQuestions(message, read);
        if (first !== undefined) return { spoken: first, talk: talkOf(first), others, isOfPost: true };
    }
    const isQuestion =
        talk?.some((intent) => "leans" in intent && intent.leans) === true && continuesQuestion(message, bot);
    const others: readonly SpokenQuestion[] = [];
    return isQuestion
        ? { spoken, talk: undefined, otherwise: talk, others, isOfPost: false }
        : { spoken, talk, others, isOfPost: false };
}

/** Whether "it" in this message may be what a question before was about, which was answered: "who wrote it?". */
function continuesQuestion(message: Message, { lastQuestions, shownAnswers }: MessageMemory): boolean {
    if (isReplyToBot(message))
        return shownAnswers.in(message.reference?.messageId ?? "")?.verdict === "answered";
    return message.guildId === null && lastQuestions.of(message.author.id) !== undefined;
}

/** What was quoted to the member last: in the message that this one replies to, or else in this channel. */
export function quotedBefore(
    { reference, author, channelId }: Message,
    {
        shownAnswers,
        quotedPlaces,
    }: { readonly shownAnswers: ShownAnswers; readonly quotedPlaces: QuotedPlaces },
): QuotedPlace | undefined {
    const messageId = reference?.messageId;
    if (messageId !== undefined) {
        const [shown] = shownAnswers.in(messageId)?.excerpts ?? [];
        const place =
            quotedPlaces.in(messageId) ??
            (shown && { article: shown.article.id, paragraph: shown.paragraph.number });
        if (place !== undefined) return place;
    }
    return quotedPlaces.of({ userId: author.id, channelId });
}
