import * as z from "zod/mini";
import type { AvailableCommand, PlaceKind } from "../../protocol.ts";
import { label } from "../label.ts";
import { inPageLanguage, localizations, shownTexts } from "./localized-texts.ts";

/** A command as a client shows it. Each subcommand is a command of its own. */
export interface Offered {
    readonly kind: "slash" | "message" | "user";
    /** For example "ask" or "corpus reload". */
    readonly name: string;
    /** The name in the page's language. */
    readonly shown: string;
    readonly description: string;
    readonly options: readonly OfferedOption[];
}

export interface OfferedOption {
    readonly name: string;
    /** The name in the page's language. */
    readonly shown: string;
    readonly description: string;
    readonly kind: "text" | "boolean" | "number" | "channel" | "file";
    readonly required: boolean;
    /** Whether the bot suggests values while the visitor types. */
    readonly suggests: boolean;
    readonly choices: readonly OptionChoice[];
    readonly longest: number | undefined;
    /** For numbers: whether only whole ones are valid. */
    readonly whole: boolean;
    readonly least: number | undefined;
    readonly most: number | undefined;
}

export interface OptionChoice {
    readonly name: string;
    readonly value: string;
}

/** A value of channel options. */
export interface ChannelChoice extends OptionChoice {
    readonly kind: PlaceKind;
}

/** The commands that are shown in this channel, in order. `channels` are the choices of channel options. */
export function readCommands(
    wires: readonly AvailableCommand[],
    channelId: string,
    channels: readonly ChannelChoice[] = [],
): Offered[] {
    const here = wires.filter(({ offered_in }) => offered_in.includes(channelId));
    return here.flatMap((wire) => {
        const { type = 1, name, options, ...own } = commandSchema.parse(wire);
        const kind = type === 2 ? "user" : type === 3 ? "message" : "slash";
        return flatten({ kind, name, ...shownTexts({ name, ...own }), options }, channels);
    });
}

const optionSchema = z.object({
    type: z.number(),
    name: z.string(),
    name_localizations: localizations,
    description: z._default(z.string(), ""),
    description_localizations: localizations,
    required: z.optional(z.boolean()),
    autocomplete: z.optional(z.boolean()),
    choices: z.optional(
        z.array(
            z.object({
                name: z.string(),
                name_localizations: localizations,
                value: z.union([z.string(), z.number()]),
            }),
        ),
    ),
    channel_types: z.optional(z.array(z.number())),
    max_length: z.optional(z.number()),
    min_value: z.optional(z.number()),
    max_value: z.optional(z.number()),
    get options() {
        return z.optional(z.array(optionSchema));
    },
});

type WireOption = z.infer<typeof optionSchema>;

const commandSchema = z.object({
    type: z.optional(z.number()),
    name: z.string(),
    name_localizations: localizations,
    description: z._default(z.string(), ""),
    description_localizations: localizations,
    options: z.optional(z.array(optionSchema)),
});

const isGroup = ({ type }: WireOption) => type === 1 || type === 2;

interface Nested extends Pick<Offered, "kind" | "name" | "shown" | "description"> {
    readonly options?: readonly WireOption[] | undefined;
}

function flatten(
    { kind, name, shown, description, options = [] }: Nested,
    channels: readonly ChannelChoice[],
): Offered[] {
    if (!options.some(isGroup))
        return [
            {
                kind,
                name,
                shown,
                description,
                options: options.map((option) => readOption(option, channels)),
            },
        ];
    return options.flatMap((option) => {
        const below = shownTexts(option);
        return flatten(
            {
                kind,
                name: `${name} ${option.name}`,
                shown: `${shown} ${below.shown}`,
                description: below.description,
                options: option.options,
            },
            channels,
        );
    });
}

function readOption(option: WireOption, channels: readonly ChannelChoice[]): OfferedOption {
    const { type, name, required = false, autocomplete = false, choices = [] } = option;
    const { channel_types: types } = option;
    const kind = kinds[type] ?? "text";
    const fixed = choices.map((choice) => ({
        name: inPageLanguage(choice.name, choice.name_localizations),
        value: String(choice.value),
    }));
    return {
        name,
        ...shownTexts(option),
        kind,
        required,
        suggests: autocomplete,
        choices:
            kind === "boolean"
                ? yesOrNo()
                : kind === "channel"
                  ? channels.filter((one) => isTaken(one, types))
                  : fixed,
        longest: option.max_length,
        whole: type === 4,
        least: option.min_value,
        most: option.max_value,
    };
}

/** Whether an option takes this channel. Without types, it takes all. */
const isTaken = ({ kind }: ChannelChoice, types: readonly number[] | undefined) =>
    types === undefined || typesOfKinds[kind].some((type) => types.includes(type));

/** Discord's numbers of the types of channels. */
const typesOfKinds: Readonly<Record<PlaceKind, readonly number[]>> = {
    text: [0],
    direct: [1],
    voice: [2],
    group: [3],
    announcement: [5],
    thread: [10, 11, 12],
    stage: [13],
    forum: [15],
    media: [16],
};

/** By Discord's number of the option type. */
const kinds: Readonly<Record<number, OfferedOption["kind"]>> = {
    4: "number",
    5: "boolean",
    7: "channel",
    10: "number",
    11: "file",
};

const yesOrNo = (): readonly OptionChoice[] => [
    { name: label("true"), value: "true" },
    { name: label("false"), value: "false" },
];
