import { execFile } from "node:child_process";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { expect, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const timeout = 240_000;

test(
    "everything is measured and printed, and the other checkout is compared",
    async () => {
        const { stdout } = await promisify(execFile)(
            process.execPath,
            ["bench/bench.ts", "--sizes", "30", "--against", root],
            { cwd: root, timeout },
        );
        expect(stdout).toContain("| paragraphs | 30 |");
        for (const row of [
            /CPU per question, ms\*\* \| \*\*\d/u,
            /p50 \/ p99 beside FTS5\*\* \| \*\*\d/u,
            /resident memory of the bot, MB\*\* \| \*\*\d\d/u,
            /CPU until ready from nothing, s\*\* \| \*\*\d/u,
            /answers per second\*\* \| \*\*\d/u,
            /longest turn while proposing \/ publishing, ms \| \d/u,
            /one article, the bot's resident memory is \d\d+ MB/u,
            /CPU per question \| ÷ \d/u,
            /ready again \/ the other's first time \| \d/u,
            /resident memory, MB \| \d\d+ → \d\d+: ÷ \d/u,
        ])
            expect(stdout).toMatch(row);
        expect(stdout).not.toMatch(/NaN|Infinity|undefined/u);
    },
    timeout,
);
