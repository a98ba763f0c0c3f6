import { MessageFlags } from "discord.js";
import { inLanguage } from "../../../locales/speaking.ts";
import type { QuotedPlace } from "../../answer/talk/quoted-talk.ts";
import type { Member } from "../command/member.ts";
import type { Reply, TextReply } from "../command/reply.ts";
import type { AskedBy } from "../event.ts";
import { payloadOf } from "../message/payload.ts";
import { languagesOf } from "../reading/reader-languages.ts";
import { tokenLife } from "./answer-interaction.ts";
import type { BotContext } from "./bot-context.ts";
import { isUnderMessage, type SupportedInteraction } from "./invocation.ts";

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

type Notes = Pick<BotContext, "shownAnswers" | "quotedPlaces" | "noteAnswer" | "observe" | "now">;

/** Remembers what a reply quotes to the member. Called before it is sent, because their next message may come at once. */
export function noteQuoted(
    reply: Reply,
    { userId, channelId }: Pick<Member, "userId" | "channelId">,
    { quotedPlaces }: Pick<BotContext, "quotedPlaces">,
): void {
    const quoted = quotedIn(reply);
    if (quoted !== undefined) quotedPlaces.remember({ userId, channelId }, quoted);
}

function quotedIn(reply: Reply): QuotedPlace | undefined {
    if (reply.kind === "modal" || reply.kind === "seen") return undefined;
    if (reply.kind === "text") return reply.quoted;
    const [first] = reply.answer.excerpts;
    return first && { article: first.article.id, paragraph: first.paragraph.number };
}

/**
 * Records an answer: remembers what the message shows, stores what moderators can learn, and observes the duration. Of a message that
 * shares one, only remembers it. Counts checked quotes and talk.
 */
export function noteAfterAnswer(sent: SentReply, bot: Notes): void {
    const { reply, messageId, userId, way, started } = sent;
    const quoted = quotedIn(reply);
    if (quoted !== undefined && messageId !== undefined) bot.quotedPlaces.noteMessage(messageId, quoted);
    const shown = reply.kind === "text" && reply.also?.kind === "text" ? reply.also.shows : undefined;
    if (shown !== undefined && messageId !== undefined) bot.shownAnswers.remember(messageId, shown);
    if (reply.kind === "text") noteCounted(reply, way, bot);
    if (reply.kind !== "answer") return;
    const { answer } = reply;
    if (messageId !== undefined) bot.shownAnswers.remember(messageId, answer, reply);
    bot.noteAnswer(answer, userId);
    bot.observe({ kind: "question", way, verdict: answer.verdict, milliseconds: bot.now() - started });
}

/**
 * Remembers a message that shows a proposal and that only this moderator sees, so that it can say what became of the proposal. Posts
 * are remembered when they are sent, because they can be edited for longer.
 */
export function noteShownProposal(
    interaction: SupportedInteraction,
    { reply, messageId }: Pick<SentReply, "reply" | "messageId">,
    {
        shownProposals,
        mentionsIn,
        settings,
        now,
    }: Pick<BotContext, "shownProposals" | "mentionsIn" | "settings" | "now">,
): void {
    if (reply.kind !== "text" || reply.proposal === undefined || messageId === undefined) return;
    // The id is that of the other message.
    if (reply.also !== undefined) return;
    if (isUnderMessage(interaction) && !interaction.message.flags.has(MessageFlags.Ephemeral)) return;
    const mentions = mentionsIn(interaction.guildId ?? undefined);
    shownProposals.note(reply.proposal, {
        id: messageId,
        replace: (make) =>
            inLanguage(languagesOf(interaction, { settings }).language, () =>
                interaction.webhook.editMessage(messageId, {
                    ...payloadOf(make(), mentions),
                    attachments: [],
                }),
            ),
        until: now() + tokenLife,
    });
}

function noteCounted({ counted }: TextReply, way: AskedBy, { observe }: Pick<Notes, "observe">): void {
    for (const found of counted?.quotes ?? []) observe({ kind: "quote", found });
    for (const intent of counted?.intents ?? []) observe({ kind: "talk", way, intent });
}
