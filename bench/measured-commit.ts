import { execFileSync } from "node:child_process";

/** The commit that a checkout is at. */
export interface MeasuredCommit {
    /** Seven or more hexadecimal digits. */
    readonly name: string;
    /** When it was committed, in ISO format and UTC. */
    readonly date: string;
    /** Whether files other than results differ from the commit. */
    readonly changed: boolean;
}

/** Undefined for a folder that is not under Git. */
export function measuredCommit(checkout: string): MeasuredCommit | undefined {
    try {
        const [name = "", seconds] = git(checkout, "log", "-1", "--format=%h %ct").split(" ");
        const date = new Date(Number(seconds) * 1000).toISOString();
        const changed = git(
            checkout,
            "status",
            "--porcelain",
            "--",
            ".",
            ":!bench/results",
            ":!node_modules",
        );
        return { name, date, changed: changed !== "" };
    } catch {
        return undefined;
    }
}

function git(checkout: string, ...args: readonly string[]): string {
    const silent = ["ignore", "pipe", "ignore"] as const;
    return execFileSync("git", ["-C", checkout, ...args], { encoding: "utf8", stdio: [...silent] }).trim();
}
