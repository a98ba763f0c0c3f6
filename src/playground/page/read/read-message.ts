import * as z from "zod/mini";
import type { PageMessage } from "../../protocol.ts";
import { type Component, readComponents } from "./read-components.ts";

/** A message as the page shows it. */
export interface DisplayedMessage {
    readonly id: string;
    readonly channelId: string;
    readonly author: { readonly id: string; readonly name: string; readonly bot: boolean };
    /** Discord Markdown, not escaped. */
    readonly content: string;
    readonly sentAt: Date;
    readonly edited: boolean;
    readonly embeds: readonly Embed[];
    readonly files: readonly ShownFile[];
    readonly rows: readonly (readonly Component[])[];
    readonly reactions: readonly { readonly emoji: string; readonly count: number }[];
    /** Names of mentioned users by id. */
    readonly mentioned: Readonly<Record<string, string>>;
    /** The id of the message that this one replies to. */
    readonly replyTo: string | undefined;
    readonly ephemeral: boolean;
    readonly thinking: boolean;
    readonly answers: PageMessage["answers"];
}

export interface ShownFile {
    readonly id: string;
    readonly name: string;
    /** In bytes. */
    readonly size: number;
    /** What a picture shows. */
    readonly description: string | undefined;
}

/** Reads a message from Discord's API format. Properties that the page does not show are dropped. */
export function readMessage({ wire, onlyFor, thinking, answers }: PageMessage): DisplayedMessage {
    const read = messageSchema.parse(wire);
    return {
        id: read.id,
        channelId: read.channel_id,
        author: { id: read.author.id, name: nameOf(read.author), bot: read.author.bot ?? false },
        content: read.content,
        sentAt: new Date(read.timestamp),
        edited: typeof read.edited_timestamp === "string",
        embeds: read.embeds ?? [],
        files: (read.attachments ?? []).map((file) => ({
            id: file.id,
            name: nameOfFile(file),
            size: file.size,
            description: file.description,
        })),
        rows: readComponents(read.components ?? []),
        reactions: (read.reactions ?? []).map(({ emoji, count }) => ({
            emoji: emoji.id === null ? emoji.name : `:${emoji.name}:`,
            count,
        })),
        mentioned: Object.fromEntries((read.mentions ?? []).map((user) => [user.id, nameOf(user)])),
        replyTo: read.message_reference?.message_id,
        ephemeral: onlyFor !== undefined,
        thinking,
        answers,
    };
}

const userSchema = z.object({
    id: z.string(),
    username: z.string(),
    global_name: z.nullish(z.string()),
    bot: z.optional(z.boolean()),
});

/** The shown parts of an embed. Images are not shown, because the page loads nothing from the internet. */
const embedSchema = z.object({
    title: z.optional(z.string()),
    description: z.optional(z.string()),
    url: z.optional(z.string()),
    color: z.optional(z.number()),
    author: z.optional(z.object({ name: z.string(), url: z.optional(z.string()) })),
    fields: z.optional(
        z.array(z.object({ name: z.string(), value: z.string(), inline: z.optional(z.boolean()) })),
    ),
    footer: z.optional(z.object({ text: z.string() })),
});

export type Embed = z.infer<typeof embedSchema>;

const fileSchema = z.object({
    id: z.string(),
    filename: z.string(),
    title: z.optional(z.string()),
    description: z.optional(z.string()),
    size: z.number(),
});

const messageSchema = z.object({
    id: z.string(),
    channel_id: z.string(),
    author: userSchema,
    content: z.string(),
    timestamp: z.string(),
    edited_timestamp: z.nullish(z.string()),
    embeds: z.optional(z.array(embedSchema)),
    attachments: z.optional(z.array(fileSchema)),
    components: z.optional(z.array(z.unknown())),
    reactions: z.optional(
        z.array(
            z.object({
                count: z.number(),
                emoji: z.object({ id: z.nullable(z.string()), name: z.string() }),
            }),
        ),
    ),
    mentions: z.optional(z.array(userSchema)),
    message_reference: z.nullish(z.object({ message_id: z.optional(z.string()) })),
});

const nameOf = (user: z.infer<typeof userSchema>) => user.global_name ?? user.username;

/** Where Discord changed the name of a file, its title is the original one, without the ending. */
function nameOfFile({ filename, title }: z.infer<typeof fileSchema>): string {
    const ending = /\.[^.]*$/u.exec(filename)?.[0] ?? "";
    return title === undefined ? filename : `${title}${ending}`;
}
