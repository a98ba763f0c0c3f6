import type { FastifyInstance } from "fastify";
import type { Channels } from "../channels.ts";
import { refused } from "../refusals.ts";
import { guildWire } from "../wire/guild-wire.ts";
import { userWire } from "../wire/wire.ts";
import type { World } from "../world/world.ts";
import { type AddRoute, routeAdder } from "./add-route.ts";
import { addCommandRoutes } from "./command-routes.ts";
import { addInteractionRoutes } from "./interaction-routes.ts";
import { addMessageRoutes } from "./message-routes.ts";
import { addReactionRoutes } from "./reaction-routes.ts";

/** Adds the REST v10 routes that the bot uses, and the route of uploaded files. */
export function addRoutes(server: FastifyInstance, channels: Channels, gatewayBot: () => GatewayBot): void {
    const { world } = channels;
    const on = routeAdder(server);
    addGatewayRoutes(on, gatewayBot);
    addIdentityRoutes(on, world);
    addCommandRoutes(on, channels);
    addInteractionRoutes(on, channels);
    addMessageRoutes(on, channels);
    addReactionRoutes(on, channels);
    addFileRoute(server, world);
}

function addGatewayRoutes(on: AddRoute, gatewayBot: () => GatewayBot): void {
    on("GET", "/gateway", () => ({ url: gatewayBot().url }));
    on("GET", "/gateway/bot", gatewayBot);
}

/** In the format of Discord's API. */
export interface GatewayBot {
    readonly url: string;
    readonly shards: number;
    readonly session_start_limit: Readonly<Record<string, number>>;
}

/** Adds the routes for the bot's user, application and guilds. */
function addIdentityRoutes(on: AddRoute, world: World): void {
    const application = {
        id: world.applicationId,
        name: world.bot.name,
        icon: null,
        description: "",
        bot_public: true,
        bot_require_code_grant: false,
        verify_key: "0".repeat(64),
        flags: 0,
    };
    on("GET", "/users/@me", () => userWire(world.bot));
    on("GET", "/applications/@me", () => ({ ...application, bot: userWire(world.bot) }));
    on("GET", "/oauth2/applications/@me", () => application);
    on("GET", "/guilds/:guild", ({ guild = "" }) => {
        const found = world.guilds.get(guild);
        if (found?.app !== "bot") throw refused(10004);
        return guildWire(found, world);
    });
}

/** Files are outside the API, like Discord's. */
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
