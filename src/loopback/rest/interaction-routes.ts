import { isRecord } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import { messageWire } from "../wire/message-wire.ts";
import type { WorldMessage } from "../world/stored-message.ts";
import type { AddRoute } from "./add-route.ts";
import { answerOf, editAnswer, followUp, interactionOf, takeCallback } from "./interactions.ts";

/** Adds the routes for the first response to an interaction, and for follow-ups and edits with its token. */
export function addInteractionRoutes(on: AddRoute, channels: Channels): void {
    const { world } = channels;
    const wire = (message: WorldMessage) => messageWire(message, world);

    on("POST", "/interactions/:id/:token/callback", ({ id = "", token = "" }, body, { request }) => {
        takeCallback(channels, { id, token, body });
        const { query } = request;
        const wanted = isRecord(query) && query["with_response"] === "true";
        const original = world.interactions.get(id)?.original;
        return wanted ? callbackWire(id, body, original && wire(original)) : undefined;
    });
    on("POST", "/webhooks/:app/:token", ({ token = "" }, body) =>
        wire(followUp(channels, interactionOf(channels, token), body)),
    );
    on("GET", "/webhooks/:app/:token/messages/:message", ({ token = "", message = "" }) =>
        wire(answerOf(interactionOf(channels, token), message)),
    );
    on("PATCH", "/webhooks/:app/:token/messages/:message", ({ token = "", message: id = "" }, body) => {
        const interaction = interactionOf(channels, token);
        const message = answerOf(interaction, id);
        editAnswer(channels, interaction, { message, body });
        return wire(message);
    });
    on("DELETE", "/webhooks/:app/:token/messages/:message", ({ token = "", message = "" }) =>
        channels.remove(answerOf(interactionOf(channels, token), message)),
    );
}

/** The response to a callback with `with_response`. */
function callbackWire(id: string, body: unknown, message: ReturnType<typeof messageWire> | undefined) {
    const type = isRecord(body) ? body["type"] : undefined;
    return { interaction: { id, type: 2 }, resource: { type, ...(message && { message }) } };
}
