import { inEnglish, told } from "../../locales/message.ts";
import { say } from "../../locales/say.ts";
import { printable } from "../corpus/printable.ts";
import { type Finding, grouped } from "./finding.ts";

/** The findings as text for people: one block per kind with its fix and up to ten examples, then the counts. */
export function renderFindings(findings: readonly Finding[]): string {
    const blocks = grouped(findings).map(({ severity, problem, fix, link, about }) => {
        const shown = about.slice(0, mostShown).map((one) => `    ${printable(told(one))}`);
        const more = about.length - shown.length;
        const rest = more > 0 ? [`    ${say("doctor.more", { count: more })}`] : [];
        const what = say(`doctor.${severity}`, { problem: printable(told(problem)) });
        const open = link === undefined ? [] : [`  ${link}`];
        return [
            what,
            `  ${say("doctor.fix", { fix: printable(told(fix)) })}`,
            ...open,
            ...shown,
            ...rest,
        ].join("\n");
    });
    return `${[...blocks, counts(findings)].join("\n\n")}\n`;
}

/** The findings for programs, in English. */
export function findingsJson(findings: readonly Finding[]) {
    return findings.map(({ about, problem, fix, fixInDiscord, ...others }) => ({
        ...others,
        about: inEnglish(about),
        problem: inEnglish(problem),
        fix: inEnglish(fix),
        ...(fixInDiscord !== undefined && { fixInDiscord: inEnglish(fixInDiscord) }),
    }));
}

const mostShown = 10;

function counts(findings: readonly Finding[]): string {
    const faults = findings.filter(({ severity }) => severity === "fault").length;
    if (findings.length === 0) return say("doctor.nothing-found");
    return say("doctor.counts", { faults, advice: findings.length - faults });
}
