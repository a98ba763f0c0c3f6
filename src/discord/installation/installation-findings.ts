import type { Client } from "discord.js";
import { told } from "../../../locales/message.ts";
import { say } from "../../../locales/say.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { Moderation } from "../command/permissions.ts";
import { inviteLink, isTimedOut } from "../needed-permissions.ts";
import type { SettingsInUse } from "../receive/server-settings.ts";
import { gapFinding, permissionGaps } from "./permission-gaps.ts";
import { serverName } from "./place-names.ts";

/** Findings about home servers, moderator roles, registrations and permissions, from the gateway's cache. Makes no requests. */
export function examineInstallation(
    client: Client<true>,
    { homeGuilds, moderatorRoles }: Moderation,
    { settings, failedRegistrations }: InstallationFacts,
): Finding[] {
    const { guilds } = client;
    const homes = homeGuilds.flatMap((id) => guilds.cache.get(id) ?? []);
    const missingHomes = homeGuilds.filter((id) => !guilds.cache.has(id));
    const missingRoles = moderatorRoles.filter((id) => !homes.some(({ roles }) => roles.cache.has(id)));
    const link = inviteLink(client.application.id);
    return [
        ...missingHomes.map((id) => ({
            ...finding("fault", "not-in-home", serverName(client, id)),
            link,
        })),
        ...missingRoles.map((id) => finding("fault", "no-such-role", say("installation.role", { id }))),
        // Where the bot is not a member, that is already said.
        ...[...failedRegistrations]
            .filter((scope) => !missingHomes.includes(scope))
            .map((scope) => finding("fault", "not-registered", say("installation.commands", { scope }))),
        ...homes.filter(isTimedOut).map(({ name }) => finding("fault", "timed-out", name)),
        ...homes.flatMap((guild) => permissionGaps(guild, settings.of(guild.id)).map(gapFinding)),
    ];
}

/** The faults among the findings, each in one line. */
export function installationWarnings(...about: Parameters<typeof examineInstallation>): string[] {
    return examineInstallation(...about)
        .filter(({ severity }) => severity === "fault")
        .map(({ about, problem, fix, link }) =>
            [`${told(about)}:`, told(problem), told(fix), ...(link ? [link] : [])].join(" "),
        );
}

interface InstallationFacts {
    readonly settings: Pick<SettingsInUse, "of">;
    /** The scopes where commands could not be registered. */
    readonly failedRegistrations: Iterable<string>;
}

type FaultFinding =
    | "not-in-home"
    | "timed-out"
    | "no-such-role"
    | "not-registered"
    | "other-commands"
    | "shown-twice"
    | "cannot-post"
    | "open-to-all"
    | "no-channel-left"
    | "nothing-in-scope";

/** A finding whose problem and fix need only the name of a place. */
export const finding = (severity: Finding["severity"], fault: FaultFinding, about: string): Finding => ({
    severity,
    about,
    problem: say(`installation.${fault}.problem`),
    fix: say(`installation.${fault}.fix`),
});
