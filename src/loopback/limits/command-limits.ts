import { z } from "zod";
import { type Fault, invalidForm, isRecord, parseBody } from "../api-error.ts";
import {
    commandName,
    type Localized,
    localizationsOf,
    longestOf,
    sharedName,
} from "./localization-limits.ts";

const description = z.string().min(1).max(100);
const choiceName = z.string().min(1).max(100);
const menuName = z.string().min(1).max(32);
const localizedTexts = {
    name_localizations: localizationsOf(commandName),
    description_localizations: localizationsOf(description),
};
const leafOption = z.looseObject({
    type: z.number().int().min(1).max(11),
    name: commandName,
    description,
    ...localizedTexts,
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    max_length: z.number().int().min(1).max(6000).optional(),
    min_value: z.number().optional(),
    max_value: z.number().optional(),
    channel_types: z.array(z.number().int()).optional(),
    choices: z
        .array(
            z.looseObject({
                name: choiceName,
                name_localizations: localizationsOf(choiceName),
                value: z.union([z.string(), z.number()]),
            }),
        )
        .max(25)
        .optional(),
});
const option = leafOption.extend({ options: z.array(leafOption).max(25).optional() });
const shared = {
    contexts: z.array(z.number().int().min(0).max(2)).nullish(),
    integration_types: z.array(z.number().int().min(0).max(1)).optional(),
    default_member_permissions: z
        .union([z.string().regex(/^\d+$/u), z.number().int().nonnegative()])
        .nullish()
        .transform((permissions) => (typeof permissions === "number" ? String(permissions) : permissions)),
};
const slashCommand = z.looseObject({
    type: z.literal(1),
    name: commandName,
    description,
    ...localizedTexts,
    options: z.array(option).max(25).optional(),
    ...shared,
});
/** A user command (type 2) or a message command (type 3): its name is free text, and it has no options. */
const menuCommand = z.looseObject({
    type: z.literal([2, 3]),
    name: menuName,
    name_localizations: localizationsOf(menuName),
    description: z.literal("").default(""),
    options: z.array(z.never()).max(0).optional(),
    ...shared,
});
const command = z.preprocess(
    (given) => (isRecord(given) ? { type: 1, ...given } : given),
    z.discriminatedUnion("type", [slashCommand, menuCommand]),
);

/**
 * Parses a PUT of commands. Required options must come first, names of siblings must differ in each language, and a command has at most
 * 8,000 characters. Throws error 50035.
 */
export function readCommands(body: unknown) {
    const commands = parseBody(z.array(command).max(100), body);
    const faults = commands.flatMap((one, at): Fault[] => {
        const lists = [one.options ?? [], ...(one.options ?? []).map((below) => below.options ?? [])];
        const misordered = lists.some((list) =>
            list.some(
                (now, place) =>
                    now.required && list.slice(0, place).some((early) => early.type > 2 && !early.required),
            ),
        );
        const texts: Localized[] = [
            one,
            ...lists.flat(),
            ...lists.flat().flatMap((below) => below.choices ?? []),
        ];
        const length = texts.reduce((sum, text) => sum + longestOf(text), 0);
        const shared = lists.map(sharedName).find((name) => name !== undefined);
        return [
            ...(shared === undefined
                ? []
                : [
                      {
                          path: [at, "options"],
                          code: "APPLICATION_COMMAND_OPTIONS_NAME_INVALID",
                          message: `Option names must be unique: ${shared}`,
                      },
                  ]),
            ...(misordered
                ? [
                      {
                          path: [at, "options"],
                          code: "APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID",
                          message: "Required options must be placed before non-required options",
                      },
                  ]
                : []),
            ...(length > 8000
                ? [
                      {
                          path: [at],
                          code: "APPLICATION_COMMAND_TOO_LARGE",
                          message: "Command exceeds maximum size (8000)",
                      },
                  ]
                : []),
        ];
    });
    const sharedAmong = [...Map.groupBy(commands, ({ type }) => type).values()].map(sharedName);
    const twice = sharedAmong.find((name) => name !== undefined);
    if (twice !== undefined)
        faults.push({
            path: [],
            code: "APPLICATION_COMMANDS_DUPLICATE_NAME",
            message: `Application command names must be unique: ${twice}`,
        });
    if (faults.length > 0) throw invalidForm(faults);
    return commands;
}

/** An option, or a subcommand with options. */
export interface RegisteredOption extends Omit<Localized, "value"> {
    readonly type: number;
    readonly description: string;
    readonly required?: boolean | undefined;
    readonly autocomplete?: boolean | undefined;
    readonly max_length?: number | undefined;
    readonly min_value?: number | undefined;
    readonly max_value?: number | undefined;
    readonly channel_types?: readonly number[] | undefined;
    readonly choices?: readonly RegisteredChoice[] | undefined;
    readonly options?: readonly RegisteredOption[] | undefined;
}

type RegisteredChoice = Omit<Localized, "description" | "description_localizations"> & {
    readonly value: string | number;
};

/** A registered command, with defaults filled in. */
export interface RegisteredCommand extends Omit<RegisteredOption, "required" | "type"> {
    readonly id: string;
    readonly type: number;
    readonly contexts?: readonly number[] | null | undefined;
    readonly integration_types?: readonly number[] | undefined;
    readonly default_member_permissions?: string | null | undefined;
}
