/** One thing that could be better, and how. */
export interface Finding {
    /** A fault keeps something from working; advice does not. */
    readonly severity: "fault" | "advice";
    /** What it is about: an article's id, a place in one, a channel, a setting. */
    readonly about: string;
    /** Findings of one kind have the same problem and the same fix, to the letter. */
    readonly problem: string;
    readonly fix: string;
}

/** All findings of one kind. */
export interface FindingGroup extends Omit<Finding, "about"> {
    readonly about: readonly string[];
}

/** The findings by kind, in the order of the first of each. */
export function grouped(findings: readonly Finding[]): FindingGroup[] {
    const byKind = Map.groupBy(findings, ({ severity, problem, fix }) =>
        JSON.stringify([severity, problem, fix]),
    );
    return [...byKind.values()].flatMap((all) => {
        const [first] = all;
        return first === undefined ? [] : [{ ...first, about: all.map(({ about }) => about) }];
    });
}
