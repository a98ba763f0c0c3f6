import { mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { BenchResult } from "./bench-result.ts";

/** Writes the result to history/DATE-COMMIT.json in the folder. It replaces an older result of the same commit. */
export function keepResult(folder: string, result: BenchResult): string {
    const { name, date } = result.commit;
    const file = join(folder, "history", `${date.replaceAll(":", "").replace(/\..*$/u, "")}-${name}.json`);
    mkdirSync(join(folder, "history"), { recursive: true });
    writeFileSync(file, `${JSON.stringify(result, undefined, 4)}\n`);
    return file;
}

/** The results of the last commits, oldest first. */
export function lastResults(folder: string, count: number): BenchResult[] {
    const files = readdirSync(join(folder, "history"))
        .filter((name) => name.endsWith(".json"))
        .sort();
    return files.slice(-count).map((name) => JSON.parse(readFileSync(join(folder, "history", name), "utf8")));
}
