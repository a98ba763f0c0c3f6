import { answerOf, editAnswer, followUp, interactionOf } from "./interactions.ts";
import { messageWire } from "./message-wire.ts";
import type { Room } from "./room.ts";
import type { AddRoute } from "./routes.ts";
import type { WorldMessage } from "./world.ts";

/** What an interaction's token is good for after the first response. */
export function addWebhookRoutes(on: AddRoute, room: Room): void {
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
