import type {
    AutocompleteInteraction,
    ButtonInteraction,
    ChatInputCommandInteraction,
    Interaction,
} from "discord.js";
import { answerInteraction, tellPrivately } from "./answer-interaction.ts";
import type { Action, Command, RawValues } from "./command.ts";
import type { Desk } from "./desk.ts";
import { apologyFor, failureEvent } from "./failure.ts";
import { refusalOf } from "./permissions.ts";
import { isAction } from "./registration.ts";
import type { Reply, Visibility } from "./reply.ts";
import { askAgainIn, refusals, stopping, unknownCommand } from "./sentences.ts";

/** Answers whatever interaction came in; never rejects. */
export async function takeInteraction(interaction: Interaction, desk: Desk): Promise<void> {
    if (interaction.isAutocomplete()) return takeAutocomplete(interaction, desk);
    if (!interaction.isChatInputCommand() && !interaction.isButton()) return;

    const name = interaction.isButton()
        ? (interaction.customId.split(":", 1)[0] ?? "")
        : interaction.commandName;
    try {
        const command = desk.commands.find((known) => known.name === name);
        const turnedAway = command === undefined ? unknownCommand : turnAway(interaction, command, desk);
        if (command === undefined || turnedAway !== undefined) {
            return await tellPrivately(interaction, turnedAway ?? unknownCommand, name);
        }
        await run(interaction, command, desk);
    } catch (cause) {
        await confess(interaction, cause, { desk, name });
    }
}

/** What to say instead of running the command; undefined when it may run. */
function turnAway(
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    command: Command,
    desk: Desk,
) {
    if (desk.stopping()) {
        desk.observe({ kind: "refusal", reason: "stopping" });
        return stopping;
    }
    const refusal = command.audience === "moderators" ? refusalOf(interaction, desk.moderation) : undefined;
    if (refusal !== undefined) {
        desk.observe({ kind: "refusal", reason: refusal });
        return refusals[refusal];
    }
    const wait = command.asks ? desk.limit(interaction.user.id) : undefined;
    if (wait === undefined) return undefined;
    desk.observe({ kind: "refusal", reason: "rate-limit" });
    return askAgainIn(wait);
}

async function run(
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    command: Command,
    desk: Desk,
) {
    const started = desk.now();
    const values = interaction.isButton() ? {} : rawValues(interaction);
    const reply = (async () => replyOf(interaction, { command, values, desk }))();
    await answerInteraction(interaction, command.name, {
        reply,
        expected: expectedVisibility(command, values),
    });
    const told = await reply;
    if (told.kind !== "answer") return;
    const milliseconds = desk.now() - started;
    desk.observe({ kind: "question", way: "slash", verdict: told.answer.verdict, milliseconds });
}

interface Running {
    readonly command: Command;
    readonly values: RawValues;
    readonly desk: Desk;
}

function replyOf(
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    { command, values, desk }: Running,
): Reply | Promise<Reply> {
    const unknown: Reply = { kind: "text", text: unknownCommand, visibility: "private" };
    if (interaction.isButton()) {
        const argument = interaction.customId.slice(command.name.length + 1);
        return command.press?.(argument, desk.context()) ?? unknown;
    }
    return actionOf(interaction, command)?.run(values, desk.context()) ?? unknown;
}

function actionOf(
    interaction: ChatInputCommandInteraction | AutocompleteInteraction,
    { does }: Command,
): Action | undefined {
    return isAction(does) ? does : does[interaction.options.getSubcommand(false) ?? ""];
}

/** Ephemeral is fixed when deferring, before the reply is known: only questions may be public, unless hidden. */
function expectedVisibility(command: Command, values: RawValues): Visibility {
    return command.asks && values["hide"] !== true ? "public" : "private";
}

function rawValues({ options }: ChatInputCommandInteraction): RawValues {
    const given = options.data.flatMap((option) => option.options ?? [option]);
    return Object.fromEntries(
        given.map(({ name, value }) => [name, typeof value === "number" ? String(value) : value]),
    );
}

async function takeAutocomplete(interaction: AutocompleteInteraction, desk: Desk): Promise<void> {
    const at = `${interaction.commandName} autocomplete`;
    try {
        const command = desk.commands.find(({ name }) => name === interaction.commandName);
        const refused =
            command?.audience === "moderators" && refusalOf(interaction, desk.moderation) !== undefined;
        const focused = interaction.options.getFocused(true);
        const option =
            command === undefined || refused
                ? undefined
                : actionOf(interaction, command)?.options[focused.name];
        const suggest = option?.kind === "text" ? option.suggest : undefined;
        await interaction.respond([...(suggest?.(focused.value, desk.context()) ?? [])]);
    } catch (cause) {
        // The member can go on typing without proposals, so she is told nothing.
        desk.observe(failureEvent(cause, at, desk.newReference()));
    }
}

async function confess(
    interaction: ChatInputCommandInteraction | ButtonInteraction,
    cause: unknown,
    { desk, name }: { readonly desk: Desk; readonly name: string },
): Promise<void> {
    const event = failureEvent(cause, name, desk.newReference());
    desk.observe(event);
    const text = apologyFor(event);
    if (text === undefined) return;
    await tellPrivately(interaction, text, name).catch((second: unknown) =>
        desk.observe(failureEvent(second, `${name} apology`, desk.newReference())),
    );
}
