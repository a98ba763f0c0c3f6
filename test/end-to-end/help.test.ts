import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import manifest from "../../package.json" with { type: "json" };
import { hasTerminal } from "../spawn-node.ts";
import { onTerminal } from "./on-terminal.ts";
import { connected, discord, run, runCli, workplace } from "./run-main.ts";

/** Where settings cannot be read, people need help most. */
function brokenFolder(): string {
    const folder = workplace();
    mkdirSync(join(folder, ".env"));
    return folder;
}

test.each([
    ["npm start", run, [], "--corpus DIR", "docs/settings.md"],
    ["the command line", runCli, [], "npm run setup", "npm run corpus -- show"],
    ["npm run ask", runCli, ["ask"], "--jsonl", "--language TAG"],
    ["npm run corpus", runCli, ["corpus"], "--annotate", "export DIR"],
    ["npm run setup", runCli, ["setup"], "bot's token", "exit code"],
])("%s explains itself with --help and -h, and tells its version", async (_, program, words, ...said) => {
    const folder = brokenFolder();
    for (const option of ["--help", "-h"]) {
        const { code, out, err } = await program({ folder, args: [...words, option] }).exit();
        expect({ code, err }).toEqual({ code: 0, err: "" });
        for (const text of said) expect(out).toContain(text);
        expect(Math.max(...out.split("\n").map(({ length }) => length))).toBeLessThanOrEqual(130);
    }
    const version = await program({ folder, args: [...words, "--version"] }).exit();
    expect(version).toEqual({ code: 0, out: `Pullquote ${manifest.version}\n`, err: "" });
});

test("a command that does not exist is corrected", async () => {
    const { code, err } = await runCli({ args: ["corups", "check"] }).exit();
    expect(code).toBe(2);
    expect(err).toMatch(/^Unexpected argument “corups”\. Did you mean corpus\?\n\nUsage: /u);
});

test.skipIf(!hasTerminal)(
    "on a terminal, the bot says where it is, what to try and where help is",
    async () => {
        const loopback = await discord();
        const guild = loopback.guild("The \u001b[31mDaily");
        const cwd = workplace();
        const env = { ...connected(loopback), CORPUS_DIR: ".", HOME_GUILD_IDS: `${guild.id},123` };
        const { shown, sees, types, exit } = onTerminal(new URL("../../src/main.ts", import.meta.url), [], {
            cwd,
            env,
        });
        for (const line of [
            `Pullquote ${manifest.version}: 1 article with 1 paragraph.`,
            "Connecting to Discord …",
            "Pullquote#0001 is connected to Discord, in 1 server: The \ufffd[31mDaily",
            `To add it to others: https://discord.com/oauth2/authorize?client_id=${loopback.applicationId}&scope=bot`,
            "Try it in Discord: type /ask or /help",
            "Moderators can change the articles with /corpus in: The \ufffd[31mDaily, server 123, where the bot is not",
            "Help: npm start -- --help",
        ])
            await sees(line);
        // The log would repeat it.
        expect(shown()).not.toContain("is ready;");
        expect(shown()).not.toContain(loopback.token);
        types("\u0003");
        expect(await exit()).toBe(0);
    },
);

test.skipIf(!hasTerminal)("a bot without servers shows the link that invites it", async () => {
    const loopback = await discord();
    const env = { ...connected(loopback), CORPUS_DIR: "." };
    const main = new URL("../../src/main.ts", import.meta.url);
    const { sees, types, exit } = onTerminal(main, [], { cwd: workplace(), env });
    await sees("but in no server yet. To add it to one, open:");
    await sees(
        `client_id=${loopback.applicationId}&scope=bot+applications.commands&permissions=274877975616`,
    );
    await sees("To choose home servers for that: npm run setup");
    types("\u0003");
    expect(await exit()).toBe(0);
});
