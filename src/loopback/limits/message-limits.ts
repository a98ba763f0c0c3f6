import { z } from "zod";
import { ApiError, invalidForm, parseBody } from "../api-error.ts";

const text = (most: number) => z.string().max(most).optional();

/** An embed within Discord's limits. */
const embed = z.looseObject({
    title: text(256),
    description: text(4096),
    url: z.string().max(2048).optional(),
    color: z.number().int().min(0).max(0xffffff).optional(),
    author: z.looseObject({ name: z.string().min(1).max(256) }).optional(),
    footer: z.looseObject({ text: z.string().min(1).max(2048) }).optional(),
    fields: z
        .array(z.looseObject({ name: z.string().min(1).max(256), value: z.string().min(1).max(1024) }))
        .max(25)
        .optional(),
});

/** The characters of an embed that Discord counts. All embeds of a message may have 6,000. */
function embedLength({ title, description, author, footer, fields }: z.infer<typeof embed>): number {
    const texts = [title, description, author?.name, footer?.text];
    const pairs = (fields ?? []).flatMap(({ name, value }) => [name, value]);
    return [...texts, ...pairs].reduce((sum, part = "") => sum + part.length, 0);
}

const option = z.looseObject({
    label: z.string().min(1).max(100),
    value: z.string().min(1).max(100),
    description: z.string().max(100).optional(),
    default: z.boolean().optional(),
});

/** A select menu of texts. Menus of users, roles and channels are not supported. */
export const select = z.looseObject({
    type: z.literal(3),
    custom_id: z.string().min(1).max(100),
    options: z.array(option).min(1).max(25),
    placeholder: z.string().max(150).optional(),
    min_values: z.number().int().min(0).max(25).optional(),
    max_values: z.number().int().min(1).max(25).optional(),
    disabled: z.boolean().optional(),
});

const button = z.looseObject({
    type: z.literal(2),
    style: z.number().int().min(1).max(6),
    label: z.string().min(1).max(80).optional(),
    custom_id: z.string().min(1).max(100).optional(),
    url: z.string().max(512).optional(),
    disabled: z.boolean().optional(),
});

const row = z.looseObject({
    type: z.literal(1),
    components: z
        .array(z.discriminatedUnion("type", [button, select]))
        .min(1)
        .max(5)
        .refine((components) => components.length === 1 || components.every(({ type }) => type === 2), {
            message: "A select menu must be alone in its row",
        }),
});

const allowedMentions = z.looseObject({
    parse: z.array(z.enum(["users", "roles", "everyone"])).optional(),
    users: z.array(z.string()).max(100).optional(),
    roles: z.array(z.string()).max(100).optional(),
    replied_user: z.boolean().optional(),
});

/** In a body with files, an attachment has bytes. Without bytes it refers to an existing file. */
const attachment = z.looseObject({
    id: z.union([z.string(), z.number()]),
    filename: z.string().optional(),
    description: z.string().max(1024).nullish(),
    bytes: z.instanceof(Uint8Array).optional(),
});

const messageBody = z.looseObject({
    content: z.string().max(2000).nullish(),
    embeds: z
        .array(embed)
        .max(10)
        .refine((all) => all.reduce((sum, one) => sum + embedLength(one), 0) <= 6000, {
            message: "Embed size exceeds maximum size of 6000",
        })
        .nullish(),
    components: z.array(row).max(5).nullish(),
    allowed_mentions: allowedMentions.nullish(),
    flags: z.number().int().nonnegative().nullish(),
    attachments: z.array(attachment).max(10).nullish(),
    message_reference: z
        .looseObject({ message_id: z.string(), fail_if_not_exists: z.boolean().optional() })
        .nullish(),
});

export type MessageBody = z.infer<typeof messageBody>;

/**
 * Parses a message's body. Throws error 50035 with the path of everything that Discord would reject, or 501 for features that
 * the loopback does not support.
 */
export function readMessage(body: unknown): MessageBody {
    const message = parseBody(messageBody, body ?? {});
    refuseUnknown(message);
    const ids = (message.components ?? []).flatMap((line, at) =>
        line.components.map(({ custom_id }, place) => ({
            custom_id,
            path: ["components", at, "components", place, "custom_id"],
        })),
    );
    const duplicates = ids.filter(
        ({ custom_id }, at) =>
            custom_id !== undefined && ids.findIndex((other) => other.custom_id === custom_id) < at,
    );
    if (duplicates.length > 0) {
        throw invalidForm(
            duplicates.map(({ path }) => ({
                path,
                code: "COMPONENT_CUSTOM_ID_DUPLICATED",
                message: "Component custom id cannot be duplicated",
            })),
        );
    }
    return message;
}

/** Rejects what Discord accepts but the loopback would silently drop. */
function refuseUnknown(message: MessageBody): void {
    const components2 = ((message.flags ?? 0) & (1 << 15)) !== 0 ? ["Components V2"] : [];
    const unsupported = ["poll", "sticker_ids"].filter((name) => {
        const value = message[name];
        return Array.isArray(value) ? value.length > 0 : value !== undefined && value !== null;
    });
    const [unknown] = [...components2, ...unsupported];
    if (unknown !== undefined) throw new ApiError(501, 0, `The loopback does not know ${unknown}`);
}

const choices = z.looseObject({
    choices: z
        .array(z.looseObject({ name: z.string().min(1).max(100), value: z.string().min(1).max(100) }))
        .max(25),
});

/** Parses the suggestions for autocomplete. Throws error 50035 for more than 25, or for texts that are too long. */
export function readChoices(body: unknown) {
    return parseBody(choices, body, ["data"]).choices;
}
