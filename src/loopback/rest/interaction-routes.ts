import { isRecord } from "../api-error.ts";
import type { Room } from "../channels.ts";
import { messageWire } from "../world/message-wire.ts";
import type { WorldMessage } from "../world/world.ts";
import type { AddRoute } from "./add-route.ts";
import { answerOf, editAnswer, followUp, interactionOf, takeCallback } from "./interactions.ts";

/** The first response to an interaction, and what its token is good for after that. */
export function addInteractionRoutes(on: AddRoute, room: Room): void {
    const { world } = room;
    const wire = (message: WorldMessage) => messageWire(message, world);

    on("POST", "/interactions/:id/:token/callback", ({ id = "", token = "" }, body, { request }) => {
        takeCallback(room, { id, token, body });
        const { query } = request;
        const wanted = isRecord(query) && query["with_response"] === "true";
        const original = world.interactions.get(id)?.original;
        return wanted ? callbackWire(id, body, original && wire(original)) : undefined;
    });
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

/** What Discord says of a callback to whoever asks for it. */
function callbackWire(id: string, body: unknown, message: ReturnType<typeof messageWire> | undefined) {
    const type = isRecord(body) ? body["type"] : undefined;
    return { interaction: { id, type: 2 }, resource: { type, ...(message && { message }) } };
}
