import { type APIApplicationCommandBasicOption, ApplicationCommandOptionType, ChannelType } from "discord.js";
import type { Option, Options } from "./option.ts";

/** The options as Discord registers them: it wants the required ones first. */
export function optionBodies(options: Options): APIApplicationCommandBasicOption[] {
    return Object.entries(options).map(([name, option]) => optionBody(name, option));
}

function optionBody(name: string, option: Option): APIApplicationCommandBasicOption {
    const { description } = option;
    if (option.kind === "flag")
        return { type: ApplicationCommandOptionType.Boolean, name, description, required: false };
    const facts = { name, description, required: option.required };
    switch (option.kind) {
        case "text":
            return {
                ...facts,
                type: ApplicationCommandOptionType.String,
                max_length: option.maxLength,
                autocomplete: option.suggest !== undefined,
            };
        case "choice":
            return { ...facts, type: ApplicationCommandOptionType.String, choices: [...option.choices] };
        case "whole number": {
            const { min, max } = option;
            return {
                ...facts,
                type: ApplicationCommandOptionType.Integer,
                min_value: min,
                max_value: max,
            };
        }
        case "channel":
            return {
                ...facts,
                type: ApplicationCommandOptionType.Channel,
                channel_types: [ChannelType.GuildText],
            };
        case "file":
            return { ...facts, type: ApplicationCommandOptionType.Attachment };
    }
}
