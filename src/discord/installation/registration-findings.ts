import type { Client } from "discord.js";
import { say } from "../../../locales/say.ts";
import type { Finding } from "../../doctor/finding.ts";
import type { Command } from "../command/command.ts";
import type { Moderation } from "../command/permissions.ts";
import { fingerprintOf, registeredAt, wantedRegistrations } from "../registration/register.ts";
import { finding } from "./installation-findings.ts";
import { serverName } from "./place-names.ts";

/**
 * Findings about servers where Discord shows different commands than it should, or the same one twice. Servers that Discord
 * does not answer for are skipped.
 */
export async function examineRegistrations(
    client: Client<true>,
    commands: readonly Command[],
    moderation: Moderation,
): Promise<Finding[]> {
    const findings: Finding[] = [];
    let everywhere: readonly string[] = [];
    for (const { scope, path, wanted } of wantedRegistrations(client, commands, moderation)) {
        const existing = await registeredAt(client, path).catch(() => undefined);
        if (existing === undefined) continue;
        const place = scope === "global" ? say("installation.all-servers") : serverName(client, scope);
        if (fingerprintOf(existing) !== fingerprintOf(wanted))
            findings.push(finding("fault", "other-commands", place));
        const names = namesOf(existing);
        if (scope === "global") everywhere = names;
        else
            findings.push(
                ...names
                    .filter((name) => everywhere.includes(name))
                    .map((command) =>
                        finding("fault", "shown-twice", say("installation.command", { command, place })),
                    ),
            );
    }
    return findings;
}

const namesOf = (existing: readonly unknown[]) =>
    existing.flatMap((one) =>
        typeof one === "object" && one !== null && "name" in one && typeof one.name === "string"
            ? [one.name]
            : [],
    );
