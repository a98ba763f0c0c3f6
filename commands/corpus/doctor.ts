import type { CommandContext } from "../../src/discord/command/context.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { counted, privateText } from "../../src/discord/moderation/with-store.ts";
import { type Finding, grouped } from "../../src/doctor/finding.ts";
import { storeFindings } from "../../src/doctor/store-findings.ts";

/** What could be better, a kind a line with its fix; the whole list as a file where it is long. */
export async function doctor(context: CommandContext): Promise<MessageReply> {
    context.progress("Examining the articles …");
    const findings = [...(await ofInstallation(context)), ...((await context.storage?.examine()) ?? [])];
    const groups = grouped(findings);
    if (groups.length === 0)
        return privateText(["**Nothing was found.** Articles and installation are in order."]);
    const faults = findings.filter(({ severity }) => severity === "fault").length;
    const lines = groups.map(({ severity, problem, fix, about }) => {
        const where = about
            .slice(0, 3)
            .map((one) => named(one, 60))
            .join(", ");
        const more = about.length > 3 ? ` and ${about.length - 3} more` : "";
        return `- ${severity === "fault" ? "**Fault:** " : ""}${named(problem, 150)} → ${named(fix, 150)} (${where}${more})`;
    });
    const head = `**${counted(faults, "fault")}, ${counted(findings.length - faults, "advice").replace(/s$/u, "")}:**`;
    const reply = privateText([head, ...lines]);
    if (reply.text.length <= 1900) return reply;
    const all = findings.map(
        ({ severity, about, problem, fix }) => `${severity}: ${about}: ${problem} → ${fix}`,
    );
    return {
        ...privateText([head, ...lines.slice(0, 5), `All ${findings.length} are in the file.`]),
        files: [{ name: "findings.txt", text: `${all.join("\n")}\n` }],
    };
}

async function ofInstallation({ storage, installation }: CommandContext): Promise<Finding[]> {
    const found = await installation();
    if (storage === undefined) return [...found, noStore];
    return [...found, ...storeFindings(await storage.store.health().catch(() => undefined))];
}

const noStore: Finding = {
    severity: "fault",
    about: "the store",
    problem: "It could not be opened at the start, so nothing can be changed from Discord.",
    fix: "Set DATA_DIR or DATABASE_URL right, and start again.",
};
