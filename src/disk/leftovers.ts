import { readdir, rm } from "node:fs/promises";
import { join } from "node:path";

/** Removes files that killed processes have left half written in the data folder. Never rejects. */
export async function removeLeftovers(folder: string): Promise<void> {
    for (const name of await readdir(folder).catch(() => [])) {
        const pid = patterns.map((pattern) => pattern.exec(name)?.[1]).find((found) => found !== undefined);
        if (pid === undefined || isOther(Number(pid))) continue;
        await rm(join(folder, name), { force: true }).catch(() => undefined);
    }
}

/** With the process's number. */
const patterns = [
    /^library\.snapshot\.(\d+)\.\d+\.\d+\.tmp$/u,
    /^before-upgrade-from-.*\.db\.(\d+)\.unfinished$/u,
] as const;

/** Whether another process with this number runs. One with the number of this process wrote before a restart of its container. */
function isOther(pid: number): boolean {
    if (pid === process.pid) return false;
    try {
        process.kill(pid, 0);
        return true;
    } catch (cause) {
        return !(cause instanceof Error && "code" in cause && cause.code === "ESRCH");
    }
}
