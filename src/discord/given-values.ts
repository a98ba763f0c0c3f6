import type {
    AutocompleteInteraction,
    ChatInputCommandInteraction,
    CommandInteractionOption,
} from "discord.js";
import type { Action, SlashCommand } from "./command.ts";
import type { RawValues } from "./option.ts";
import { isAction } from "./registration.ts";

type GivenOptions = (ChatInputCommandInteraction | AutocompleteInteraction)["options"];

/** The action that was chosen; undefined where the command has no such subcommand any more. */
export function actionOf(options: GivenOptions, { does }: SlashCommand): Action | undefined {
    return isAction(does) ? does : does[options.getSubcommand(false) ?? ""];
}

/** What was filled in, by option name, also below a subcommand. */
export function rawValues({ data }: GivenOptions): RawValues {
    const given = data.flatMap((option) => option.options ?? [option]);
    return Object.fromEntries(given.map((option) => [option.name, rawValue(option)]));
}

function rawValue({ value, attachment }: CommandInteractionOption): RawValues[string] {
    if (!attachment) return value;
    const { name, url, size } = attachment;
    return { name, address: url, size };
}
