import type { FastifyInstance } from "fastify";
import type { Room } from "../channels.ts";
import { guildWire, userWire } from "../world/wire.ts";
import type { World } from "../world/world.ts";
import { type AddRoute, routeAdder } from "./add-route.ts";
import { addCommandRoutes } from "./command-routes.ts";
import { addInteractionRoutes } from "./interaction-routes.ts";
import { addMessageRoutes } from "./message-routes.ts";

/** REST v10, as far as the bot uses it, and the files that members and the bot attached. */
export function addRoutes(server: FastifyInstance, room: Room, gatewayAddress: () => string): void {
    const { world } = room;
    const on = routeAdder(server);
    addGatewayRoutes(on, gatewayAddress);
    addIdentityRoutes(on, world);
    addCommandRoutes(on, room);
    addInteractionRoutes(on, room);
    addMessageRoutes(on, room);
    addFileRoute(server, world);
}

function addGatewayRoutes(on: AddRoute, gatewayAddress: () => string): void {
    on("GET", "/gateway", () => ({ url: gatewayAddress() }));
    on("GET", "/gateway/bot", () => ({
        url: gatewayAddress(),
        shards: 1,
        session_start_limit: { total: 1000, remaining: 1000, reset_after: 0, max_concurrency: 1 },
    }));
}

/** Who the bot is, and where it is. */
function addIdentityRoutes(on: AddRoute, world: World): void {
    const application = { id: world.applicationId, name: world.bot.name, flags: 0 };
    on("GET", "/users/@me", () => userWire(world.bot));
    on("GET", "/applications/@me", () => ({ ...application, bot: userWire(world.bot) }));
    on("GET", "/oauth2/applications/@me", () => application);
    on("GET", "/guilds/:guild", ({ guild = "" }) => {
        const found = world.guilds.get(guild);
        return found === undefined ? undefined : guildWire(found, world);
    });
}

/** Outside of the API, as Discord has its files. */
function addFileRoute(server: FastifyInstance, world: World): void {
    server.get<{ Params: { readonly file: string } }>(
        "/attachments/:channel/:file/:name",
        (request, reply) => {
            const file = world.files.get(request.params.file);
            const found = reply.header("content-type", "application/octet-stream");
            return file === undefined ? reply.code(404).send() : found.send(file.bytes);
        },
    );
}
