import { ChannelType, type Client, PermissionFlagsBits } from "discord.js";
import type { Finding } from "../doctor/finding.ts";
import type { Moderation } from "./permissions.ts";

/** What could be better about servers, channels and roles, from what the gateway told; asks Discord nothing. */
export function examineInstallation(
    client: Client<true>,
    { homeGuilds, moderatorRoles }: Moderation,
    failedRegistrations: readonly string[],
): Finding[] {
    const { guilds } = client;
    const homes = homeGuilds.flatMap((id) => guilds.cache.get(id) ?? []);
    const missingHomes = homeGuilds.filter((id) => !guilds.cache.has(id));
    const missingRoles = moderatorRoles.filter((id) => !homes.some(({ roles }) => roles.cache.has(id)));
    const silent = [...guilds.cache.values()].flatMap((guild) =>
        [...guild.channels.cache.values()]
            .filter(({ type }) => type === ChannelType.GuildText)
            .filter((channel) => channel.permissionsFor(client.user)?.has(needed) !== true)
            .map(({ name }) => `#${name} of ${guild.name}`),
    );
    return [
        ...missingHomes.map((id) =>
            fault(`server ${id}`, "HOME_GUILD_IDS names it, and I am no member.", invite),
        ),
        ...missingRoles.map((id) =>
            fault(
                `role ${id}`,
                "MODERATOR_ROLE_IDS names it, and no home server has it.",
                "Correct the id, or take it away.",
            ),
        ),
        ...failedRegistrations.map((scope) =>
            fault(
                `commands of ${scope}`,
                "They could not be registered.",
                "Start again; the log says why it failed.",
            ),
        ),
        ...silent.map(
            (about): Finding => ({
                severity: "advice",
                about,
                problem: "I may not read or write there, so mentions stay unanswered.",
                fix: "Allow View Channel, Send Messages and Read Message History, if I should answer there.",
            }),
        ),
    ];
}

const needed =
    PermissionFlagsBits.ViewChannel |
    PermissionFlagsBits.SendMessages |
    PermissionFlagsBits.ReadMessageHistory;
const invite = "Invite me to it, or take its id away, and start again.";
const fault = (about: string, problem: string, fix: string): Finding => ({
    severity: "fault",
    about,
    problem,
    fix,
});
