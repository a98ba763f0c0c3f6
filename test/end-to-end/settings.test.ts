import { chmodSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { discord, run, runCli, workplace } from "./run-main.ts";

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

describe("misspelled settings", () => {
    test("in .env stop the start, and ask and corpus too", async () => {
        const folder = workplace();
        writeFileSync(join(folder, ".env"), "# limits\nQUESTION_PER_MINUTE=3\n");
        for (const program of [run, runCli]) {
            const args = program === run ? [] : ["corpus", "check"];
            const { code, err } = await program({ folder, args }).exit();
            expect({ code, err }).toEqual({
                code: 2,
                err: ".env, line 2: QUESTION_PER_MINUTE is not a setting. Did you mean QUESTIONS_PER_MINUTE? Correct the name, or remove the line.\n",
            });
        }
    });

    test("in the environment, and slips in .env, are warnings; other programs' variables are none", async () => {
        const folder = workplace();
        writeFileSync(
            join(folder, ".env"),
            "NODE_ENV=production\nDISCORD_BOT_TOKEN=x\nLOG_LEVEL=info\r\nLOG_LEVEL=warn\n",
        );
        const env = { QUESTION_PER_MINUTE: "3", HTTP_PROXY: "http://127.0.0.1:1" };
        const { code, err } = await run({ folder, env, args: ["--terminal"], input: "" }).exit();
        expect(code).toBe(0);
        expect(err.trimEnd().split("\n")).toEqual([
            ".env, line 2: DISCORD_BOT_TOKEN is not a setting, and is ignored. Did you mean DISCORD_TOKEN?",
            ".env sets LOG_LEVEL in lines 3 and 4. Only line 4 counts; remove the others.",
            "The environment variable QUESTION_PER_MINUTE is not a setting, and is ignored. Did you mean QUESTIONS_PER_MINUTE?",
        ]);
    });

    test("a token that everyone can read is a gentle warning", async () => {
        const loopback = await discord();
        const folder = workplace();
        const path = join(folder, ".env");
        writeFileSync(
            path,
            `\ufeffexport DISCORD_TOKEN="${loopback.token}"\r\nDISCORD_API='${loopback.api}'\r\n`,
        );
        chmodSync(path, 0o644);
        const { child, exit } = run({ folder });
        await expect.poll(() => loopback.commands()).not.toEqual([]);
        child.kill("SIGTERM");
        const { code, err } = await exit();
        expect(code).toBe(0);
        expect(err).toContain("can read .env with DISCORD_TOKEN. Keep it to yourself: chmod 600 .env");
    });
});
