import type { FastifyReply } from "fastify";
import { isRecord } from "../api-error.ts";
import type { Channels } from "../channels.ts";
import { type RegisteredCommand, readCommands } from "../limits/command-limits.ts";
import { refused } from "../refusals.ts";
import { commandWire } from "../wire/wire.ts";
import type { AddRoute } from "./add-route.ts";

/** Adds the routes that read and replace the registered commands, globally or for a guild. */
export function addCommandRoutes(on: AddRoute, channels: Channels): void {
    const { world } = channels;
    /** `scope` is a guild's id, or "" for global commands. */
    const commandsAt = (scope: string) =>
        (world.commands.get(scope) ?? []).map((command) => commandWire(command, scope, world.applicationId));
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
        channels.notify({ kind: "commands" });
        return commandsAt(scope);
    };

    /** Discord leaves out localizations unless they are asked for. */
    const listed = (scope: string, { request }: FastifyReply) => {
        const isWhole = isRecord(request.query) && request.query["with_localizations"] === "true";
        return isWhole ? commandsAt(scope) : commandsAt(scope).map(withoutLocalizations);
    };
    on("GET", "/applications/:app/commands", (_params, _body, reply) => listed("", reply));
    on("PUT", "/applications/:app/commands", (_, body) => register("", body));
    /** The app must be installed in the server (Application Commands, "Authorizing Your Application"). */
    const installedAt = (guild: string) => {
        const app = world.guilds.get(guild)?.app ?? "none";
        if (app === "none") throw refused(50001);
        return guild;
    };
    on("GET", "/applications/:app/guilds/:guild/commands", ({ guild = "" }, _body, reply) =>
        listed(installedAt(guild), reply),
    );
    on("PUT", "/applications/:app/guilds/:guild/commands", ({ guild = "" }, body) =>
        register(installedAt(guild), body),
    );
}

function withoutLocalizations(command: unknown): unknown {
    return JSON.parse(JSON.stringify(command), (key, value) =>
        key.endsWith("_localizations") ? undefined : value,
    );
}
