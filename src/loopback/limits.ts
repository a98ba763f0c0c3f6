import { z } from "zod";
import { type Fault, invalidForm } from "./api-error.ts";

/** Discord's limits for messages; what is not listed is refused as Discord ignores or the bot never sends it. */
const button = z.looseObject({
    type: z.literal(2),
    style: z.number().int().min(1).max(6),
    label: z.string().min(1).max(80).optional(),
    custom_id: z.string().min(1).max(100).optional(),
    url: z.string().max(512).optional(),
    disabled: z.boolean().optional(),
});

const row = z.looseObject({ type: z.literal(1), components: z.array(button).min(1).max(5) });

const allowedMentions = z.looseObject({
    parse: z.array(z.enum(["users", "roles", "everyone"])).optional(),
    users: z.array(z.string()).max(100).optional(),
    roles: z.array(z.string()).max(100).optional(),
    replied_user: z.boolean().optional(),
});

const messageBody = z.looseObject({
    content: z.string().max(2000).nullish(),
    embeds: z.array(z.unknown()).max(10).nullish(),
    components: z.array(row).max(5).nullish(),
    allowed_mentions: allowedMentions.nullish(),
    flags: z.number().int().nonnegative().nullish(),
    message_reference: z
        .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
        .nullish(),
});

export type MessageBody = z.infer<typeof messageBody>;

/** Parses a message's body; throws 50035 with the path of everything that Discord would refuse. */
export function readMessage(body: unknown): MessageBody {
    const message = parse(messageBody, body ?? {});
    const ids = (message.components ?? []).flatMap((line, at) =>
        line.components.map(({ custom_id }, place) => ({
            custom_id,
            path: ["components", at, "components", place, "custom_id"],
        })),
    );
    const twice = ids.filter(
        ({ custom_id }, at) =>
            custom_id !== undefined && ids.findIndex((other) => other.custom_id === custom_id) < at,
    );
    if (twice.length > 0) {
        throw invalidForm(
            twice.map(({ path }) => ({
                path,
                code: "COMPONENT_CUSTOM_ID_DUPLICATED",
                message: "Component custom id cannot be duplicated",
            })),
        );
    }
    return message;
}

const choices = z.looseObject({
    choices: z
        .array(z.looseObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
        .max(25),
});

export function readChoices(body: unknown) {
    return parse(choices, body, ["data"]).choices;
}

const commandName = z.string().regex(/^[-_'\p{L}\p{N}\p{sc=Deva}\p{sc=Thai}]{1,32}$/u);
const leafOption = z.looseObject({
    type: z.number().int().min(1).max(11),
    name: commandName,
    description: z.string().min(1).max(100),
    required: z.boolean().optional(),
    autocomplete: z.boolean().optional(),
    max_length: z.number().int().min(1).max(6000).optional(),
});
const option = leafOption.extend({ options: z.array(leafOption).max(25).optional() });
const command = z.looseObject({
    type: z.number().int().min(1).max(3).default(1),
    name: commandName,
    description: z.string().min(1).max(100),
    options: z.array(option).max(25).optional(),
    contexts: z.array(z.number().int().min(0).max(2)).nullish(),
    integration_types: z.array(z.number().int().min(0).max(1)).optional(),
    default_member_permissions: z
        .union([z.string().regex(/^\d+$/u), z.number().int().nonnegative()])
        .nullish()
        .transform((permissions) => (typeof permissions === "number" ? String(permissions) : permissions)),
});

/** Parses a PUT of commands; required options must come first and each command has 8,000 characters at most. */
export function readCommands(body: unknown) {
    const commands = parse(z.array(command).max(100), body);
    const faults = commands.flatMap((one, at): Fault[] => {
        const lists = [one.options ?? [], ...(one.options ?? []).map((below) => below.options ?? [])];
        const misordered = lists.some((list) =>
            list.some(
                (now, place) =>
                    now.required && list.slice(0, place).some((early) => early.type > 2 && !early.required),
            ),
        );
        const texts = lists.flat().map(({ name, description }) => name + description);
        const length = [one.name, one.description, ...texts].join("").length;
        return [
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
    if (faults.length > 0) throw invalidForm(faults);
    return commands;
}

function parse<T>(schema: z.ZodType<T>, body: unknown, under: readonly string[] = []): T {
    const result = schema.safeParse(body);
    if (result.success) return result.data;
    throw invalidForm(
        result.error.issues.map(({ path, code, message }) => ({
            path: [...under, ...path.map((step) => (typeof step === "symbol" ? String(step) : step))],
            code: code === "too_big" ? "BASE_TYPE_BAD_LENGTH" : "BASE_TYPE_INVALID",
            message,
        })),
    );
}
