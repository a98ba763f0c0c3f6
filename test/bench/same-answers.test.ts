import { execFile } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { expect, onTestFinished, test } from "vitest";

const root = fileURLToPath(new URL("../..", import.meta.url));
const time = 120_000;

/** A checkout that answers like this one, except that `change`, the source of a function, is applied to each line. */
function aCheckout(change: string): string {
    const folder = mkdtempSync(join(tmpdir(), "checkout-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    mkdirSync(join(folder, "src"));
    writeFileSync(
        join(folder, "src/cli.ts"),
        `import { spawnSync } from "node:child_process";
        const args = [${JSON.stringify(join(root, "src/cli.ts"))}, ...process.argv.slice(2)];
        const { stdout } = spawnSync(process.execPath, args, { stdio: ["inherit", "pipe", "inherit"], maxBuffer: 2 ** 30 });
        process.stdout.write(stdout.toString().trimEnd().split("\\n").map(${change}).join("\\n"));`,
    );
    return folder;
}

function compare(other: string): Promise<{ readonly code: number; readonly out: string }> {
    const args = ["bench/same-answers.ts", other, "--questions", "5", "--sets", "/nowhere"];
    return new Promise((resolve) => {
        execFile(process.execPath, args, { cwd: root, timeout: time }, (cause, stdout, stderr) =>
            resolve({ code: cause === null ? 0 : Number(cause.code), out: stdout + stderr }),
        );
    });
}

test(
    "checkouts with the same answers are equal, whatever their times; missing question sets are reported",
    async () => {
        const { code, out } = await compare(
            aCheckout(`(line) => line.replace(/"milliseconds":[\\d.]+/u, '"milliseconds":7')`),
        );
        expect(out).toMatch(
            /^corpus: (\d+) of \1 answers are equal .*answered.*\nmade-up text, since the question sets are missing: 5 of 5 answers are equal .*\n$/u,
        );
        expect(code).toBe(0);
    },
    time,
);

test(
    "the first differing answers are shown, and the exit code is 1",
    async () => {
        const { code, out } = await compare(
            aCheckout(`(line, at) => at === 1 ? line.replace('"confidence"', '"sureness"') : line`),
        );
        expect(out).toMatch(/^corpus: (\d+) of (?!\1 )\d+ answers are equal/u);
        expect(out).toMatch(/here: +\{"id":1,.*"confidence".*\n +there: \{"id":1,.*"sureness"/u);
        expect(code).toBe(1);
    },
    time,
);

test(
    "a folder that is not a checkout is refused",
    async () => {
        const { code, out } = await compare(tmpdir());
        expect(out).toContain("usage: npm run same-answers");
        expect(code).toBe(1);
    },
    time,
);
