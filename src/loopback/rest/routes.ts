import type { FastifyInstance, FastifyReply, FastifyRequest } from "fastify";
import { isRecord, unknownMessage } from "../api-error.ts";
import type { Room } from "../channels.ts";
import { type RegisteredCommand, readCommands } from "../limits/command-limits.ts";
import { readMessage } from "../limits/message-limits.ts";
import { messageWire } from "../world/message-wire.ts";
import { channelWire, commandWire, guildWire, userWire } from "../world/wire.ts";
import type { WorldMessage } from "../world/world.ts";
import { answerOf, editAnswer, followUp, interactionOf, takeCallback } from "./interactions.ts";
import { editMessage, newMessage } from "./messages.ts";

type Handler = (params: Readonly<Record<string, string>>, body: unknown, reply: FastifyReply) => unknown;

type AddRoute = (method: "GET" | "POST" | "PUT" | "PATCH" | "DELETE", url: string, handler: Handler) => void;

/** REST v10, as far as the bot uses it. A handler that gives undefined answers 204 without a content type. */
export function addRoutes(server: FastifyInstance, room: Room, gatewayAddress: () => string): void {
    const { world } = room;
    const on: AddRoute = (method, url, handler) =>
        void server.route<{ Params: Readonly<Record<string, string>> }>({
            method,
            url: `/api/v10${url}`,
            handler: async (request: FastifyRequest<{ Params: Readonly<Record<string, string>> }>, reply) => {
                const answer = await handler(request.params, request.body, reply);
                return answer === undefined ? reply.code(204).send() : answer;
            },
        });
    const wire = (message: WorldMessage) => messageWire(message, world);
    const messageAt = ({ channel = "", message = "" }: Readonly<Record<string, string>>) => {
        const found = room.channel(channel).messages.get(message);
        if (found === undefined) throw unknownMessage();
        return found;
    };

    on("GET", "/gateway", () => ({ url: gatewayAddress() }));
    on("GET", "/gateway/bot", () => ({
        url: gatewayAddress(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }));
    on("GET", "/users/@me", () => userWire(world.bot));
    on("GET", "/applications/@me", () => ({
        id: world.applicationId,
        name: world.bot.name,
        flags: 0,
        bot: userWire(world.bot),
    }));
    on("GET", "/oauth2/applications/@me", () => ({
        id: world.applicationId,
        name: world.bot.name,
        flags: 0,
    }));
    on("GET", "/guilds/:guild", ({ guild = "" }) => {
        const found = world.guilds.get(guild);
        return found === undefined ? undefined : guildWire(found, world);
    });

    const register = (scope: string, body: unknown) => {
        const registered = readCommands(body).map(
            (command): RegisteredCommand => ({
                ...command,
                id: world.newId(),
                type: command.type,
                options: command.options ?? [],
                contexts: command.contexts ?? null,
                integration_types: command.integration_types ?? [0],
                default_member_permissions: command.default_member_permissions ?? null,
            }),
        );
        world.commands.set(scope, registered);
        room.tell({ kind: "commands" });
        return commandsAt(scope);
    };
    const commandsAt = (scope: string) =>
        (world.commands.get(scope) ?? []).map((command) => commandWire(command, scope, world.applicationId));
    on("GET", "/applications/:app/commands", () => commandsAt(""));
    on("PUT", "/applications/:app/commands", (_, body) => register("", body));
    on("GET", "/applications/:app/guilds/:guild/commands", ({ guild = "" }) => commandsAt(guild));
    on("PUT", "/applications/:app/guilds/:guild/commands", ({ guild = "" }, body) => register(guild, body));

    on("POST", "/interactions/:id/:token/callback", ({ id = "", token = "" }, body, { request }) => {
        takeCallback(room, { id, token, body });
        const { query } = request;
        const wanted = isRecord(query) && query["with_response"] === "true";
        const original = world.interactions.get(id)?.original;
        return wanted ? callbackWire(id, body, original && wire(original)) : undefined;
    });
    server.get<{ Params: { readonly file: string } }>(
        "/attachments/:channel/:file/:name",
        (request, reply) => {
            const file = world.files.get(request.params.file);
            const found = reply.header("content-type", "application/octet-stream");
            return file === undefined ? reply.code(404).send() : found.send(file.bytes);
        },
    );
    addWebhookRoutes(on, room);

    on("GET", "/channels/:channel", ({ channel = "" }) => channelWire(room.channel(channel), world));
    on("GET", "/channels/:channel/messages/:message", (params) => wire(messageAt(params)));
    on("POST", "/channels/:channel/typing", ({ channel = "" }) =>
        room.tell({ kind: "typing", channelId: room.channel(channel).id }),
    );
    on("POST", "/channels/:channel/messages", ({ channel = "" }, body) => {
        const message = newMessage(readMessage(body), {
            world,
            channel: room.channel(channel),
            now: room.now(),
        });
        room.show(message);
        return wire(message);
    });
    on("PATCH", "/channels/:channel/messages/:message", (params, body) => {
        const message = messageAt(params);
        editMessage(message, { world, body: readMessage(body), now: room.now() });
        room.show(message);
        return wire(message);
    });
    on("DELETE", "/channels/:channel/messages/:message", (params) => {
        room.remove(messageAt(params));
    });
}

/** What Discord says of a callback to whoever asks for it. */
function callbackWire(id: string, body: unknown, message: ReturnType<typeof messageWire> | undefined) {
    const type = isRecord(body) ? body["type"] : undefined;
    return { interaction: { id, type: 2 }, resource: { type, ...(message && { message }) } };
}

/** What an interaction's token is good for after the first response. */
function addWebhookRoutes(on: AddRoute, room: Room): void {
    const wire = (message: WorldMessage) => messageWire(message, room.world);

    on("POST", "/webhooks/:app/:token", ({ token = "" }, body) =>
        wire(followUp(room, interactionOf(room, token), body)),
    );
    on("GET", "/webhooks/:app/:token/messages/:message", ({ token = "", message = "" }) =>
        wire(answerOf(interactionOf(room, token), message)),
    );
    on("PATCH", "/webhooks/:app/:token/messages/:message", ({ token = "", message: id = "" }, body) => {
        const interaction = interactionOf(room, token);
        const message = answerOf(interaction, id);
        editAnswer(room, interaction, { message, body });
        return wire(message);
    });
    on("DELETE", "/webhooks/:app/:token/messages/:message", ({ token = "", message = "" }) =>
        room.remove(answerOf(interactionOf(room, token), message)),
    );
}
