import { type Tellable, told } from "../../locales/message.ts";
import { listedUpTo, say } from "../../locales/say.ts";
import type { Uses } from "../../src/discord/command/context.ts";
import { defineAction } from "../../src/discord/command/define-command.ts";
import type { MessageReply } from "../../src/discord/command/reply.ts";
import { named } from "../../src/discord/markdown.ts";
import { keptOutFindings } from "../../src/discord/moderation/kept-out-lines.ts";
import { sourceFindings } from "../../src/discord/moderation/source-lines.ts";
import { privateText } from "../../src/discord/moderation/with-store.ts";
import { type Finding, findingOf, grouped } from "../../src/doctor/finding.ts";
import { storeFindings } from "../../src/doctor/store-findings.ts";
import { StoreError } from "../../src/store/store-error.ts";

export const doctor = defineAction({
    description: () => say("corpus.doctor.description"),
    uses: ["storeReader", "installation", "live", "progress"],
    run: async (_, context) => {
        context.progress(say("corpus.doctor.examining"));
        const ofFiles = () => context.live.status().errors.map(findingOf);
        const sources = context.storeReader?.sources;
        const ofFolder = await context.storeReader?.folderState();
        return findingsMessage([
            ...(await ofInstallation(context)),
            ...(ofFolder?.outcome === "read" ? keptOutFindings(ofFolder.keptOut) : []),
            ...(sources === undefined ? [] : sourceFindings(sources.states(), sources.isWatched())),
            ...keptOutFindings(sources?.keptOut() ?? []),
            ...((await context.storeReader?.examine()) ?? ofFiles()),
        ]);
    },
});

/** One line per kind of finding, with its fix. If the list is long, all findings are in a file. */
function findingsMessage(findings: readonly Finding[]): MessageReply {
    const groups = grouped(findings);
    if (groups.length === 0) return privateText([say("corpus.doctor.nothing-found")]);
    const faults = findings.filter(({ severity }) => severity === "fault").length;
    const lines = groups.map(({ severity, problem, fix, fixInDiscord, link, about }) => {
        const places = listedUpTo(
            about.map((one) => named(one, 60)),
            3,
        );
        const how = fixInDiscord === undefined ? named(fix, 250) : told(fixInDiscord);
        const kind = { problem: named(problem, 150), fix: withLink(how, link && `<${link}>`) };
        return say(`corpus.doctor.${severity}`, { ...kind, places });
    });
    const head = say("corpus.doctor.counts", { faults, advice: findings.length - faults });
    const reply = privateText([head, ...lines]);
    if (reply.text.length <= longestText) return reply;
    const all = findings.map(({ severity, about, problem, fix, fixInDiscord = fix, link }) =>
        say(`corpus.doctor.${severity}-in-file`, {
            place: told(about),
            problem: told(problem),
            fix: withLink(told(fixInDiscord), link),
        }),
    );
    const tail = say("corpus.doctor.all-in-file", { count: findings.length });
    let room = longestText - head.length - tail.length;
    const shown = lines.slice(0, 5).filter((line) => {
        room -= line.length + 1;
        return room >= 0;
    });
    return {
        ...privateText([head, ...shown, tail]),
        files: [{ name: "findings.txt", text: `${all.join("\n")}\n` }],
    };
}

/** In UTF-16 units, which leaves room for mentions of commands. */
const longestText = 1900;

const withLink = (fix: string, link: string | undefined) => (link === undefined ? fix : `${fix} ${link}`);

async function ofInstallation(context: Uses<"storeReader" | "installation">): Promise<Finding[]> {
    const { storeReader, installation } = context;
    const found = await installation();
    if (storeReader === undefined) return [...found, noStore()];
    const health = await storeReader.health().catch((cause: unknown) => {
        const reason = cause instanceof StoreError ? cause.reason : undefined;
        return reason === "deleted" || reason === "replaced" ? reason : "away";
    });
    const ofDisk = storeReader.diskProblems().map(diskFinding);
    // The disk's own finding says more.
    const ofStore = storeFindings(
        typeof health === "string" || ofDisk.length === 0 ? health : { ...health, freeBytes: undefined },
    );
    return [...found, ...ofDisk, ...ofStore];
}

const diskFinding = (problem: Tellable): Finding => ({
    severity: "fault",
    about: say("doctor.about.disk"),
    problem,
    fix: say("doctor.disk-full.fix"),
});

const noStore = (): Finding => ({
    severity: "fault",
    about: say("doctor.about.store"),
    problem: say("doctor.no-store.problem"),
    fix: say("doctor.no-store.fix"),
});
