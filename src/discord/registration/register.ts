import { type Client, Routes } from "discord.js";
import type { Command } from "../command/command.ts";
import type { Moderation } from "../command/permissions.ts";
import type { CommandIds } from "../message/command-ids.ts";
import { globalRegistration, homeRegistration, type Registered } from "./command-bodies.ts";

/** Registers the commands of a scope if Discord's differ, and notes their ids. Rejects like discord.js requests. */
export async function register(
    client: Client<true>,
    { scope, path, wanted }: WantedRegistration,
    ids: Pick<CommandIds, "note">,
): Promise<"unchanged" | "registered" | "removed"> {
    const existing = await registeredAt(client, path);
    if (fingerprintOf(existing) === fingerprintOf(wanted)) {
        ids.note(scope, existing);
        return "unchanged";
    }
    const registered: unknown = await client.rest.put(path, { body: wanted });
    ids.note(scope, Array.isArray(registered) ? registered : []);
    return wanted.length === 0 ? "removed" : "registered";
}

export interface WantedRegistration {
    /** "global", or the id of a server. */
    readonly scope: string;
    readonly path: `/${string}`;
    readonly wanted: readonly Registered[];
}

/** What should be registered: global commands first, then moderators' ones in the home guilds, and none in other guilds. */
export function wantedRegistrations(
    client: Client<true>,
    commands: readonly Command[],
    { homeGuilds, moderatorRoles }: Moderation,
): WantedRegistration[] {
    const application = client.application.id;
    const inGuild = (wanted: readonly Registered[]) => (scope: string) => ({
        scope,
        path: Routes.applicationGuildCommands(application, scope),
        wanted,
    });
    const others = [...client.guilds.cache.keys()].filter((guild) => !homeGuilds.includes(guild));
    return [
        {
            scope: "global",
            path: Routes.applicationCommands(application),
            wanted: globalRegistration(commands),
        },
        ...homeGuilds.map(inGuild(homeRegistration(commands, moderatorRoles))),
        // A former home server may still show the moderators' commands.
        ...others.slice(0, mostSwept).map(inGuild([])),
    ];
}

/** The commands that are registered at this path. Rejects like discord.js requests. */
export async function registeredAt(client: Client<true>, path: `/${string}`): Promise<readonly unknown[]> {
    const query = new URLSearchParams({ with_localizations: "true" });
    const found: unknown = await client.rest.get(path, { query });
    return Array.isArray(found) ? found : [];
}

/** Each server costs a request at every start. A stale command would be refused anyway. */
const mostSwept = 50;

/** Identifies a set of commands: equal for ours and Discord's if nothing has to be registered. */
export function fingerprintOf(commands: readonly unknown[]): string {
    return JSON.stringify(commands.map(essential).sort((one, other) => (one < other ? -1 : 1)));
}

/** The properties that a registration sets, without values that Discord omits, fills in by default or reorders. */
function essential(command: unknown): string {
    return JSON.stringify(command, (key, value: unknown) => {
        if (key === "default_member_permissions") return String(value);
        if (localizations.has(key)) return sortedEntries(value);
        if (Array.isArray(value)) return value.every(Number.isInteger) ? value.toSorted() : value;
        if (typeof value !== "object" || value === null) return value;
        const ofGuild = "guild_id" in value;
        const kept = Object.entries(value).filter(
            ([name, held]) => stated.has(name) && !isDefault(held) && !(ofGuild && globalOnly.has(name)),
        );
        return Object.fromEntries(kept.sort(([one], [other]) => (one < other ? -1 : 1)));
    });
}

/** The texts of all locales, in no order that Discord could change. */
function sortedEntries(value: unknown): string | null {
    if (typeof value !== "object" || value === null) return null;
    return JSON.stringify(Object.entries(value).sort(([one], [other]) => (one < other ? -1 : 1)));
}

const localizations = new Set(["name_localizations", "description_localizations"]);

const globalOnly = new Set(["contexts", "integration_types"]);

/** The properties that we set, and those that an older version may have set. Discord's own additions are not included. */
const stated = new Set([
    ..."type name description options required max_length min_length min_value max_value".split(" "),
    ..."autocomplete choices value channel_types nsfw".split(" "),
    ...localizations,
    "default_member_permissions",
    ...globalOnly,
]);

/** Message commands have an empty description and no options. */
const isDefault = (value: unknown) =>
    value === null ||
    value === undefined ||
    value === false ||
    value === "" ||
    (Array.isArray(value) && value.length === 0);
