import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { run, workplace } from "./run-main.ts";

describe("bad settings", () => {
    test("are named with their value and what is expected, except the token", async () => {
        const { exit } = run({
            env: { DISCORD_TOKEN: "my secret token", STATUS_PORT: "none", HOME_GUILD_IDS: "12,x" },
        });
        const { code, err } = await exit();
        expect(code).toBe(2);
        expect(err).toContain('STATUS_PORT is "none". It should be a port from 1 to 65535.');
        expect(err).toContain('HOME_GUILD_IDS is "12,x". It should be server IDs');
        expect(err).toContain("DISCORD_TOKEN");
        expect(err).not.toContain("secret");
    });

    test("may be in .env, but the environment takes precedence", async () => {
        const folder = workplace();
        writeFileSync(join(folder, ".env"), "STATUS_PORT=none\nLOG_LEVEL=loud\n");
        const { code, err } = await run({ folder, env: { LOG_LEVEL: "info" } }).exit();
        expect(code).toBe(2);
        expect(err).toContain("STATUS_PORT");
        expect(err).not.toContain("LOG_LEVEL");
    });

    test("a folder without articles is an error that says why", async () => {
        const folder = workplace();
        writeFileSync(join(folder, "bridge.md"), "# No text");
        const { code, err } = await run({ folder }).exit();
        expect(code).toBe(2);
        expect(err).toContain("bridge.md\n  error: The article is empty: it has no paragraphs.");
        expect(err).toContain(`There are no articles to ask about in ${folder}. Add a .md or .txt file`);
    });

    test("a missing folder is an error that says what to do", async () => {
        const { code, err } = await run({ env: { CORPUS_DIR: "missing" } }).exit();
        expect(code).toBe(2);
        expect(err).toMatch(/^There is no folder .+missing\. Create or mount it, or set CORPUS_DIR/u);
    });
});
