import { emptyMessage, invalidForm } from "../api-error.ts";
import type { MessageBody } from "../limits/message-limits.ts";
import { refused } from "../refusals.ts";
import { storeFile } from "../world/attachments.ts";
import { type AllowedPings, allPings, pingsOf, pingsOfInteractions } from "../world/pings.ts";
import type { WorldChannel } from "../world/places.ts";
import type { WireRow, WorldFile, WorldMessage } from "../world/stored-message.ts";
import type { World } from "../world/world.ts";

interface NewMessage {
    readonly world: World;
    readonly channel: WorldChannel;
    readonly now: number;
    /** What it pings without allowed_mentions. */
    readonly pinging?: AllowedPings;
}

/** Creates a message of the bot from a valid body. The caller stores it and notifies others. */
export function newMessage(
    body: MessageBody,
    { world, channel, now, pinging = allPings }: NewMessage,
): WorldMessage {
    const { message_reference: reference } = body;
    if (isEmpty(body)) throw emptyMessage();
    checkLinks(body, world);
    const replyTo = reference?.message_id;
    const exists = replyTo === undefined || channel.messages.has(replyTo);
    if (!exists && reference?.fail_if_not_exists !== false) {
        throw invalidForm([
            { path: ["message_reference"], code: "REPLIES_UNKNOWN_MESSAGE", message: "Unknown message" },
        ]);
    }
    return {
        id: world.newId(),
        channelId: channel.id,
        author: world.bot,
        sentAt: new Date(now).toISOString(),
        content: body.content ?? "",
        flags: body.flags ?? 0,
        embeds: body.embeds ?? [],
        components: rowsOf(body),
        thinking: false,
        pings: pingsOf(world, {
            content: body.content ?? "",
            author: world.bot,
            channel,
            replied: channel.messages.get(replyTo ?? ""),
            allowed: allowedPings(body, pinging),
        }),
        edits: 0,
        reactions: new Map(),
        replyTo: exists ? replyTo : undefined,
        files: filesOf(body, { world, channelId: channel.id, present: [] }),
    };
}

interface Edit {
    readonly world: World;
    readonly body: MessageBody;
    /** Milliseconds since the epoch. */
    readonly now: number;
}

/** Changes the properties in the body. Without allowed_mentions, mentions are parsed again. */
export function editMessage(message: WorldMessage, { world, body, now }: Edit): void {
    change(message, body, world);
    message.edits++;
    message.editedAt = new Date(now).toISOString();
}

/** Replaces a deferred message with the response. The deferral already fixed its visibility. */
export function fillMessage(message: WorldMessage, body: MessageBody, world: World): void {
    change(message, body, world);
    message.thinking = false;
}

function change(message: WorldMessage, body: MessageBody, world: World): void {
    checkLinks(body, world);
    const content = body.content === undefined ? message.content : (body.content ?? "");
    const rows = body.components === undefined ? message.components : rowsOf(body);
    const embeds = body.embeds === undefined ? message.embeds : (body.embeds ?? []);
    const files = filesOf(body, { world, channelId: message.channelId, present: message.files });
    if ([content, rows, embeds, files].every(({ length }) => length === 0)) throw emptyMessage();
    message.files = files;
    message.content = content;
    message.embeds = embeds;
    message.components = rows;
    const channel = world.channels.get(message.channelId);
    const byDefault = message.cause === undefined ? allPings : pingsOfInteractions;
    const allowed = { ...allowedPings(body, byDefault), repliedUser: false };
    if (channel !== undefined)
        message.pings = pingsOf(world, { content, author: world.bot, channel, allowed });
    // SUPPRESS_EMBEDS is the only flag that an edit can change.
    if (typeof body.flags === "number") message.flags = (message.flags & ~4) | (body.flags & 4);
}

/** Throws "Message blocked by harmful links filter". */
function checkLinks({ content, embeds }: MessageBody, { harmfulHosts }: World): void {
    const addresses = JSON.stringify([content, embeds]).matchAll(/https?:\/\/[^\s"<>)\\]+/gu);
    const isHarmful = ([address]: RegExpExecArray) => harmfulHosts.has(URL.parse(address)?.hostname ?? "");
    if (addresses.some(isHarmful)) throw refused(240000);
}

function isEmpty({ content, embeds, components, attachments }: MessageBody): boolean {
    return [(content ?? "").trim(), embeds ?? [], components ?? [], attachments ?? []].every(
        ({ length }) => length === 0,
    );
}

interface Attaching {
    readonly world: World;
    readonly channelId: string;
    readonly present: readonly WorldFile[];
}

/** The files of the message after this body: only those listed, or unchanged if there is no list. */
function filesOf(
    { attachments }: MessageBody,
    { world, channelId, present }: Attaching,
): readonly WorldFile[] {
    return (
        attachments?.map(({ id, filename: name = "file", description: described, bytes }) => {
            const description = described ?? undefined;
            if (bytes !== undefined) return storeFile(world, { name, description, bytes, channelId });
            const existing = present.find((file) => file.id === String(id));
            if (existing !== undefined) return existing;
            throw invalidForm([
                { path: ["attachments"], code: "ATTACHMENT_NOT_FOUND", message: "Attachment data not found" },
            ]);
        }) ?? present
    );
}

function rowsOf({ components }: MessageBody): readonly WireRow[] {
    return (components ?? []).map((row, at) => ({
        ...row,
        id: at * idsInRow + 1,
        components: row.components.map((part, place) => ({
            ...part,
            id: at * idsInRow + 2 + place,
            disabled: part.disabled ?? false,
        })),
    }));
}

/** A row and up to five components. */
const idsInRow = 6;

/** `allowed_mentions`, or the default of this kind of message. */
function allowedPings({ allowed_mentions: allowed }: MessageBody, byDefault: AllowedPings): AllowedPings {
    if (allowed === undefined || allowed === null) return byDefault;
    const { parse = [], users, roles, replied_user: repliedUser = false } = allowed;
    return { parse, users, roles, repliedUser };
}
