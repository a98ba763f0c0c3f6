import type { Client } from "discord.js";
import type { Finding } from "../../doctor/finding.ts";
import type { Command } from "../command/command.ts";
import type { Moderation } from "../command/permissions.ts";
import { fingerprintOf, registeredAt, wantedRegistrations } from "./register.ts";

/** Where Discord shows other commands than there are, or one of them twice. What Discord does not tell is passed over. */
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
        const where =
            scope === "global" ? "all servers" : (client.guilds.cache.get(scope)?.name ?? `server ${scope}`);
        if (fingerprintOf(existing) !== fingerprintOf(wanted))
            findings.push({
                severity: "fault",
                about: where,
                problem: "Discord shows other commands there than I have.",
                fix: again,
            });
        const names = namesOf(existing);
        if (scope === "global") everywhere = names;
        else
            findings.push(
                ...names
                    .filter((name) => everywhere.includes(name))
                    .map(
                        (name): Finding => ({
                            severity: "fault",
                            about: `${name} in ${where}`,
                            problem:
                                "It is registered for all servers and for this one, so that members see it twice.",
                            fix: again,
                        }),
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

const again =
    "Start me again, since I register commands then; where it comes back, another program uses my token: give it one of its own.";
