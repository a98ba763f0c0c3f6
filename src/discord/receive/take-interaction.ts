import { type AutocompleteInteraction, type Interaction, MessageFlags } from "discord.js";
import { say } from "../../../locales/say.ts";
import { inLanguage } from "../../../locales/speaking.ts";
import type { Member } from "../command/member.ts";
import type { Choice } from "../command/option.ts";
import { memberOf, refusalOf } from "../command/permissions.ts";
import { actionOf, rawValues } from "../command/read-options.ts";
import { type ReaderLanguages, saidTo } from "../command/said-to.ts";
import { payloadOf, privateFlags } from "../message/payload.ts";
import { knownNames } from "../reading/known-names.ts";
import { isForModerators } from "../reading/moderators-channel.ts";
import { languagesOf } from "../reading/reader-languages.ts";
import { failureEvent, inChannel } from "../sending/failure-event.ts";
import { spokenQuestion } from "../spoken-text.ts";
import { noteAfterAnswer, noteQuoted, noteShownProposal } from "./after-answer.ts";
import { answerInteraction } from "./answer-interaction.ts";
import type { BotContext } from "./bot-context.ts";
import { reportFailure } from "./failure.ts";
import {
    commandNameOf,
    type Invocation,
    invocationOf,
    isSupported,
    isUnderMessage,
    type SupportedInteraction,
} from "./invocation.ts";
import { refusalFor } from "./refusal.ts";
import { replyPrivately } from "./respond.ts";
import { mayAnswerPublicly, placesOf } from "./server-settings.ts";
import { messageIdOf, rowsToOpenAgain, withCorrection } from "./typed-again.ts";

/** Answers an interaction, in the language of those who see the answer. Never rejects. */
export async function takeInteraction(interaction: Interaction, bot: BotContext): Promise<void> {
    const readers = languagesOf(interaction, bot);
    bot.memberLanguages.remember(interaction.user.id, readers.language);
    return inLanguage(readers.language, () => take(interaction, { readers, bot }));
}

interface Taking {
    readonly readers: ReaderLanguages;
    readonly bot: BotContext;
}

async function take(interaction: Interaction, { readers, bot }: Taking): Promise<void> {
    if (interaction.isAutocomplete()) return takeAutocomplete(interaction, bot);
    if (!isSupported(interaction)) return refuseUnsupported(interaction, bot);
    try {
        const by = memberOf(interaction, bot.moderation);
        const { channel } = interaction;
        // Where the bot is not a member, it gets no channels.
        const places = channel === null ? [by.channelId] : placesOf(channel);
        const settings = bot.settings.of(by.guildId);
        const answersPublicly = mayAnswerPublicly(settings, places, "slash");
        const mayShare = mayAnswerPublicly(settings, places, "mention");
        const { commands } = bot;
        const library = () => bot.context(by.guildId).library;
        const invocation = invocationOf(interaction, { commands, answersPublicly, library });
        if (invocation === undefined) {
            const why = "customId" in interaction ? "no-longer-open" : "unknown-command";
            return await replyPrivately(interaction, say(`refusal.${why}`));
        }
        const instead = refusalFor(invocation, by, bot);
        if (instead !== undefined) {
            const isAllowed = refusalOf(invocation.audience, by, bot.moderation) === undefined;
            const rows = isAllowed && !bot.stopping() ? rowsToOpenAgain(interaction, { by, bot }) : [];
            return await replyPrivately(interaction, instead, rows);
        }
        await runCommand(interaction, { invocation, by, readers, bot, answersPublicly, mayShare });
    } catch (cause) {
        const apologize = (sentence: string) => {
            const by = memberOf(interaction, bot.moderation);
            return replyPrivately(interaction, sentence, rowsToOpenAgain(interaction, { by, bot }));
        };
        const failed = { cause, at: commandNameOf(interaction, bot), use: interaction, apologize };
        // It takes the place of a reply that was deferred.
        const isPublic =
            interaction.deferred && interaction.ephemeral === false && !isUnderMessage(interaction);
        await saidTo(isPublic ? "public" : "private", readers, () => reportFailure(failed, bot));
    }
}

/** Refuses a use of something that no command has, such as a menu of members, in private. Never rejects. */
async function refuseUnsupported(
    interaction: Exclude<Interaction, SupportedInteraction | AutocompleteInteraction>,
    bot: BotContext,
): Promise<void> {
    const why = interaction.isCommand() ? "unknown-command" : "no-longer-open";
    const payload = payloadOf({ kind: "text", text: say(`refusal.${why}`), visibility: "private" });
    await interaction
        .reply({ ...payload, flags: privateFlags })
        .catch((cause: unknown) =>
            bot.observe(failureEvent(cause, "unsupported interaction", bot.newReference())),
        );
}

interface AllowedInvocation extends Taking {
    readonly invocation: Invocation;
    readonly by: Member;
    readonly answersPublicly: boolean;
    readonly mayShare: boolean;
}

async function runCommand(
    interaction: SupportedInteraction,
    { invocation, by, readers, bot, answersPublicly, mayShare }: AllowedInvocation,
): Promise<void> {
    const started = bot.now();
    const at = commandNameOf(interaction, bot);
    const answered = await answerInteraction(interaction, {
        expected: invocation.expected,
        now: bot.now,
        late: bot.late,
        mentions: bot.mentionsIn(by.guildId),
        readers,
        observe: (cause) => bot.observe(inChannel(failureEvent(cause, at, bot.newReference()), interaction)),
        run: async (progress) => {
            const reply = await invocation.run({
                ...bot.context(by.guildId),
                ...readers,
                by,
                readQuestion: (typed) => spokenQuestion(typed, knownNames(interaction, bot)),
                answersPublicly,
                mayShare: by.guildId !== undefined && mayShare,
                forModerators: isForModerators(interaction.channel, bot.moderation),
                takesFeedback: bot.settings.of(by.guildId).feedback,
                isUnderPrivate:
                    "customId" in interaction &&
                    interaction.message?.flags.has(MessageFlags.Ephemeral) === true,
                messageId: messageIdOf(interaction, bot),
                messageText: "customId" in interaction ? interaction.message?.content : undefined,
                progress,
            });
            noteQuoted(reply, by, bot);
            return withCorrection(reply, interaction, { by, bot });
        },
    });
    if (answered === undefined) return;
    noteShownProposal(interaction, answered, bot);
    noteAfterAnswer({ ...answered, userId: by.userId, way: "slash", started }, bot);
}

/** Answers autocomplete with suggestions. Never rejects. */
async function takeAutocomplete(interaction: AutocompleteInteraction, bot: BotContext): Promise<void> {
    try {
        await interaction.respond([...(await suggestions(interaction, bot))]);
    } catch (cause) {
        // The member can go on typing without suggestions, so there is no apology.
        bot.observe(failureEvent(cause, `${interaction.commandName} autocomplete`, bot.newReference()));
    }
}

async function suggestions(
    interaction: AutocompleteInteraction,
    bot: BotContext,
): Promise<readonly Choice[]> {
    const command = bot.commands
        .filter((known) => "does" in known)
        .find(({ name }) => name === interaction.commandName);
    if (command === undefined) return [];
    const by = memberOf(interaction, bot.moderation);
    if (refusalOf(command.audience, by, bot.moderation) !== undefined) return [];
    const focused = interaction.options.getFocused(true);
    const option = actionOf(interaction.options, command)?.options[focused.name];
    if (option?.kind !== "text" || option.suggest === undefined) return [];
    // What is typed can be sent without suggestions.
    if (bot.suggestionLimit(by.userId) !== undefined) return [];
    const { library, whole, storeReader } = bot.context(by.guildId);
    return option.suggest(focused.value, {
        library,
        whole,
        storeReader,
        others: rawValues(interaction.options),
    });
}
