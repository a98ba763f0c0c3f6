import type { Client } from "discord.js";
import { isServedHere } from "../own-shards.ts";

/**
 * Whether this process registers the commands of a scope, which is "global" or the id of a server. Of all processes of a bot,
 * one does: for a server the one that learns when the bot joins it, for all servers the one with shard 0.
 */
export function registersHere(client: Client<true>, scope: string): boolean {
    return scope === "global" ? client.ws.shards.has(0) : isServedHere(client, scope);
}
