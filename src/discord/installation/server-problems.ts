import type { Guild } from "discord.js";
import { told } from "../../../locales/message.ts";
import { listed, say } from "../../../locales/say.ts";
import { printable } from "../../corpus/printable.ts";
import type { Finding } from "../../doctor/finding.ts";
import { defaultSettings } from "../../store/settings.ts";
import { isTimedOut, permissionName } from "../needed-permissions.ts";
import { categoryOf, deniedFor } from "./denied-for.ts";
import { finding } from "./installation-findings.ts";
import { gapFinding, type PermissionGap, permissionGaps } from "./permission-gaps.ts";

export interface ServerProblems {
    /** What keeps the bot from answering in the server. */
    readonly faults: readonly string[];
    /** Single channels in which it can't answer, which may be intended. */
    readonly closed: readonly string[];
}

/** What the bot may not do in a server, and which channel and role prevent it. One line for each, by the gateway's cache. */
export function serverProblems(guild: Guild): ServerProblems {
    const timeOut = isTimedOut(guild) ? [lineOf(finding("fault", "timed-out", guild.name))] : [];
    const lines = (some: readonly PermissionGap[]) =>
        some.map((gap) => printable([lineOf(gapFinding(gap)), ...causesOf(gap)].join(" ")));
    const gaps = permissionGaps(guild, defaultSettings);
    return {
        faults: [...timeOut.map(printable), ...lines(gaps.filter(({ isWanted }) => isWanted))],
        closed: lines(gaps.filter(({ isWanted }) => !isWanted)),
    };
}

const lineOf = ({ about, problem, fix, link }: Finding) =>
    [`${told(about)}:`, told(problem), told(fix), ...(link ? [link] : [])].join(" ");

function causesOf({ channel, lacked }: PermissionGap): readonly string[] {
    if (channel === undefined) return [];
    const category = categoryOf(channel);
    return lacked.flatMap((one) => {
        const denied = deniedFor(channel, one);
        if (denied.length === 0) return [];
        const about = { permission: permissionName(one), roles: listed(denied, "and") };
        return category === undefined
            ? say("installation.denied", about)
            : say("installation.denied-in-category", { ...about, category });
    });
}
