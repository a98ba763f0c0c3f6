import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { hasTerminal } from "../spawn-node.ts";
import { onTerminal } from "./on-terminal.ts";
import { workplace } from "./run-main.ts";

const main = new URL("../../src/main.ts", import.meta.url);
const needsTerminal = hasTerminal ? "" : " (skipped: needs script of util-linux)";

test.skipIf(!hasTerminal)(
    `on a terminal, no text begins in the line that says how far the loading is${needsTerminal}`,
    async () => {
        const cwd = workplace();
        writeFileSync(join(cwd, "odd.md"), "---\nauthr: Uma\n---\n# Odd\n\nIt is odd.\n");
        // Enough to take two seconds on most machines: before that, nothing says how far it is.
        for (let at = 0; at < 4000; at++)
            writeFileSync(join(cwd, `${at}.md`), `# Article ${at}\n\nIt is old.\n`);
        const { shown, sees, types, exit } = onTerminal(main, ["--terminal"], {
            cwd,
            env: { CORPUS_DIR: "." },
        });
        await sees("Did you mean author?");
        await sees("4,002 articles");
        types("\u0004");
        expect(await exit()).toBe(0);
        // What remains of each line on the terminal.
        const lines = shown()
            .split("\r\n")
            .map((line) => line.slice(line.lastIndexOf("\u001B[K") + 1));
        expect(lines.filter((line) => line.includes("Reading the articles: "))).toEqual([]);
        expect(lines.join("\n")).toContain("odd.md");
    },
);
