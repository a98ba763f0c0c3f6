import { type Finding, grouped } from "./finding.ts";

/** The findings for people: a kind a block, with its fix and what it is about, then the counts. */
export function renderFindings(findings: readonly Finding[]): string {
    const blocks = grouped(findings).map(({ severity, problem, fix, about }) => {
        const shown = about.slice(0, mostShown).map((one) => `    ${visible(one)}`);
        const more = about.length - shown.length;
        const rest = more > 0 ? [`    and ${more.toLocaleString("en")} more`] : [];
        return [`${severity}: ${visible(problem)}`, `  → ${visible(fix)}`, ...shown, ...rest].join("\n");
    });
    return `${[...blocks, counts(findings)].join("\n\n")}\n`;
}

const mostShown = 10;

function counts(findings: readonly Finding[]): string {
    const faults = findings.filter(({ severity }) => severity === "fault").length;
    const advice = findings.length - faults;
    if (findings.length === 0) return "Nothing was found.";
    return `${faults.toLocaleString("en")} ${faults === 1 ? "fault" : "faults"}, ${advice.toLocaleString("en")} ${advice === 1 ? "piece" : "pieces"} of advice.`;
}

/** A file must not steer the terminal that shows its name. */
const visible = (text: string) => text.replace(/\p{Cc}/gu, "\ufffd");
