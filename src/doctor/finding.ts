import { message, type Tellable } from "../../locales/message.ts";
import type { CorpusError } from "../corpus/corpus.ts";

/** One thing that could be better, and how. */
export interface Finding {
    /** With a fault, something does not work. Advice is optional. */
    readonly severity: "fault" | "advice";
    /** What it is about: an article's id, a place in an article, a channel, a setting. */
    readonly about: Tellable;
    /** Findings of the same kind have identical problems and fixes. */
    readonly problem: Tellable;
    readonly fix: Tellable;
    /** The same for moderators in Discord, if they need not edit a file: a text of ours in Markdown, such as with commands. */
    readonly fixInDiscord?: Tellable;
    /** An address that fixes it, shown after the fix as it is. */
    readonly link?: string;
}

/** All findings of the same kind. */
export interface FindingGroup extends Omit<Finding, "about"> {
    readonly about: readonly Tellable[];
}

/** Groups findings by kind, in the order in which the kinds first occur. */
export function grouped(findings: readonly Finding[]): FindingGroup[] {
    const byKind = Map.groupBy(findings, ({ severity, problem, fix, link }) =>
        JSON.stringify([severity, problem, fix, link]),
    );
    return [...byKind.values()].flatMap((all) => {
        const [first] = all;
        return first === undefined ? [] : [{ ...first, about: all.map(({ about }) => about) }];
    });
}

/** What was found when a file was read. */
export function findingOf({ file, line, problem, remedy, severity }: CorpusError): Finding {
    return {
        severity: severity === "error" ? "fault" : "advice",
        about: line === undefined ? file : message("doctor.about.line", { file, line: String(line) }),
        problem,
        fix: remedy,
    };
}
