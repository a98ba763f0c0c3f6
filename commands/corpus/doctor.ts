import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { counted, privateText } from "../../src/discord/moderation/with-store.ts";
import { type Finding, grouped } from "../../src/doctor/finding.ts";
import { storeFindings } from "../../src/doctor/store-findings.ts";

export const doctor = defineAction({
    description: "What could be better about the articles and the installation",
    uses: ["storeReader", "installation", "progress"],
    run: async (_, context) => {
        context.progress("Examining the articles …");
        const ofArticles = async () => (await context.storeReader?.examine()) ?? [];
        return findingsMessage([...(await ofInstallation(context)), ...(await ofArticles())]);
    },
});

/** A kind of finding a line with its fix; the whole list as a file where it is long. */
function findingsMessage(findings: readonly Finding[]): MessageReply {
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

async function ofInstallation(context: Uses<"storeReader" | "installation">): Promise<Finding[]> {
    const { storeReader, installation } = context;
    const found = await installation();
    if (storeReader === undefined) return [...found, noStore];
    return [...found, ...storeFindings(await storeReader.health().catch(() => undefined))];
}

const noStore: Finding = {
    severity: "fault",
    about: "the store",
    problem: "It could not be opened at the start, so nothing can be changed from Discord.",
    fix: "Set DATA_DIR or DATABASE_URL right, and start again.",
};
