import type { Client } from "discord.js";
import { Routes } from "discord.js";
import type { Command } from "./command.ts";
import type { Observe } from "./event.ts";
import { fingerprintOf } from "./fingerprint.ts";
import type { Moderation } from "./permissions.ts";
import { globalRegistration, homeRegistration, type Registered } from "./registration.ts";

/**
 * Makes Discord's commands the same as ours: global ones once for all, moderators' in the home guilds, none in other
 * guilds. Sends only what differs. What fails is observed; the bot answers all the same.
 */
export async function registerCommands(
    client: Client<true>,
    commands: readonly Command[],
    { moderation, observe }: { readonly moderation: Moderation; readonly observe: Observe },
): Promise<void> {
    const application = client.application.id;
    const same = async (scope: string, path: `/${string}`, wanted: readonly Registered[]) => {
        try {
            const query = new URLSearchParams({ with_localizations: "true" });
            const found: unknown = await client.rest.get(path, { query });
            const existing = Array.isArray(found) ? found : [];
            if (fingerprintOf(existing) === fingerprintOf(wanted)) {
                return observe({ kind: "registration", scope, outcome: "unchanged" });
            }
            await client.rest.put(path, { body: wanted });
            observe({ kind: "registration", scope, outcome: wanted.length === 0 ? "removed" : "registered" });
        } catch (cause) {
            observe({ kind: "registration-failure", scope, cause });
        }
    };

    await same("global", Routes.applicationCommands(application), globalRegistration(commands));
    const home = homeRegistration(commands, moderation.moderatorRoles);
    for (const guild of moderation.homeGuilds) {
        await same(guild, Routes.applicationGuildCommands(application, guild), home);
    }
    const others = [...client.guilds.cache.keys()].filter((guild) => !moderation.homeGuilds.includes(guild));
    // A server that was a home once may still show the moderators' commands.
    for (const guild of others.slice(0, mostSwept)) {
        await same(guild, Routes.applicationGuildCommands(application, guild), []);
    }
}

/** Each costs a request at every start; the code refuses a stale command anyway. */
const mostSwept = 50;
